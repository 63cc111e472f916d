import { managementAccount } from '../../../../cloud/facts/organizations/management-account.ts'
import { compliant, managedRule, nonCompliant, text } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/account-part-of-organizations.html */
export const accountPartOfOrganizations = managedRule({
  identifier: 'ACCOUNT_PART_OF_ORGANIZATIONS',
  parameters: { MasterAccountId: text() },

  async evaluateAll({ accountId, fact }, { MasterAccountId: wanted }) {
    const verdict = judged(await fact(managementAccount), wanted?.trim())
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})

function judged(manager: string | undefined, wanted: string | undefined): Verdict {
  if (manager === undefined) return nonCompliant('The account is in no organization.')
  return wanted === undefined || wanted === manager
    ? compliant
    : nonCompliant(`The management account of the organization is ${manager}, not ${wanted}.`)
}
