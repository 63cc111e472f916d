import { guarddutyDetectors } from '../../../../cloud/facts/guardduty/detectors.ts'
import { oldestFindings, type Severity } from '../../../../cloud/facts/guardduty/oldest-findings.ts'
import { compliant, integer, managedRule, nonCompliant, notApplicable, type RuleAccount } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * Where GuardDuty is off or suspended there is nothing to judge.
 * https://docs.aws.amazon.com/config/latest/developerguide/guardduty-non-archived-findings.html
 */
export const guarddutyNonArchivedFindings = managedRule({
  identifier: 'GUARDDUTY_NON_ARCHIVED_FINDINGS',
  parameters: {
    daysLowSev: integer({ default: '30', min: 0 }),
    daysMediumSev: integer({ default: '7', min: 0 }),
    daysHighSev: integer({ default: '1', min: 0 }),
  },

  async evaluateAll(account, { daysLowSev: low, daysMediumSev: medium, daysHighSev: high }) {
    const verdict = await judged(account, { high, medium, low })
    return [{ resourceType: 'AWS::::Account', resourceId: account.accountId, verdict }]
  },
})

async function judged({ now, fact }: RuleAccount, days: Readonly<Record<Severity, number>>): Promise<Verdict> {
  const detectors = await fact(guarddutyDetectors)
  if (!detectors.some(({ isEnabled }) => isEnabled)) return notApplicable
  const oldest = await fact(oldestFindings)
  for (const [severity, allowed] of Object.entries(days) as [Severity, number][]) {
    const created = oldest.get(severity)
    if (created !== undefined && now.getTime() - created.getTime() > allowed * DAY)
      return nonCompliant(
        `A finding of ${severity} severity of ${created.toISOString()} is not archived after ${allowed} days.`,
      )
  }
  return compliant
}
