import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * An origin that is no bucket is wrong, too.
 * https://docs.aws.amazon.com/config/latest/developerguide/cloudfront-origin-access-identity-enabled.html
 */
export const cloudfrontOriginAccessIdentityEnabled = managedRule({
  identifier: 'CLOUDFRONT_ORIGIN_ACCESS_IDENTITY_ENABLED',
  resourceTypes: ['AWS::CloudFront::Distribution'],

  evaluate({ configuration }) {
    const open = configuration
      .list('distributionConfig.origins.items')
      .find((origin) => (origin.text('s3OriginConfig.originAccessIdentity') ?? '') === '')
    if (open === undefined) return compliant
    return nonCompliant(`The origin ${open.text('id')} is reached without an origin access identity.`)
  },
})
