import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'
import { LOG_TYPES, logsOf } from './log-types.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/eks-cluster-logging-enabled.html */
export const eksClusterLoggingEnabled = managedRule({
  identifier: 'EKS_CLUSTER_LOGGING_ENABLED',

  async *evaluateAll(account) {
    yield* judgeItems(account, 'AWS::EKS::Cluster', ({ configuration }) => {
      const written = logsOf(configuration)
      const missing = LOG_TYPES.filter((log) => !written.includes(log))
      return missing.length === 0 ? compliant : nonCompliant(`Logs are not written: ${missing.join(', ')}.`)
    })
  },
})
