import { type Fields, Unreadable } from '../../fields.ts'

export interface Grant {
  /** `AllUsers`, `AuthenticatedUsers`, `LogDelivery`; or nothing for a single account. */
  readonly group?: string
  /** The canonical id of an account. */
  readonly id?: string
  /** `FullControl`, `Read`, `ReadAcp`, `Write`, `WriteAcp` */
  readonly permission?: string
}

/** The grants of a bucket's ACL, which stands in its item as a JSON text. */
export function grantsOf(supplementaryConfiguration: Fields): readonly Grant[] {
  const acl = supplementaryConfiguration.json('AccessControlList')
  return (acl?.list('grantList') ?? []).map((grant) => {
    const permission = grant.text('permission')
    // A grantee is the name of a group or the structure of an account; no reader of fields says which.
    return typeof grant.value.grantee === 'string'
      ? { group: grant.text('grantee'), permission }
      : { id: grant.text('grantee.id'), permission }
  })
}

/** The canonical id of the bucket's owner. */
export function ownerOf(supplementaryConfiguration: Fields): string {
  const owner = supplementaryConfiguration.json('AccessControlList')?.text('owner.id')
  if (owner === undefined) throw new Unreadable('supplementaryConfiguration.AccessControlList.owner.id', 'known')
  return owner
}

/** The first grant to everyone, or to every AWS account, of one of the permissions. */
export function publicAclGrant(supplementaryConfiguration: Fields, permissions: readonly string[]): Grant | undefined {
  return grantsOf(supplementaryConfiguration).find(
    ({ group, permission }) =>
      (group === 'AllUsers' || group === 'AuthenticatedUsers') && permissions.includes(permission ?? ''),
  )
}
