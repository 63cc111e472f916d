import { testRule } from '../../testing.ts'
import { iamGroupHasUsersCheck } from './iam-group-has-users-check.ts'

const group = (...types: string[]) => ({
  configuration: { groupName: 'g' },
  relationships: types.map((resourceType) => ({ resourceType, resourceId: 'x', relationshipName: 'Contains User' })),
})

testRule(iamGroupHasUsersCheck, {
  COMPLIANT: { 'a user': group('AWS::IAM::Policy', 'AWS::IAM::User') },
  NON_COMPLIANT: { nobody: group(), 'a policy only': group('AWS::IAM::Policy') },
})
