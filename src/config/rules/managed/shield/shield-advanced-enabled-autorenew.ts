import { shieldSubscription } from '../../../../cloud/facts/shield/subscription.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * AWS has this rule in us-east-1 only. A subscription is the account's in all regions, so that it is judged wherever the rule is put.
 * https://docs.aws.amazon.com/config/latest/developerguide/shield-advanced-enabled-autorenew.html
 */
export const shieldAdvancedEnabledAutorenew = managedRule({
  identifier: 'SHIELD_ADVANCED_ENABLED_AUTORENEW',

  async evaluateAll({ accountId, fact }) {
    const subscription = await fact(shieldSubscription)
    const verdict =
      subscription === undefined
        ? nonCompliant('The account has no subscription to AWS Shield Advanced.')
        : subscription.renewsItself
          ? compliant
          : nonCompliant('The subscription to AWS Shield Advanced does not renew itself.')
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
