import type { Moment } from '../calendar.ts'
import { iamId } from '../identifier.ts'
import type { Place } from '../place.ts'
import { type Sample, sample } from '../sample.ts'

const NOWHERE = 'Not Applicable'
const urlEncoded = (document: object) => encodeURIComponent(JSON.stringify(document))

export interface ManagedPolicy {
  readonly policyArn: string
  readonly policyName: string
}

export function awsPolicy(policyName: string): ManagedPolicy {
  return { policyArn: `arn:aws:iam::aws:policy/${policyName}`, policyName }
}

export function ownPolicy({ arn, resourceName }: Sample): ManagedPolicy {
  return { policyArn: arn, policyName: resourceName! }
}

/** Ids of the customer managed ones. */
function ownIds(place: Place, policies: readonly ManagedPolicy[]): string[] {
  return policies
    .filter((p) => !p.policyArn.includes('::aws:'))
    .map((p) => iamId('ANPA', place.accountId, p.policyName))
}

export function allow(action: readonly string[], resource: readonly string[] = ['*']): object {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: resource }] }
}

export function trusting(principal: object): object {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' }] }
}

export function policy(place: Place, policyName: string, created: Moment, document: object): Sample {
  const [policyId, createDate] = [iamId('ANPA', place.accountId, policyName), place.iso(created)]
  const arn = `arn:aws:iam::${place.accountId}:policy/${policyName}`
  return sample(place, {
    type: 'IAM::Policy',
    id: policyId,
    name: policyName,
    arn,
    zone: NOWHERE,
    created: createDate,
    configuration: {
      arn,
      attachmentCount: 1,
      createDate,
      defaultVersionId: 'v1',
      isAttachable: true,
      path: '/',
      permissionsBoundaryUsageCount: 0,
      policyId,
      policyName,
      policyVersionList: [policyVersion('v1', createDate, document)],
      updateDate: createDate,
    },
  })
}

export function policyVersion(versionId: string, createDate: string, document: object): object {
  return { createDate, document: urlEncoded(document), isDefaultVersion: true, versionId }
}

interface RoleOptions {
  readonly created: Moment
  readonly trust: object
  readonly policies?: readonly ManagedPolicy[]
  readonly tags?: Readonly<Record<string, string>>
}

export function role(place: Place, roleName: string, { created, trust, policies = [], tags }: RoleOptions): Sample {
  const [roleId, createDate] = [iamId('AROA', place.accountId, roleName), place.iso(created)]
  const arn = `arn:aws:iam::${place.accountId}:role/${roleName}`
  return sample(place, {
    type: 'IAM::Role',
    id: roleId,
    name: roleName,
    arn,
    zone: NOWHERE,
    created: createDate,
    tags,
    configuration: {
      arn,
      assumeRolePolicyDocument: urlEncoded(trust),
      attachedManagedPolicies: policies,
      createDate,
      instanceProfileList: [],
      path: '/',
      roleId,
      roleName,
      rolePolicyList: [],
    },
    related: { 'IAM::Policy': ownIds(place, policies) },
  })
}

interface UserOptions {
  readonly created: Moment
  readonly groups?: readonly string[]
  readonly policies?: readonly ManagedPolicy[]
  readonly tags?: Readonly<Record<string, string>>
}

export function user(
  place: Place,
  userName: string,
  { created, groups = [], policies = [], tags }: UserOptions,
): Sample {
  const [userId, createDate] = [iamId('AIDA', place.accountId, userName), place.iso(created)]
  const arn = `arn:aws:iam::${place.accountId}:user/${userName}`
  return sample(place, {
    type: 'IAM::User',
    id: userId,
    name: userName,
    arn,
    zone: NOWHERE,
    created: createDate,
    tags,
    configuration: {
      arn,
      attachedManagedPolicies: policies,
      createDate,
      groupList: groups,
      path: '/',
      userId,
      userName,
      userPolicyList: [],
    },
    related: {
      'IAM::Group': groups.map((name) => iamId('AGPA', place.accountId, name)),
      'IAM::Policy': ownIds(place, policies),
    },
  })
}

export function group(
  place: Place,
  groupName: string,
  created: Moment,
  policies: readonly ManagedPolicy[],
  users: readonly string[] = [],
): Sample {
  const [groupId, createDate] = [iamId('AGPA', place.accountId, groupName), place.iso(created)]
  const arn = `arn:aws:iam::${place.accountId}:group/${groupName}`
  return sample(place, {
    type: 'IAM::Group',
    id: groupId,
    name: groupName,
    arn,
    zone: NOWHERE,
    created: createDate,
    configuration: {
      arn,
      attachedManagedPolicies: policies,
      createDate,
      groupId,
      groupName,
      groupPolicyList: [],
      path: '/',
    },
    related: {
      'IAM::Policy': ownIds(place, policies),
      'IAM::User': users.map((name) => iamId('AIDA', place.accountId, name)),
    },
  })
}
