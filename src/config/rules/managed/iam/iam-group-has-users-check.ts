import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * A group's item names its users among its relationships only.
 * https://docs.aws.amazon.com/config/latest/developerguide/iam-group-has-users-check.html
 */
export const iamGroupHasUsersCheck = managedRule({
  identifier: 'IAM_GROUP_HAS_USERS_CHECK',
  resourceTypes: ['AWS::IAM::Group'],

  evaluate({ relationships }) {
    return relationships.some(({ resourceType }) => resourceType === 'AWS::IAM::User')
      ? compliant
      : nonCompliant('Nobody is in the group.')
  },
})
