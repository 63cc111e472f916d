import { compliant, csv, flag, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * Node types are looked at only where the rule names some: dc1.large is what the console fills in.
 * https://docs.aws.amazon.com/config/latest/developerguide/redshift-cluster-configuration-check.html
 */
export const redshiftClusterConfigurationCheck = managedRule({
  identifier: 'REDSHIFT_CLUSTER_CONFIGURATION_CHECK',
  resourceTypes: ['AWS::Redshift::Cluster'],
  parameters: {
    clusterDbEncrypted: flag({ required: true }),
    loggingEnabled: flag({ required: true }),
    nodeTypes: csv({ default: '' }),
  },

  evaluate({ configuration, supplementaryConfiguration }, { clusterDbEncrypted, loggingEnabled, nodeTypes }) {
    const encrypted = configuration.flag('encrypted') ?? false
    if (encrypted !== clusterDbEncrypted) return nonCompliant(`Encryption is ${encrypted ? 'on' : 'off'}.`)
    const logging = supplementaryConfiguration.flag('LoggingStatus.loggingEnabled') ?? false
    if (logging !== loggingEnabled) return nonCompliant(`Audit logging is ${logging ? 'on' : 'off'}.`)
    const nodeType = configuration.text('nodeType') ?? ''
    if (nodeTypes.length > 0 && !nodeTypes.includes(nodeType))
      return nonCompliant(`The node type ${nodeType} is not allowed.`)
    return compliant
  },
})
