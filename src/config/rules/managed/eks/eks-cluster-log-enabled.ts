import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'
import { logsOf } from './log-types.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/eks-cluster-log-enabled.html */
export const eksClusterLogEnabled = managedRule({
  identifier: 'EKS_CLUSTER_LOG_ENABLED',
  resourceTypes: ['AWS::EKS::Cluster'],
  parameters: { logTypes: csv() },

  evaluate({ configuration }, { logTypes = [] }) {
    const written = logsOf(configuration)
    if (written.length === 0) return nonCompliant('The control plane writes no logs.')
    const missing = logTypes.filter((log) => !written.includes(log))
    return missing.length === 0 ? compliant : nonCompliant(`Logs are not written: ${missing.join(', ')}.`)
  },
})
