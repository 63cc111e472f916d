import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'

export interface RegistryPolicy {
  readonly arn: string
  readonly hasPolicy: boolean
}

const AT_ONCE = 4

/**
 * The account's own schema registries of the region, and whether they have a resource policy.
 * https://docs.aws.amazon.com/eventbridge/latest/schema-reference/v1-policy.html
 */
export const registryPolicies = fact<readonly RegistryPolicy[]>({
  name: 'schemas-registry-policies',
  permissions: ['schemas:GetResourcePolicy', 'schemas:ListRegistries'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('schemas')
    const found = mapConcurrently(registries(cloud), AT_ONCE, async ([RegistryName, arn]) => {
      const command = new sdk.GetResourcePolicyCommand({ RegistryName })
      const answer = await unlessGone(client.send(command), 'NotFoundException')
      return { arn, hasPolicy: Boolean(answer?.Policy) }
    })
    return Array.fromAsync(found)
  },
})

/** AWS's own registries have another scope. */
async function* registries(cloud: Cloud): AsyncGenerator<[name: string, arn: string]> {
  const { sdk, client } = await cloud.service('schemas')
  for await (const page of sdk.paginateListRegistries({ client, pageSize: 100 }, { Scope: 'LOCAL' }))
    for (const { RegistryName, RegistryArn } of page.Registries ?? []) yield [RegistryName!, RegistryArn!]
}
