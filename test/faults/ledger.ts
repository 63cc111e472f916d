import assert from 'node:assert/strict'
import {
  type ConfigServiceClient,
  type ConfigurationItem,
  GetResourceConfigHistoryCommand,
} from '@aws-sdk/client-config-service'
import { mapConcurrently } from '../../src/cloud/concurrently.ts'
import type { As, PlumblineServer } from '../plumbline.ts'

/** A resource as `ListResources` answered it: what is promised to be in the ledger from then on. */
export interface Acknowledged {
  readonly resourceType: string
  readonly resourceId: string
  readonly configurationItemStatus: string
  readonly configurationItemCaptureTime: string
}

const PAGE = 100
const SIDE_BY_SIDE = 8

/** All that the server answers of an account's resources, a page at a time. */
export async function* listed(server: PlumblineServer, as: As): AsyncGenerator<Acknowledged[]> {
  let nextToken: string | undefined
  do {
    const page: { resources: Acknowledged[]; nextToken?: string } = await server.call(as, 'ListResources', {
      includeDeleted: true,
      limit: PAGE,
      nextToken,
    })
    yield page.resources
    nextToken = page.nextToken
  } while (nextToken !== undefined)
}

export async function allListed(server: PlumblineServer, as: As): Promise<Acknowledged[]> {
  const all: Acknowledged[] = []
  for await (const page of listed(server, as)) all.push(...page)
  return all
}

/** A resource's items, the oldest first. */
export async function historyOf(sdk: ConfigServiceClient, resourceType: string, resourceId: string) {
  const items: ConfigurationItem[] = []
  let nextToken: string | undefined
  do {
    const page = await sdk.send(
      new GetResourceConfigHistoryCommand({
        resourceType: resourceType as never,
        resourceId,
        chronologicalOrder: 'Forward',
        limit: PAGE,
        nextToken,
      }),
    )
    items.push(...(page.configurationItems ?? []))
    nextToken = page.nextToken
  } while (nextToken !== undefined)
  return items
}

/** The histories of these resources, by `type id`. */
export async function histories(
  server: PlumblineServer,
  as: As,
  resources: readonly Pick<Acknowledged, 'resourceType' | 'resourceId'>[],
): Promise<Map<string, ConfigurationItem[]>> {
  const sdk = server.sdk(as)
  const found = new Map<string, ConfigurationItem[]>()
  const read = async (resource: Pick<Acknowledged, 'resourceType' | 'resourceId'>) => ({
    name: nameOf(resource),
    items: await historyOf(sdk, resource.resourceType, resource.resourceId),
  })
  for await (const { name, items } of mapConcurrently(resources, SIDE_BY_SIDE, read)) found.set(name, items)
  return found
}

export function nameOf({ resourceType, resourceId }: Pick<Acknowledged, 'resourceType' | 'resourceId'>): string {
  return `${resourceType} ${resourceId}`
}

/** A life begins with its discovery, goes on in changes that change something, and may end in a deletion; then another may begin. */
export function checkLives(name: string, items: readonly ConfigurationItem[]): void {
  let before: ConfigurationItem | undefined
  for (const item of items) {
    const alive = before !== undefined && before.configurationItemStatus !== 'ResourceDeleted'
    const allowed = alive ? ['OK', 'ResourceDeleted'] : ['ResourceDiscovered']
    const { configurationItemStatus: status } = item
    const story = items.map((i) => i.configurationItemStatus).join(', ')
    assert.ok(allowed.includes(status!), `${name}: ${status} may not follow in ${story}`)
    if (before !== undefined) {
      assert.ok(item.configurationItemCaptureTime! > before.configurationItemCaptureTime!, `${name}: out of order`)
      if (status === 'OK') assert.notEqual(contentOf(item), contentOf(before), `${name}: written twice`)
    }
    before = item
  }
}

function contentOf(item: ConfigurationItem): string {
  const { configuration, supplementaryConfiguration, tags, relationships } = item
  return JSON.stringify([configuration, supplementaryConfiguration, tags, relationships])
}
