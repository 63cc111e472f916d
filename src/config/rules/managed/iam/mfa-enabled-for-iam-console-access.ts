import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { judgedUsers } from './judged-users.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/mfa-enabled-for-iam-console-access.html */
export const mfaEnabledForIamConsoleAccess = managedRule({
  identifier: 'MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS',

  evaluateAll(account) {
    return judgedUsers(account, ({ userName, hasPassword, hasMfa }) => {
      if (!hasPassword) return notApplicable
      return hasMfa ? compliant : nonCompliant(`${userName} has a password and no MFA device.`)
    })
  },
})
