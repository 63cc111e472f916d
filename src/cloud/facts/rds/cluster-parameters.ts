import { fact } from '../../fact.ts'
import { type ParametersOfGroups, parametersOfGroups } from './parameters-of-groups.ts'

const NAMES = ['server_audit_events', 'server_audit_logging', 'tls']

/**
 * What the DB cluster parameter groups of the region say of audits and of TLS; DocumentDB's groups are among them.
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterParameters.html
 */
export const clusterParameters = fact<ParametersOfGroups>({
  name: 'rds-cluster-parameters',
  permissions: ['rds:DescribeDBClusterParameterGroups', 'rds:DescribeDBClusterParameters'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('rds')
    const options = { client, pageSize: 100 }
    async function* groups() {
      for await (const page of sdk.paginateDescribeDBClusterParameterGroups(options, {}))
        for (const group of page.DBClusterParameterGroups ?? []) yield group.DBClusterParameterGroupName!
    }
    return parametersOfGroups(groups(), NAMES, async function* (DBClusterParameterGroupName) {
      const Filters = [{ Name: 'parameter-name', Values: NAMES }]
      for await (const page of sdk.paginateDescribeDBClusterParameters(options, {
        DBClusterParameterGroupName,
        Filters,
      }))
        yield page.Parameters ?? []
    })
  },
})
