import { clusterParameters } from '../../../../cloud/facts/rds/cluster-parameters.ts'
import { eachItem } from '../../each-item.ts'
import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

const ON = ['1', 'on']

/**
 * Auditing without events records nothing, so that events have to be named too.
 * https://docs.aws.amazon.com/config/latest/developerguide/aurora-mysql-cluster-audit-logging.html
 */
export const auroraMysqlClusterAuditLogging = managedRule({
  identifier: 'AURORA_MYSQL_CLUSTER_AUDIT_LOGGING',
  resourceTypes: ['AWS::RDS::DBCluster'],

  async *evaluateAll({ items, fact }) {
    const parameters = await fact(clusterParameters)
    yield* eachItem(items('AWS::RDS::DBCluster'), ({ configuration }) => {
      if (configuration.text('engine') !== 'aurora-mysql') return notApplicable
      // A cluster whose parameter group is not to be found is not judged.
      const group = parameters.get(configuration.text('dbclusterParameterGroup') ?? '')
      if (group === undefined) return undefined
      if (!ON.includes(group.get('server_audit_logging')?.toLowerCase() ?? '')) return nonCompliant('Auditing is off.')
      return (group.get('server_audit_events') ?? '') === '' ? nonCompliant('No events are audited.') : compliant
    })
  },
})
