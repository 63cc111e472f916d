import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * A key is asked for as the topic names it: its id, its alias or its ARN.
 * https://docs.aws.amazon.com/config/latest/developerguide/sns-encrypted-kms.html
 */
export const snsEncryptedKms = managedRule({
  identifier: 'SNS_ENCRYPTED_KMS',
  resourceTypes: ['AWS::SNS::Topic'],
  parameters: { kmsKeyIds: csv() },

  evaluate({ configuration }, { kmsKeyIds }) {
    const key = configuration.text('KmsMasterKeyId') ?? ''
    if (key === '') return nonCompliant('The topic is not encrypted with a KMS key.')
    return kmsKeyIds === undefined || kmsKeyIds.some((wanted) => lastPart(wanted) === lastPart(key))
      ? compliant
      : nonCompliant(`The topic is encrypted with ${key}, which is not one of the keys asked for.`)
  },
})

/** `alias/a` and `k` of `arn:aws:kms:us-east-1:123456789012:alias/a`, `...:key/k`. */
function lastPart(key: string): string {
  return key.replace(/^arn:.*:(?:key\/)?/, '')
}
