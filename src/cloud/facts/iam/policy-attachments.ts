import { fact } from '../../fact.ts'
import { authorizationDetails } from '../../resources/iam/authorization-details.ts'

export interface Attachments {
  readonly users: readonly string[]
  /** Groups, and whether anyone is in them. */
  readonly groups: readonly { readonly name: string; readonly hasUsers: boolean }[]
  /** Roles with their trust policies, as IAM gives those: URL-encoded JSON, or JSON. */
  readonly roles: readonly { readonly name: string; readonly trust: string }[]
}

interface Growing {
  users: string[]
  groups: { name: string; hasUsers: boolean }[]
  roles: { name: string; trust: string }[]
}

/**
 * Whom each managed policy, AWS's too, is attached to: by its ARN.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
 */
export const policyAttachments = fact<ReadonlyMap<string, Attachments>>({
  name: 'iam-policy-attachments',
  permissions: ['iam:GetAccountAuthorizationDetails'],

  async read(cloud) {
    const service = await cloud.service('iam')
    const attachments = new Map<string, Growing>()
    const of = (arn: string): Growing => {
      const known = attachments.get(arn) ?? { users: [], groups: [], roles: [] }
      attachments.set(arn, known)
      return known
    }
    const peopled = new Set<string>()
    for await (const user of authorizationDetails(service, 'User', 'UserDetailList')) {
      for (const name of user.GroupList ?? []) peopled.add(name)
      for (const { PolicyArn } of user.AttachedManagedPolicies ?? []) of(PolicyArn!).users.push(user.UserName!)
    }
    for await (const { GroupName: name = '', AttachedManagedPolicies: policies } of authorizationDetails(
      service,
      'Group',
      'GroupDetailList',
    ))
      for (const { PolicyArn } of policies ?? []) of(PolicyArn!).groups.push({ name, hasUsers: peopled.has(name) })
    for await (const role of authorizationDetails(service, 'Role', 'RoleDetailList')) {
      const held = { name: role.RoleName!, trust: role.AssumeRolePolicyDocument ?? '' }
      for (const { PolicyArn } of role.AttachedManagedPolicies ?? []) of(PolicyArn!).roles.push(held)
    }
    return attachments
  },
})
