import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/iam-user-group-membership-check.html */
export const iamUserGroupMembershipCheck = managedRule({
  identifier: 'IAM_USER_GROUP_MEMBERSHIP_CHECK',
  resourceTypes: ['AWS::IAM::User'],
  parameters: { groupNames: csv() },

  evaluate({ configuration }, { groupNames = [] }) {
    const groups = configuration.texts('groupList')
    if (groups.length === 0) return nonCompliant('The user is in no group.')
    const missing = groupNames.filter((name) => !groups.includes(name))
    return missing.length === 0 ? compliant : nonCompliant(`The user is not in ${missing.join(', ')}.`)
  },
})
