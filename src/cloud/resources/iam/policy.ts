import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import { isWanted, type Relationship, resourceType } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { authorizationDetails } from './authorization-details.ts'
import { customerManagedPolicies } from './customer-managed-policies.ts'

/** Policies whose tags and attachments are asked for side by side. */
const CONCURRENCY = 8

/**
 * The account's own managed policies with all versions.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ManagedPolicyDetail.html
 */
export const iamPolicy = resourceType({
  type: 'AWS::IAM::Policy',
  permissions: [
    'iam:GetAccountAuthorizationDetails',
    'iam:ListEntitiesForPolicy',
    'iam:ListPolicies',
    'iam:ListPolicyTags',
  ],
  changedBy: [
    {
      eventSource: 'iam.amazonaws.com',
      eventNames: [
        'AttachGroupPolicy',
        'AttachRolePolicy',
        'AttachUserPolicy',
        'CreatePolicy',
        'CreatePolicyVersion',
        'DeletePolicy',
        'DeletePolicyVersion',
        'DetachGroupPolicy',
        'DetachRolePolicy',
        'DetachUserPolicy',
        'SetDefaultPolicyVersion',
        'TagPolicy',
        'UntagPolicy',
      ],
      arn: ['requestParameters.policyArn', 'responseElements.policy.arn'],
    },
    {
      eventSource: 'iam.amazonaws.com',
      eventNames: ['PutRolePermissionsBoundary', 'PutUserPermissionsBoundary'],
      arn: ['requestParameters.permissionsBoundary'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('iam')
    // Emulators leave the names and ids out of the details.
    const policies = await customerManagedPolicies(service)
    const details = authorizationDetails(service, 'LocalManagedPolicy', 'Policies')
    yield* mapConcurrently(details, CONCURRENCY, async (policy) => {
      const arn = policy.Arn!
      const listed = policies.get(arn)
      const resourceId = policy.PolicyId ?? listed?.resourceId
      const resourceName = policy.PolicyName ?? listed?.resourceName
      if (resourceId === undefined || !isWanted(only, { resourceId, resourceName, arn })) return undefined
      const tags = await unlessGone(tagsOf(service, arn), 'NoSuchEntityException')
      const relationships = await unlessGone(attachments(service, arn), 'NoSuchEntityException')
      if (tags === undefined || relationships === undefined) return undefined
      return {
        resourceId,
        resourceName,
        arn,
        availabilityZone: 'Not Applicable',
        resourceCreationTime: policy.CreateDate,
        tags,
        configuration: shape('AWS::IAM::Policy', { ...policy, PolicyId: resourceId, PolicyName: resourceName }),
        relationships,
      }
    })
  },
})

async function tagsOf({ sdk, client }: Service<'iam'>, PolicyArn: string): Promise<Record<string, string>> {
  const tags: Record<string, string> = {}
  for await (const page of sdk.paginateListPolicyTags({ client }, { PolicyArn })) Object.assign(tags, tagMap(page.Tags))
  return tags
}

/** Whom a policy gives permissions: as a boundary it is attached to nobody. */
async function attachments({ sdk, client }: Service<'iam'>, PolicyArn: string): Promise<Relationship[]> {
  const found: Relationship[] = []
  const input = { PolicyArn, PolicyUsageFilter: 'PermissionsPolicy' } as const
  for await (const page of sdk.paginateListEntitiesForPolicy({ client, pageSize: 1000 }, input)) {
    found.push(
      ...relate(
        'AWS::IAM::Policy',
        'AWS::IAM::Group',
        (page.PolicyGroups ?? []).map((g) => ({ resourceId: g.GroupId, resourceName: g.GroupName })),
      ),
      ...relate(
        'AWS::IAM::Policy',
        'AWS::IAM::Role',
        (page.PolicyRoles ?? []).map((r) => ({ resourceId: r.RoleId, resourceName: r.RoleName })),
      ),
      ...relate(
        'AWS::IAM::Policy',
        'AWS::IAM::User',
        (page.PolicyUsers ?? []).map((u) => ({ resourceId: u.UserId, resourceName: u.UserName })),
      ),
    )
  }
  return found
}
