import { fact } from '../../fact.ts'
import { type ParametersOfGroups, parametersOfGroups } from './parameters-of-groups.ts'

const NAMES = ['rds.force_ssl', 'require_secure_transport']

/**
 * Whether the DB parameter groups of the region ask for TLS.
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBParameters.html
 */
export const instanceParameters = fact<ParametersOfGroups>({
  name: 'rds-instance-parameters',
  permissions: ['rds:DescribeDBParameterGroups', 'rds:DescribeDBParameters'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('rds')
    const options = { client, pageSize: 100 }
    async function* groups() {
      for await (const page of sdk.paginateDescribeDBParameterGroups(options, {}))
        for (const group of page.DBParameterGroups ?? []) yield group.DBParameterGroupName!
    }
    return parametersOfGroups(groups(), NAMES, async function* (DBParameterGroupName) {
      const Filters = [{ Name: 'parameter-name', Values: NAMES }]
      for await (const page of sdk.paginateDescribeDBParameters(options, { DBParameterGroupName, Filters }))
        yield page.Parameters ?? []
    })
  },
})
