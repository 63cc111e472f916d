import { compliant, csv, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/neptune-cluster-encrypted.html */
export const neptuneClusterEncrypted = managedRule({
  identifier: 'NEPTUNE_CLUSTER_ENCRYPTED',
  resourceTypes: ['AWS::RDS::DBCluster'],
  parameters: { KmsKeyArns: csv() },

  evaluate({ configuration }, { KmsKeyArns: keys }) {
    if (configuration.text('engine') !== 'neptune') return notApplicable
    if (configuration.flag('storageEncrypted') !== true) return nonCompliant('The storage is not encrypted.')
    const key = configuration.text('kmsKeyId') ?? ''
    if (keys !== undefined && !keys.includes(key)) return nonCompliant(`The key is none of those allowed: ${key}.`)
    return compliant
  },
})
