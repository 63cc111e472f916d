import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { cacheBehaviors } from './behaviors.ts'

/**
 * A behavior that is open to all needs neither.
 * https://docs.aws.amazon.com/config/latest/developerguide/cloudfront-distribution-key-group-enabled.html
 */
export const cloudfrontDistributionKeyGroupEnabled = managedRule({
  identifier: 'CLOUDFRONT_DISTRIBUTION_KEY_GROUP_ENABLED',
  resourceTypes: ['AWS::CloudFront::Distribution'],

  evaluate({ configuration }) {
    const signed = cacheBehaviors(configuration).find(
      (one) => one.flag('trustedSigners.enabled') === true || one.texts('trustedSigners.items').length > 0,
    )
    if (signed === undefined) return compliant
    return nonCompliant(
      `The cache behavior ${signed.text('pathPattern') ?? 'by default'} trusts accounts, not key groups.`,
    )
  },
})
