import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/redshift-cluster-kms-enabled.html */
export const redshiftClusterKmsEnabled = managedRule({
  identifier: 'REDSHIFT_CLUSTER_KMS_ENABLED',
  resourceTypes: ['AWS::Redshift::Cluster'],
  parameters: { kmsKeyArns: csv() },

  evaluate({ configuration }, { kmsKeyArns }) {
    if (configuration.flag('encrypted') !== true) return nonCompliant('The cluster is not encrypted.')
    const key = configuration.text('kmsKeyId')
    if (key === undefined) return nonCompliant('The cluster is not encrypted with a key of KMS.')
    if (kmsKeyArns !== undefined && !kmsKeyArns.includes(key))
      return nonCompliant(`The key is none of those allowed: ${key}.`)
    return compliant
  },
})
