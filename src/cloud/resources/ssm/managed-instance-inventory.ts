import type { InstanceInformation } from '@aws-sdk/client-ssm'
import type { JsonObject } from '../../../lib/json.ts'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { pages } from '../../pages.ts'
import { relate } from '../../relate.ts'
import { type Resource, resourceType } from '../../resource-type.ts'
import { unlessGone } from '../../unless-gone.ts'
import { AT_ONCE, managedInstances } from './managed-instances.ts'

const TYPE = 'AWS::SSM::ManagedInstanceInventory'

/** The kinds of inventory that AWS Config records, and what an entry of each is keyed by in a configuration item. */
const KEYS: Readonly<Record<string, string>> = {
  'AWS:AWSComponent': 'Name',
  'AWS:Application': 'Name',
  'AWS:InstanceInformation': 'InstanceId',
  'AWS:Network': 'Name',
  'AWS:WindowsUpdate': 'HotFixID',
}

/**
 * What is installed on a managed instance. The configuration has a member for each kind of inventory that the instance has, whose
 * `Content` is a map by the entries' names; entries of one name stand in a list there.
 * https://docs.aws.amazon.com/config/latest/developerguide/recording-managed-instance-inventory.html
 */
export const managedInstanceInventory = resourceType({
  type: TYPE,
  permissions: ['ssm:DescribeInstanceInformation', 'ssm:ListInventoryEntries'],
  changedBy: [
    {
      eventSource: 'ssm.amazonaws.com',
      eventNames: ['PutInventory', 'DeregisterManagedInstance', 'UpdateManagedInstanceRole'],
      id: ['requestParameters.instanceId'],
    },
    { eventSource: 'ssm.amazonaws.com', eventNames: ['RegisterManagedInstance', 'DeleteInventory'] },
  ],
  verified: 'schema',

  async *read(cloud, only) {
    yield* mapConcurrently(managedInstances(cloud, only), AT_ONCE, (instance) =>
      unlessGone(described(cloud, instance), 'InvalidInstanceId'),
    )
  },
})

async function described(cloud: Cloud, instance: InstanceInformation): Promise<Resource> {
  const id = instance.InstanceId!
  const configuration: Record<string, JsonObject> = {}
  for (const [kind, key] of Object.entries(KEYS)) {
    const inventory = await inventoryOf(cloud, id, kind, key)
    if (inventory !== undefined) configuration[kind] = inventory
  }
  return {
    resourceId: id,
    arn: `arn:${cloud.partition}:ssm:${cloud.region}:${cloud.accountId}:managed-instance-inventory/${id}`,
    tags: {},
    configuration,
    supplementaryConfiguration: { instanceStatus: instance.PingStatus },
    relationships: id.startsWith('i-') ? relate(TYPE, 'AWS::EC2::Instance', [id]) : [],
  }
}

async function inventoryOf(
  cloud: Cloud,
  InstanceId: string,
  TypeName: string,
  key: string,
): Promise<JsonObject | undefined> {
  const { sdk, client } = await cloud.service('ssm')
  const all = pages(
    (NextToken) =>
      client.send(new sdk.ListInventoryEntriesCommand({ InstanceId, TypeName, MaxResults: 50, NextToken })),
    (page) => page.NextToken,
  )
  const named = new Map<string, JsonObject[]>()
  let SchemaVersion: string | undefined
  for await (const page of all) {
    SchemaVersion ??= page.SchemaVersion
    for (const entry of page.Entries ?? []) {
      const name = entry[key] ?? ''
      named.set(name, [...(named.get(name) ?? []), entry])
    }
  }
  if (named.size === 0) return undefined
  const Content = Object.fromEntries(
    [...named].map(([name, entries]) => [name, entries.length === 1 ? entries[0] : entries]),
  )
  return { SchemaVersion, Content }
}
