import { compliant, managedRule, nonCompliant, text } from '../../managed-rule.ts'
import { isSameKey } from './same-key.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/rds-storage-encrypted.html */
export const rdsStorageEncrypted = managedRule({
  identifier: 'RDS_STORAGE_ENCRYPTED',
  resourceTypes: ['AWS::RDS::DBInstance'],
  parameters: { kmsKeyId: text() },

  evaluate({ configuration }, { kmsKeyId }) {
    if (configuration.flag('storageEncrypted') !== true) return nonCompliant('The storage is not encrypted.')
    const key = configuration.text('kmsKeyId')
    if (kmsKeyId !== undefined && !isSameKey(kmsKeyId, key)) return nonCompliant(`Another key is used: ${key}.`)
    return compliant
  },
})
