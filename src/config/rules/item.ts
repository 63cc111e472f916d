import type { Relationship } from '../../cloud/resource-type.ts'
import type { JsonObject } from '../../lib/json.ts'
import { Fields } from './fields.ts'

/** A configuration item as rules judge it: parsed once, and the same value for every rule of its type. */
export interface Item {
  readonly accountId: string
  readonly awsRegion: string
  readonly resourceType: string
  readonly resourceId: string
  readonly resourceName?: string
  readonly arn?: string
  readonly availabilityZone?: string
  readonly resourceCreationTime?: Date
  readonly captureTime: Date
  readonly tags: Readonly<Record<string, string>>
  readonly configuration: Fields
  readonly supplementaryConfiguration: Fields
  readonly relationships: readonly Relationship[]
}

/** What an item is made of, beside its document. */
export type ItemHead = Omit<Item, 'tags' | 'configuration' | 'supplementaryConfiguration' | 'relationships'>

export interface ItemDocument {
  readonly configuration?: JsonObject
  readonly supplementaryConfiguration?: JsonObject
  readonly tags?: Readonly<Record<string, string>>
  readonly relationships?: readonly Relationship[]
}

export function itemOf(head: ItemHead, document: ItemDocument): Item {
  const { configuration, supplementaryConfiguration, tags, relationships } = document
  return {
    ...head,
    tags: tags ?? {},
    configuration: new Fields(configuration ?? {}, 'configuration'),
    supplementaryConfiguration: new Fields(supplementaryConfiguration ?? {}, 'supplementaryConfiguration'),
    relationships: relationships ?? [],
  }
}
