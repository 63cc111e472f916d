import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { accountSwitches, otherSwitches } from './account-switches.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/s3-account-level-public-access-blocks.html */
export const s3AccountLevelPublicAccessBlocks = managedRule({
  identifier: 'S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS',
  resourceTypes: ['AWS::S3::AccountPublicAccessBlock'],
  parameters: accountSwitches,

  evaluate({ configuration }, wanted) {
    const other = otherSwitches(wanted, (name) => configuration.flag(`${name.charAt(0).toLowerCase()}${name.slice(1)}`))
    return other.length === 0 ? compliant : nonCompliant(`Not as asked for the account: ${other.join(', ')}.`)
  },
})
