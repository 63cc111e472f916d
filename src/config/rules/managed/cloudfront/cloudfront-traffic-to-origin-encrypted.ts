import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { cacheBehaviors } from './behaviors.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/cloudfront-traffic-to-origin-encrypted.html */
export const cloudfrontTrafficToOriginEncrypted = managedRule({
  identifier: 'CLOUDFRONT_TRAFFIC_TO_ORIGIN_ENCRYPTED',
  resourceTypes: ['AWS::CloudFront::Distribution'],

  evaluate({ configuration }) {
    const origins = configuration
      .list('distributionConfig.origins.items')
      .filter((one) => one.has('customOriginConfig'))
    if (origins.length === 0) return notApplicable
    const plain = cacheBehaviors(configuration)
      .filter((behavior) => behavior.text('viewerProtocolPolicy') === 'allow-all')
      .map((behavior) => behavior.text('targetOriginId'))
    const open = origins.find((origin) => {
      const policy = origin.text('customOriginConfig.originProtocolPolicy')
      return policy === 'http-only' || (policy === 'match-viewer' && plain.includes(origin.text('id')))
    })
    return open === undefined ? compliant : nonCompliant(`Plain HTTP may be spoken to the origin ${open.text('id')}.`)
  },
})
