import type { Json, JsonObject } from '../../lib/json.ts'
import { isGlobalType } from '../items/global-type.ts'
import { Fields, UNKNOWN, Unreadable } from '../rules/fields.ts'
import type { Item } from '../rules/item.ts'
import type { Mapped } from './map-resource.ts'
import { hasToken } from './token.ts'

/**
 * An item that is to be, as rules judge it. What it has only once it is there (relationships, ARN, time of creation) is unreadable.
 * @param resourceId what the verdicts are about
 */
export function plannedItem(
  { resourceType, names, arn, tags, configuration, supplementaryConfiguration }: Mapped,
  { resourceId, accountId, region, now }: { resourceId: string; accountId: string; region: string; now: Date },
): Item {
  return unreadable(
    {
      accountId,
      awsRegion: isGlobalType(resourceType) ? 'global' : region,
      resourceType,
      resourceId,
      captureTime: now,
      configuration: new Fields(configuration, 'configuration'),
      supplementaryConfiguration: new Fields(supplementaryConfiguration, 'supplementaryConfiguration'),
      ...(arn === undefined ? {} : { arn }),
      ...(names[0] === undefined ? {} : { resourceName: names[0] }),
      ...(areKnown(tags) ? { tags: tagsOf(tags) } : {}),
    },
    ['tags', 'resourceName', 'arn', 'availabilityZone', 'resourceCreationTime', 'relationships'],
  )
}

/** The value with members that refuse to be read, where it has none of the names. */
function unreadable(value: object, names: readonly string[]): Item {
  for (const name of names) if (!Object.hasOwn(value, name)) refuse(value, name, name)
  return value as Item
}

function refuse(target: object, name: string, path: string): void {
  Object.defineProperty(target, name, {
    enumerable: true,
    get() {
      throw new Unreadable(path, 'known before deployment')
    },
  })
}

/** Whether the keys are. */
function areKnown(tags: Json): boolean {
  if (!Array.isArray(tags)) return tags !== UNKNOWN && typeof tags !== 'string'
  return tags.every((tag: Json) => {
    if (tag === UNKNOWN || typeof tag !== 'object' || tag === null) return false
    const key = keyOf(tag as JsonObject)
    return typeof key === 'string' && !hasToken(key)
  })
}

function keyOf(tag: JsonObject): Json | undefined {
  return tag.Key ?? tag.key ?? tag.TagKey
}

/** Tags as CloudFormation and Terraform write them: a map, or a list of keys with values. A value may be unreadable. */
function tagsOf(given: Json): Record<string, string> {
  const tags: Record<string, string> = {}
  for (const [key, value] of pairs(given)) {
    const isKnown = value !== UNKNOWN && !(typeof value === 'string' && hasToken(value))
    if (isKnown) tags[key] = String(value ?? '')
    else refuse(tags, key, `tags.${key}`)
  }
  return tags
}

function pairs(given: Json): readonly (readonly [string, Json])[] {
  if (!Array.isArray(given)) return Object.entries(given as JsonObject).map(([key, value]) => [key, value ?? ''])
  return given.map((tag: JsonObject) => [String(keyOf(tag)), tag.Value ?? tag.value ?? tag.TagValue ?? ''])
}
