import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'
import { DAY, judgedUsers } from './judged-users.ts'

/**
 * What was never used counts from when it was made.
 * https://docs.aws.amazon.com/config/latest/developerguide/iam-user-unused-credentials-check.html
 */
export const iamUserUnusedCredentialsCheck = managedRule({
  identifier: 'IAM_USER_UNUSED_CREDENTIALS_CHECK',
  parameters: { maxCredentialUsageAge: integer({ required: true, default: '90', min: 0 }) },

  evaluateAll(account, { maxCredentialUsageAge: days }) {
    const isOld = (time: Date) => account.now.getTime() - time.getTime() > days * DAY
    return judgedUsers(account, ({ userName, hasPassword, passwordUsed, keys }) => {
      if (hasPassword && isOld(passwordUsed))
        return nonCompliant(`The password of ${userName} was not used for more than ${days} days.`)
      if (keys.some(({ used, rotated }) => isOld(used ?? rotated)))
        return nonCompliant(`An access key of ${userName} was not used for more than ${days} days.`)
      return compliant
    })
  },
})
