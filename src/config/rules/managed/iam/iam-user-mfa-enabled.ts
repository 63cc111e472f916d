import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { judgedUsers } from './judged-users.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/iam-user-mfa-enabled.html */
export const iamUserMfaEnabled = managedRule({
  identifier: 'IAM_USER_MFA_ENABLED',

  evaluateAll(account) {
    return judgedUsers(account, ({ userName, hasMfa }) =>
      hasMfa ? compliant : nonCompliant(`${userName} has no MFA device.`),
    )
  },
})
