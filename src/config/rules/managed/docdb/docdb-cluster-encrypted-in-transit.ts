import { clusterParameters } from '../../../../cloud/facts/rds/cluster-parameters.ts'
import { eachItem } from '../../each-item.ts'
import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/docdb-cluster-encrypted-in-transit.html */
export const docdbClusterEncryptedInTransit = managedRule({
  identifier: 'DOCDB_CLUSTER_ENCRYPTED_IN_TRANSIT',
  resourceTypes: ['AWS::RDS::DBCluster'],
  parameters: { excludeTlsParameters: csv({ default: 'disabled' }) },

  async *evaluateAll({ items, fact }, { excludeTlsParameters: excluded }) {
    const parameters = await fact(clusterParameters)
    yield* eachItem(items('AWS::RDS::DBCluster'), ({ configuration }) => {
      if (configuration.text('engine') !== 'docdb') return undefined
      const pending = configuration
        .list('dbclusterMembers')
        .find((member) => member.text('dbclusterParameterGroupStatus') !== 'in-sync')
      if (pending !== undefined)
        return nonCompliant(`Parameters are not in force in ${pending.text('dbinstanceIdentifier')}.`)
      // A cluster whose parameter group is not to be found is not judged.
      const tls = parameters.get(configuration.text('dbclusterParameterGroup') ?? '')?.get('tls')
      if (tls === undefined) return undefined
      return tls === 'disabled' || excluded.includes(tls) ? nonCompliant(`The parameter tls is ${tls}.`) : compliant
    })
  },
})
