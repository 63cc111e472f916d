import type { Cloud } from '../../clients.ts'
import type { CannedAnswer } from '../../testing.ts'

export const DOCUMENT = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}'
export const ENCODED =
  '%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22s3%3A%2A%22%2C%22Resource%22%3A%22%2A%22%7D%5D%7D'

/** A user in a group and a role, all with an inline policy and with the account's own policy. */
export async function arrangeEntities(cloud: Cloud) {
  const { sdk, client } = await cloud.service('iam')
  const inline = { PolicyName: 'inline', PolicyDocument: DOCUMENT }
  const Tags = [{ Key: 'team', Value: 'blue' }]
  const policy = await client.send(
    new sdk.CreatePolicyCommand({ PolicyName: 'own', PolicyDocument: DOCUMENT, Description: 'Buckets', Tags }),
  )
  const PolicyArn = policy.Policy!.Arn
  const user = await client.send(new sdk.CreateUserCommand({ UserName: 'ann', Path: '/staff/', Tags }))
  await client.send(new sdk.PutUserPolicyCommand({ UserName: 'ann', ...inline }))
  await client.send(new sdk.AttachUserPolicyCommand({ UserName: 'ann', PolicyArn }))
  const group = await client.send(new sdk.CreateGroupCommand({ GroupName: 'admins' }))
  await client.send(new sdk.PutGroupPolicyCommand({ GroupName: 'admins', ...inline }))
  await client.send(new sdk.AttachGroupPolicyCommand({ GroupName: 'admins', PolicyArn }))
  await client.send(new sdk.AddUserToGroupCommand({ GroupName: 'admins', UserName: 'ann' }))
  const role = await client.send(
    new sdk.CreateRoleCommand({ RoleName: 'worker', AssumeRolePolicyDocument: DOCUMENT, Tags }),
  )
  await client.send(new sdk.PutRolePolicyCommand({ RoleName: 'worker', ...inline }))
  await client.send(new sdk.AttachRolePolicyCommand({ RoleName: 'worker', PolicyArn }))
  await client.send(new sdk.CreateInstanceProfileCommand({ InstanceProfileName: 'worker' }))
  await client.send(new sdk.AddRoleToInstanceProfileCommand({ InstanceProfileName: 'worker', RoleName: 'worker' }))
  return {
    policyId: policy.Policy!.PolicyId,
    userId: user.User!.UserId,
    groupId: group.Group!.GroupId,
    roleId: role.Role!.RoleId,
  }
}

export type Entities = Awaited<ReturnType<typeof arrangeEntities>>

/** An account as AWS answers for it, in two pages of details; the filter says of which kind. */
export const answers: Readonly<Record<string, CannedAnswer>> = {
  'iam:ListPolicies': ({ Scope }: { Scope: string }) => ({
    Policies: Scope === 'Local' ? [{ Arn: OWN_POLICY, PolicyId: 'ANPAOWN', PolicyName: 'own' }] : [],
  }),
  'iam:ListGroups': { Groups: [{ GroupName: 'admins', GroupId: 'AGPAADMINS' }] },
  'iam:ListPolicyTags': { Tags: [{ Key: 'team', Value: 'blue' }] },
  'iam:ListEntitiesForPolicy': ({ PolicyUsageFilter, Marker }: { PolicyUsageFilter: string; Marker?: string }) => {
    if (PolicyUsageFilter !== 'PermissionsPolicy')
      return { PolicyRoles: [{ RoleName: 'bounded', RoleId: 'AROABOUNDED' }] }
    if (Marker === 'next') return { PolicyUsers: [{ UserName: 'ann', UserId: 'AIDAANN' }] }
    return { IsTruncated: true, Marker: 'next', PolicyRoles: [{ RoleName: 'worker', RoleId: 'AROAWORKER' }] }
  },
  'iam:GetAccountAuthorizationDetails': ({ Filter, Marker }: { Filter: string[]; Marker?: string }) => {
    const [entity] = Filter
    if (Marker !== 'next') return { IsTruncated: true, Marker: 'next' }
    return { [LISTS[entity!]!]: [DETAILS[entity!]] }
  },
}

export const OWN_POLICY = 'arn:aws:iam::123456789012:policy/own'
const LISTS: Record<string, string> = {
  User: 'UserDetailList',
  Group: 'GroupDetailList',
  Role: 'RoleDetailList',
  LocalManagedPolicy: 'Policies',
}
const CreateDate = new Date('2026-01-02T03:04:05.000Z')
const ATTACHED = [
  { PolicyName: 'own', PolicyArn: OWN_POLICY },
  { PolicyName: 'AdministratorAccess', PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
]
const INLINE = [{ PolicyName: 'inline', PolicyDocument: ENCODED }]
const BOUNDARY = { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: OWN_POLICY }
const ROLE = {
  Path: '/',
  RoleName: 'worker',
  RoleId: 'AROAWORKER',
  Arn: 'arn:aws:iam::123456789012:role/worker',
  CreateDate,
  AssumeRolePolicyDocument: ENCODED,
}
const DETAILS: Record<string, object> = {
  User: {
    Path: '/staff/',
    UserName: 'ann',
    UserId: 'AIDAANN',
    Arn: 'arn:aws:iam::123456789012:user/staff/ann',
    CreateDate,
    UserPolicyList: INLINE,
    GroupList: ['admins'],
    AttachedManagedPolicies: ATTACHED,
    PermissionsBoundary: BOUNDARY,
    Tags: [{ Key: 'team', Value: 'blue' }],
  },
  Group: {
    Path: '/',
    GroupName: 'admins',
    GroupId: 'AGPAADMINS',
    Arn: 'arn:aws:iam::123456789012:group/admins',
    CreateDate,
    GroupPolicyList: INLINE,
    AttachedManagedPolicies: ATTACHED,
  },
  Role: {
    ...ROLE,
    InstanceProfileList: [
      {
        Path: '/',
        InstanceProfileName: 'worker',
        InstanceProfileId: 'AIPAWORKER',
        Arn: 'arn:aws:iam::123456789012:instance-profile/worker',
        CreateDate,
        Roles: [ROLE],
      },
    ],
    RolePolicyList: INLINE,
    AttachedManagedPolicies: ATTACHED,
    PermissionsBoundary: BOUNDARY,
    Tags: [{ Key: 'team', Value: 'blue' }],
    RoleLastUsed: { LastUsedDate: new Date('2026-02-01T00:00:00.000Z'), Region: 'eu-west-1' },
  },
  LocalManagedPolicy: {
    PolicyName: 'own',
    PolicyId: 'ANPAOWN',
    Arn: OWN_POLICY,
    Path: '/',
    DefaultVersionId: 'v2',
    AttachmentCount: 2,
    PermissionsBoundaryUsageCount: 1,
    IsAttachable: true,
    Description: 'Buckets',
    CreateDate,
    UpdateDate: new Date('2026-01-03T00:00:00.000Z'),
    PolicyVersionList: [
      { Document: ENCODED, VersionId: 'v2', IsDefaultVersion: true, CreateDate: new Date('2026-01-03T00:00:00.000Z') },
      { Document: ENCODED, VersionId: 'v1', IsDefaultVersion: false, CreateDate },
    ],
  },
}
