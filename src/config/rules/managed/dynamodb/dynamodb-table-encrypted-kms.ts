import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/dynamodb-table-encrypted-kms.html */
export const dynamodbTableEncryptedKms = managedRule({
  identifier: 'DYNAMODB_TABLE_ENCRYPTED_KMS',
  resourceTypes: ['AWS::DynamoDB::Table'],
  parameters: { kmsKeyArns: csv() },

  evaluate({ configuration }, { kmsKeyArns }) {
    const encryption = configuration.object('ssedescription')
    if (encryption?.text('ssetype') !== 'KMS') return nonCompliant('The table is not encrypted with a key of KMS.')
    const key = encryption.text('kmsmasterKeyArn') ?? ''
    if (kmsKeyArns !== undefined && !kmsKeyArns.includes(key))
      return nonCompliant(`The key is none of those allowed: ${key}.`)
    return compliant
  },
})
