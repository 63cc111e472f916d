import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { grantsOf, ownerOf } from './acl.ts'

/**
 * Every bucket has an ACL: one that gives only the owner something is none.
 * https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-acl-prohibited.html
 */
export const s3BucketAclProhibited = managedRule({
  identifier: 'S3_BUCKET_ACL_PROHIBITED',
  resourceTypes: ['AWS::S3::Bucket'],

  evaluate({ supplementaryConfiguration }) {
    const grants = grantsOf(supplementaryConfiguration)
    if (grants.length === 0) return compliant
    const owner = ownerOf(supplementaryConfiguration)
    const other = grants.find(({ id }) => id !== owner)
    if (other === undefined) return compliant
    return nonCompliant(`The ACL gives ${other.group ?? `account ${other.id}`} the permission ${other.permission}.`)
  },
})
