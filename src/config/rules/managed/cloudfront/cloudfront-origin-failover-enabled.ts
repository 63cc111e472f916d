import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/cloudfront-origin-failover-enabled.html */
export const cloudfrontOriginFailoverEnabled = managedRule({
  identifier: 'CLOUDFRONT_ORIGIN_FAILOVER_ENABLED',
  resourceTypes: ['AWS::CloudFront::Distribution'],

  evaluate({ configuration }) {
    const groups = configuration.list('distributionConfig.originGroups.items')
    return groups.some((group) => group.list('members.items').length >= 2)
      ? compliant
      : nonCompliant('There is no group of two origins.')
  },
})
