import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/docdb-cluster-encrypted.html */
export const docdbClusterEncrypted = managedRule({
  identifier: 'DOCDB_CLUSTER_ENCRYPTED',
  resourceTypes: ['AWS::RDS::DBCluster'],
  parameters: { kmsKeyArns: csv() },

  evaluate({ configuration }, { kmsKeyArns: keys }) {
    if (configuration.text('engine') !== 'docdb') return notApplicable
    if (configuration.flag('storageEncrypted') !== true) return nonCompliant('The storage is not encrypted.')
    const key = configuration.text('kmsKeyId') ?? ''
    if (keys !== undefined && !keys.includes(key)) return nonCompliant(`The key is none of those allowed: ${key}.`)
    return compliant
  },
})
