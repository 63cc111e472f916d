import type { GetBucketAclCommandOutput, Grantee } from '@aws-sdk/client-s3'

/** Permissions and groups as AWS Config spells them. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  FULL_CONTROL: 'FullControl',
  READ: 'Read',
  READ_ACP: 'ReadAcp',
  WRITE: 'Write',
  WRITE_ACP: 'WriteAcp',
}
const GROUPS: Readonly<Record<string, string>> = {
  'http://acs.amazonaws.com/groups/global/AllUsers': 'AllUsers',
  'http://acs.amazonaws.com/groups/global/AuthenticatedUsers': 'AuthenticatedUsers',
  'http://acs.amazonaws.com/groups/s3/LogDelivery': 'LogDelivery',
}

/**
 * A bucket's `AccessControlList`: a JSON text, unlike every other part of the bucket.
 *
 * @returns `{"grantSet":null,"grantList":[{"grantee":{"id","displayName"} or a group's name,"permission"}],"owner":{},...}`
 */
export function accessControlList({ Grants, Owner }: Pick<GetBucketAclCommandOutput, 'Grants' | 'Owner'>): string {
  return JSON.stringify({
    grantSet: null,
    grantList: (Grants ?? []).map(({ Grantee, Permission }) => ({
      grantee: granteeOf(Grantee),
      permission: PERMISSIONS[Permission ?? ''] ?? Permission,
    })),
    owner: { displayName: Owner?.DisplayName ?? null, id: Owner?.ID },
    isRequesterCharged: false,
  })
}

function granteeOf(grantee: Grantee | undefined): string | { id: string | undefined; displayName: string | null } {
  if (grantee?.URI !== undefined) return GROUPS[grantee.URI] ?? grantee.URI
  return { id: grantee?.ID ?? grantee?.EmailAddress, displayName: grantee?.DisplayName ?? null }
}
