import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

const BY_KMS: readonly string[] = ['aws:kms', 'aws:kms:dsse']

/**
 * Changes of keys make AWS judge again; a key itself is not judged.
 * https://docs.aws.amazon.com/config/latest/developerguide/s3-default-encryption-kms.html
 */
export const s3DefaultEncryptionKms = managedRule({
  identifier: 'S3_DEFAULT_ENCRYPTION_KMS',
  resourceTypes: ['AWS::S3::Bucket', 'AWS::KMS::Key'],
  parameters: { kmsKeyArns: csv() },

  evaluate({ resourceType, supplementaryConfiguration }, { kmsKeyArns }) {
    if (resourceType !== 'AWS::S3::Bucket') return notApplicable
    const [rule] = supplementaryConfiguration.list('ServerSideEncryptionConfiguration.rules')
    const algorithm = rule?.text('applyServerSideEncryptionByDefault.sseAlgorithm')
    if (!BY_KMS.includes(algorithm ?? ''))
      return nonCompliant(`Objects are encrypted with ${algorithm ?? 'nothing'} by default, not with a KMS key.`)
    const key = rule?.text('applyServerSideEncryptionByDefault.kmsMasterKeyID') ?? 'the key of S3'
    if (kmsKeyArns !== undefined && !kmsKeyArns.includes(key))
      return nonCompliant(`Objects are encrypted with ${key}, which is not one of the keys asked for.`)
    return compliant
  },
})
