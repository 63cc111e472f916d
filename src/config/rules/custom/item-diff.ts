import { canonicalJson, type Json, type JsonObject } from '../../../lib/json.ts'
import type { NotificationItem } from './notification-item.ts'

interface Changed {
  readonly previousValue: Json
  readonly updatedValue: Json
  readonly changeType: ChangeType
}

type ChangeType = 'CREATE' | 'UPDATE' | 'DELETE'

/** `configurationItemDiff` of a notification. */
export interface ItemDiff {
  /** By where it stands: `Configuration.SecurityGroups.0`. */
  readonly changedProperties: Readonly<Record<string, Changed>>
  readonly changeType: ChangeType
}

/** Members that are compared, and what their paths begin with. */
const COMPARED = {
  configuration: 'Configuration',
  supplementaryConfiguration: 'SupplementaryConfiguration',
  tags: 'Tags',
  relationships: 'Relationships',
} as const

/**
 * What changed from one item of a resource to the next, in AWS Config's words. Elements of lists are told of as a whole.
 * https://docs.aws.amazon.com/config/latest/developerguide/example-sns-notification.html
 * @param before nothing for the first item, and for one that follows an end
 */
export function itemDiff(before: NotificationItem | undefined, after: NotificationItem, ended: boolean): ItemDiff {
  if (before === undefined) return { changedProperties: {}, changeType: ended ? 'DELETE' : 'CREATE' }
  const found: Record<string, Changed> = {}
  if (ended) {
    found.Configuration = { previousValue: before.configuration!, updatedValue: null, changeType: 'DELETE' }
    compare(before.relationships!, [], COMPARED.relationships, found)
    return { changedProperties: found, changeType: 'DELETE' }
  }
  for (const [member, path] of Object.entries(COMPARED)) {
    compare(before[member] ?? null, after[member] ?? null, path, found)
  }
  return { changedProperties: found, changeType: 'UPDATE' }
}

function compare(before: Json, after: Json, path: string, found: Record<string, Changed>): void {
  if (isObject(before) && isObject(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      compare(own(before, key), own(after, key), `${path}.${key.charAt(0).toUpperCase()}${key.slice(1)}`, found)
    }
  } else if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, path, found)
  else if (canonicalJson(before) !== canonicalJson(after)) {
    const changeType = before === null ? 'CREATE' : after === null ? 'DELETE' : 'UPDATE'
    found[path] = { previousValue: before, updatedValue: after, changeType }
  }
}

/** A mere change of order is none. */
function compareLists(
  before: readonly Json[],
  after: readonly Json[],
  path: string,
  found: Record<string, Changed>,
): void {
  const kept = new Map<string, number>()
  for (const element of after.map(canonicalJson)) kept.set(element, (kept.get(element) ?? 0) + 1)
  const removed = before.filter((element) => !take(kept, canonicalJson(element)))
  const added = after.filter((element) => take(kept, canonicalJson(element)))
  let place = 0
  for (const element of removed) {
    found[`${path}.${place}`] = { previousValue: element, updatedValue: null, changeType: 'DELETE' }
    place += 1
  }
  for (const element of added) {
    found[`${path}.${place}`] = { previousValue: null, updatedValue: element, changeType: 'CREATE' }
    place += 1
  }
}

function take(counts: Map<string, number>, element: string): boolean {
  const left = counts.get(element) ?? 0
  if (left > 0) counts.set(element, left - 1)
  return left > 0
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function own(object: JsonObject, key: string): Json {
  return Object.hasOwn(object, key) ? (object[key] ?? null) : null
}
