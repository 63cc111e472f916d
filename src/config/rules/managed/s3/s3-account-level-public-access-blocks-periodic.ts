import { accountPublicAccess } from '../../../../cloud/facts/s3/account-public-access.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { accountSwitches, otherSwitches } from './account-switches.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/s3-account-level-public-access-blocks-periodic.html */
export const s3AccountLevelPublicAccessBlocksPeriodic = managedRule({
  identifier: 'S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC',
  parameters: accountSwitches,

  async evaluateAll({ accountId, fact }, wanted) {
    const actual = await fact(accountPublicAccess)
    const other = otherSwitches(wanted, (name) => actual[name])
    const verdict = other.length === 0 ? compliant : nonCompliant(`Not as asked for the account: ${other.join(', ')}.`)
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
