import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/cloudfront-ssl-policy-check.html */
export const cloudfrontSslPolicyCheck = managedRule({
  identifier: 'CLOUDFRONT_SSL_POLICY_CHECK',
  resourceTypes: ['AWS::CloudFront::Distribution'],
  parameters: { securityPolicies: csv({ required: true }) },

  evaluate({ configuration }, { securityPolicies }) {
    const policy = configuration.text('distributionConfig.viewerCertificate.minimumProtocolVersion')
    return policy !== undefined && securityPolicies.includes(policy)
      ? compliant
      : nonCompliant(`The security policy ${policy ?? '(none)'} is not one of ${securityPolicies.join(', ')}.`)
  },
})
