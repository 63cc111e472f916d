import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** CloudFront's security policies that are older than TLSv1.2_2018. */
const OLD: readonly string[] = ['SSLv3', 'TLSv1', 'TLSv1_2016', 'TLSv1.1_2016']

/**
 * With CloudFront's own certificate the policy is TLSv1, whatever is set.
 * https://docs.aws.amazon.com/config/latest/developerguide/cloudfront-security-policy-check.html
 */
export const cloudfrontSecurityPolicyCheck = managedRule({
  identifier: 'CLOUDFRONT_SECURITY_POLICY_CHECK',
  resourceTypes: ['AWS::CloudFront::Distribution'],

  evaluate({ configuration }) {
    const certificate = configuration.object('distributionConfig.viewerCertificate')
    const isOwn = certificate?.flag('cloudFrontDefaultCertificate') === true
    const policy = isOwn ? 'TLSv1' : (certificate?.text('minimumProtocolVersion') ?? 'TLSv1')
    return OLD.includes(policy) ? nonCompliant(`The security policy is ${policy}.`) : compliant
  },
})
