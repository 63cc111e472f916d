import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'

/** Calls that run at once; EMR allows few a second. */
const AT_ONCE = 2

/**
 * The security configurations of the account, as JSON text, by name.
 * https://docs.aws.amazon.com/emr/latest/APIReference/API_DescribeSecurityConfiguration.html
 */
export const securityConfigurations = fact<ReadonlyMap<string, string>>({
  name: 'emr-security-configurations',
  permissions: ['elasticmapreduce:ListSecurityConfigurations', 'elasticmapreduce:DescribeSecurityConfiguration'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('emr')
    const described = mapConcurrently(names(cloud), AT_ONCE, async (Name): Promise<[string, string]> => {
      const answer = await client.send(new sdk.DescribeSecurityConfigurationCommand({ Name }))
      if (answer.SecurityConfiguration === undefined)
        throw new Error(`EMR did not describe the security configuration ${Name}.`)
      return [Name, answer.SecurityConfiguration]
    })
    return new Map(await Array.fromAsync(described))
  },
})

async function* names(cloud: Cloud): AsyncGenerator<string> {
  const { sdk, client } = await cloud.service('emr')
  for await (const page of sdk.paginateListSecurityConfigurations({ client }, {}))
    for (const { Name } of page.SecurityConfigurations ?? []) yield Name!
}
