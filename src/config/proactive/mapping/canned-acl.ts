/**
 * A bucket's ACL as its item has it, by the canned ACL that it was made with.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl
 */
export const CANNED: Readonly<Record<string, string>> = {
  Private: acl(),
  PublicRead: acl('AllUsers', 'Read'),
  PublicReadWrite: acl('AllUsers', 'Read', 'Write'),
  AuthenticatedRead: acl('AuthenticatedUsers', 'Read'),
  LogDeliveryWrite: acl('LogDelivery', 'Write', 'ReadAcp'),
}

/** The owner's real id is what only the bucket will tell, and rules compare it with those of the grants only. */
function acl(group = '', ...permissions: readonly string[]): string {
  const others = permissions.map((permission) => ({ grantee: group, permission }))
  const owner = { id: 'owner' }
  return JSON.stringify({ grantList: [{ grantee: owner, permission: 'FullControl' }, ...others], owner })
}
