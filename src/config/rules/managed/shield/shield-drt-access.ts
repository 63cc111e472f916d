import { responseTeamRole } from '../../../../cloud/facts/shield/response-team-role.ts'
import { shieldSubscription } from '../../../../cloud/facts/shield/subscription.ts'
import { compliant, managedRule, nonCompliant, notApplicable, type RuleAccount } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/shield-drt-access.html */
export const shieldDrtAccess = managedRule({
  identifier: 'SHIELD_DRT_ACCESS',

  async evaluateAll(account) {
    return [{ resourceType: 'AWS::::Account', resourceId: account.accountId, verdict: await judged(account) }]
  },
})

async function judged({ fact }: RuleAccount): Promise<Verdict> {
  if ((await fact(shieldSubscription)) === undefined) return notApplicable
  return (await fact(responseTeamRole)) === undefined
    ? nonCompliant('The Shield Response Team has no role in the account.')
    : compliant
}
