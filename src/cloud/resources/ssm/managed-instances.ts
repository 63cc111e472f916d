import type { InstanceInformation } from '@aws-sdk/client-ssm'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import type { Wanted } from '../../resource-type.ts'
import { unlessGone } from '../../unless-gone.ts'

/** Systems Manager's list calls are limited to some ten a second for an account. */
export const AT_ONCE = 4

/** The id of the managed instance at the end of a resource's id or ARN: `i-...` of EC2, or `mi-...`. */
export function instanceIdOf({ resourceId, arn }: Wanted): string | undefined {
  return /(?:^|\/)(m?i-[0-9a-f]+)$/.exec(resourceId ?? arn ?? '')?.[1]
}

/** The ids of the managed instances that are wanted, each once. */
export function instanceIds(only: readonly Wanted[]): Set<string> {
  return new Set(only.map(instanceIdOf).filter((id) => id !== undefined))
}

/** The managed instances of a region, or those of `only` that there still are. */
export async function* managedInstances(cloud: Cloud, only?: readonly Wanted[]): AsyncGenerator<InstanceInformation> {
  const { sdk, client } = await cloud.service('ssm')
  if (only === undefined) {
    const all = sdk.paginateDescribeInstanceInformation({ client, pageSize: 50 }, {})
    for await (const page of all) yield* page.InstanceInformationList ?? []
    return
  }
  yield* mapConcurrently(instanceIds(only), AT_ONCE, async (id) => {
    const command = new sdk.DescribeInstanceInformationCommand({ Filters: [{ Key: 'InstanceIds', Values: [id] }] })
    return (await unlessGone(client.send(command), 'InvalidInstanceId'))?.InstanceInformationList?.[0]
  })
}
