/** Security groups for tests of rules. */
import type { JsonObject } from '../../../../lib/json.ts'

/** A group with what it lets in. */
export function group(...ipPermissions: readonly JsonObject[]) {
  return { configuration: { groupId: 'sg-1', groupName: 'web', ownerId: '123456789012', ipPermissions } }
}

/** TCP ports open to all IPv4 addresses. */
export function tcp(from: number, to = from): JsonObject {
  return {
    ipProtocol: 'tcp',
    fromPort: from,
    toPort: to,
    ipRanges: ['0.0.0.0/0'],
    ipv4Ranges: [],
    ipv6Ranges: [],
    prefixListIds: [],
    userIdGroupPairs: [],
  }
}
