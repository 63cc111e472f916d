import type { Fields } from '../../fields.ts'
import { compliant, nonCompliant, type Verdict } from '../../verdict.ts'
import { publicGrant } from '../policies/public-access.ts'
import { statementsAt } from '../policies/statements.ts'
import { publicAclGrant } from './acl.ts'

/**
 * Whether a bucket's policy or ACL lets everyone do something. A policy that is restricted and an ACL that is ignored
 * let nobody; that new ones are only refused (`blockPublicPolicy`, `blockPublicAcls`) says nothing of those that are
 * there. The account's own switches are not part of a bucket's item and are not looked at.
 * @param actions patterns, the permissions of an ACL that mean the same, and the word for it
 */
export function judgeBucket(
  bucket: Fields,
  { actions, permissions, verb }: { actions: readonly string[]; permissions: readonly string[]; verb: string },
): Verdict {
  const block = bucket.object('PublicAccessBlockConfiguration')
  if (block?.flag('restrictPublicBuckets') !== true) {
    const grant = publicGrant(statementsAt(bucket, 'BucketPolicy.policyText'), actions)
    if (grant !== undefined)
      return nonCompliant(`The bucket policy lets everyone ${verb}${grant.sid === undefined ? '' : ` (${grant.sid})`}.`)
  }
  if (block?.flag('ignorePublicAcls') !== true) {
    const grant = publicAclGrant(bucket, permissions)
    if (grant !== undefined) return nonCompliant(`The ACL gives ${grant.group} the permission ${grant.permission}.`)
  }
  return compliant
}
