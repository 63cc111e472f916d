import { guarddutyAdministrator } from '../../../../cloud/facts/guardduty/administrator.ts'
import { guarddutyDetectors } from '../../../../cloud/facts/guardduty/detectors.ts'
import { compliant, csv, managedRule, nonCompliant, type RuleAccount } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/guardduty-enabled-centralized.html */
export const guarddutyEnabledCentralized = managedRule({
  identifier: 'GUARDDUTY_ENABLED_CENTRALIZED',
  parameters: { CentralMonitoringAccount: csv() },

  async evaluateAll(account, { CentralMonitoringAccount: central }) {
    const verdict = await judged(account, central)
    return [{ resourceType: 'AWS::::Account', resourceId: account.accountId, verdict }]
  },
})

async function judged({ region, fact }: RuleAccount, central: readonly string[] | undefined): Promise<Verdict> {
  const detectors = await fact(guarddutyDetectors)
  if (!detectors.some(({ isEnabled }) => isEnabled)) return nonCompliant(`GuardDuty is not enabled in ${region}.`)
  if (central === undefined) return compliant
  const administrator = await fact(guarddutyAdministrator)
  if (administrator === undefined) return nonCompliant('No account administers GuardDuty for this one.')
  const { accountId, relationshipStatus } = administrator
  if (!central.includes(accountId)) return nonCompliant(`GuardDuty is administered by ${accountId}.`)
  return relationshipStatus === 'Enabled'
    ? compliant
    : nonCompliant(`The relationship to the administrator ${accountId} is ${relationshipStatus}.`)
}
