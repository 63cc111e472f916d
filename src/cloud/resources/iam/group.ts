import { relate } from '../../relate.ts'
import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { authorizationDetails } from './authorization-details.ts'
import { customerManagedPolicies, type End, ownOf } from './customer-managed-policies.ts'

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GroupDetail.html */
export const iamGroup = resourceType({
  type: 'AWS::IAM::Group',
  permissions: ['iam:GetAccountAuthorizationDetails', 'iam:ListPolicies'],
  changedBy: [
    {
      eventSource: 'iam.amazonaws.com',
      eventNames: [
        'AddUserToGroup',
        'AttachGroupPolicy',
        'CreateGroup',
        'DeleteGroup',
        'DeleteGroupPolicy',
        'DetachGroupPolicy',
        'PutGroupPolicy',
        'RemoveUserFromGroup',
        'UpdateGroup',
      ],
      name: ['requestParameters.groupName', 'requestParameters.newGroupName'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('iam')
    const policies = await customerManagedPolicies(service)
    // The groups do not name their members: the members name their groups.
    const members = new Map<string, End[]>()
    for await (const user of authorizationDetails(service, 'User', 'UserDetailList')) {
      const member = { resourceId: user.UserId!, resourceName: user.UserName! }
      for (const group of user.GroupList ?? []) {
        const others = members.get(group)
        if (others === undefined) members.set(group, [member])
        else others.push(member)
      }
    }
    for await (const group of authorizationDetails(service, 'Group', 'GroupDetailList')) {
      const named = { resourceId: group.GroupId!, resourceName: group.GroupName!, arn: group.Arn! }
      if (!isWanted(only, named)) continue
      yield {
        ...named,
        availabilityZone: 'Not Applicable',
        resourceCreationTime: group.CreateDate,
        configuration: shape('AWS::IAM::Group', group),
        relationships: [
          ...relate('AWS::IAM::Group', 'AWS::IAM::User', members.get(named.resourceName) ?? []),
          ...relate('AWS::IAM::Group', 'AWS::IAM::Policy', ownOf(policies, group.AttachedManagedPolicies)),
        ],
      }
    }
  },
})
