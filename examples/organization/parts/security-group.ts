import type { Place } from '../place.ts'
import { type Sample, sample } from '../sample.ts'

export const anywhere = '0.0.0.0/0'

/** An ingress rule as AWS Config has it, IPv4 ranges twice. */
export function tcp(port: number, cidrs: readonly string[], description?: string): object {
  return {
    fromPort: port,
    ipProtocol: 'tcp',
    ipRanges: cidrs,
    ipv4Ranges: cidrs.map((cidrIp) => (description === undefined ? { cidrIp } : { cidrIp, description })),
    ipv6Ranges: [],
    prefixListIds: [],
    toPort: port,
    userIdGroupPairs: [],
  }
}

/** An ingress rule for what is in another group. */
export function fromGroup(port: number, { accountId }: Place, { resourceId }: Sample): object {
  return { ...tcp(port, []), userIdGroupPairs: [{ groupId: resourceId, userId: accountId }] }
}

interface GroupOptions {
  readonly vpcId: string
  readonly description: string
  readonly ingress: readonly object[]
  readonly tags?: Readonly<Record<string, string>>
  /** Tells apart groups that had the same name one after the other. */
  readonly again?: boolean
}

export function securityGroup(
  place: Place,
  groupName: string,
  { vpcId, description, ingress, tags, again }: GroupOptions,
): Sample {
  const groupId = place.id('sg', again ? `${groupName} again` : groupName)
  return sample(place, {
    type: 'EC2::SecurityGroup',
    id: groupId,
    name: groupName,
    arn: place.arn('ec2', `security-group/${groupId}`),
    zone: 'Not Applicable',
    tags: tags && { ...tags, Name: groupName },
    configuration: {
      description,
      groupId,
      groupName,
      ipPermissions: ingress,
      ipPermissionsEgress: [{ ...tcp(0, [anywhere]), ipProtocol: '-1', fromPort: undefined, toPort: undefined }],
      ownerId: place.accountId,
      vpcId,
    },
    related: { 'EC2::VPC': [vpcId] },
  })
}
