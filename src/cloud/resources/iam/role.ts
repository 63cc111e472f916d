import { relate } from '../../relate.ts'
import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { authorizationDetails } from './authorization-details.ts'
import { customerManagedPolicies, ownOf } from './customer-managed-policies.ts'
import { urlEncoded } from './document.ts'

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_RoleDetail.html */
export const iamRole = resourceType({
  type: 'AWS::IAM::Role',
  permissions: ['iam:GetAccountAuthorizationDetails', 'iam:ListPolicies'],
  changedBy: [
    {
      eventSource: 'iam.amazonaws.com',
      eventNames: [
        'AddRoleToInstanceProfile',
        'AttachRolePolicy',
        'CreateRole',
        'CreateServiceLinkedRole',
        'DeleteRole',
        'DeleteRolePermissionsBoundary',
        'DeleteRolePolicy',
        'DeleteServiceLinkedRole',
        'DetachRolePolicy',
        'PutRolePermissionsBoundary',
        'PutRolePolicy',
        'RemoveRoleFromInstanceProfile',
        'TagRole',
        'UntagRole',
        'UpdateAssumeRolePolicy',
        'UpdateRole',
        'UpdateRoleDescription',
      ],
      name: ['requestParameters.roleName', 'responseElements.role.roleName'],
    },
  ],
  volatile: ['configuration.roleLastUsed'],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('iam')
    const policies = await customerManagedPolicies(service)
    for await (const role of authorizationDetails(service, 'Role', 'RoleDetailList')) {
      const named = { resourceId: role.RoleId!, resourceName: role.RoleName!, arn: role.Arn! }
      if (!isWanted(only, named)) continue
      yield {
        ...named,
        availabilityZone: 'Not Applicable',
        resourceCreationTime: role.CreateDate,
        tags: tagMap(role.Tags),
        configuration: shape('AWS::IAM::Role', {
          ...role,
          AssumeRolePolicyDocument: urlEncoded(role.AssumeRolePolicyDocument),
          InstanceProfileList: role.InstanceProfileList?.map((profile) => ({
            ...profile,
            Roles: profile.Roles?.map((held) => ({
              ...held,
              AssumeRolePolicyDocument: urlEncoded(held.AssumeRolePolicyDocument),
            })),
          })),
        }),
        relationships: relate('AWS::IAM::Role', 'AWS::IAM::Policy', ownOf(policies, role.AttachedManagedPolicies)),
      }
    }
  },
})
