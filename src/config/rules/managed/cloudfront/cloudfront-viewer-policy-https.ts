import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { cacheBehaviors } from './behaviors.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/cloudfront-viewer-policy-https.html */
export const cloudfrontViewerPolicyHttps = managedRule({
  identifier: 'CLOUDFRONT_VIEWER_POLICY_HTTPS',
  resourceTypes: ['AWS::CloudFront::Distribution'],

  evaluate({ configuration }) {
    const open = cacheBehaviors(configuration).find((one) => one.text('viewerProtocolPolicy') === 'allow-all')
    if (open === undefined) return compliant
    return nonCompliant(`The cache behavior ${open.text('pathPattern') ?? 'by default'} allows plain HTTP.`)
  },
})
