import { relate } from '../../relate.ts'
import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { authorizationDetails } from './authorization-details.ts'
import { customerManagedPolicies, type End, ownOf } from './customer-managed-policies.ts'

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UserDetail.html */
export const iamUser = resourceType({
  type: 'AWS::IAM::User',
  permissions: ['iam:GetAccountAuthorizationDetails', 'iam:ListGroups', 'iam:ListPolicies'],
  changedBy: [
    {
      eventSource: 'iam.amazonaws.com',
      eventNames: [
        'AddUserToGroup',
        'AttachUserPolicy',
        'CreateUser',
        'DeleteUser',
        'DeleteUserPermissionsBoundary',
        'DeleteUserPolicy',
        'DetachUserPolicy',
        'PutUserPermissionsBoundary',
        'PutUserPolicy',
        'RemoveUserFromGroup',
        'TagUser',
        'UntagUser',
        'UpdateUser',
      ],
      name: ['requestParameters.userName', 'requestParameters.newUserName'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('iam')
    const { sdk, client } = service
    const policies = await customerManagedPolicies(service)
    const groups = new Map<string, End>()
    for await (const page of sdk.paginateListGroups({ client, pageSize: 1000 }, {})) {
      for (const group of page.Groups ?? [])
        groups.set(group.GroupName!, { resourceId: group.GroupId!, resourceName: group.GroupName! })
    }
    for await (const user of authorizationDetails(service, 'User', 'UserDetailList')) {
      const named = { resourceId: user.UserId!, resourceName: user.UserName!, arn: user.Arn! }
      if (!isWanted(only, named)) continue
      yield {
        ...named,
        availabilityZone: 'Not Applicable',
        resourceCreationTime: user.CreateDate,
        tags: tagMap(user.Tags),
        configuration: shape('AWS::IAM::User', user),
        relationships: [
          ...relate(
            'AWS::IAM::User',
            'AWS::IAM::Group',
            (user.GroupList ?? []).map((name) => groups.get(name) ?? { resourceName: name }),
          ),
          ...relate('AWS::IAM::User', 'AWS::IAM::Policy', ownOf(policies, user.AttachedManagedPolicies)),
        ],
      }
    }
  },
})
