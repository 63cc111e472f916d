import type { Json, JsonObject } from '../../lib/json.ts'
import { UNKNOWN } from '../rules/fields.ts'
import { spelled, treeOf } from './respell.ts'
import { documentText, withUnknown } from './token.ts'

/** What AWS says of a resource that it made, in whatever type. No template sets it, or it has a value of AWS's when none does. */
const OF_AWS =
  /^(Arn|Id|State|Status|Owner|OwnerId|Endpoint|Version|Creat\w+|LastModified\w*|LastUpdate\w*|UpdatedAt|.+(Arn|Status))$/

/**
 * The item of a type that AWS Config records in CloudFormation's shape: the properties, and nothing known of what AWS alone says.
 * @param type that the properties are of
 */
export function identityItem(type: string, properties: JsonObject): JsonObject {
  const ofAws = Object.keys(treeOf(type)).filter((name) => OF_AWS.test(name) && properties[name] === undefined)
  return {
    ...Object.fromEntries(ofAws.map((name) => [name, UNKNOWN])),
    ...(known(properties, treeOf(type)) as JsonObject),
  }
}

/**
 * Names are those of the item, which are now and then spelled otherwise (`EfsVolumeConfiguration`). A policy keeps the statements that
 * name resources of the template.
 */
function known(value: Json, tree: ReturnType<typeof treeOf> | string | undefined): Json {
  if (Array.isArray(value)) return value.map((element) => known(element, tree))
  if (typeof value !== 'object' || value === null || value === UNKNOWN) return withUnknown(value)
  if (Object.hasOwn(value, 'Statement')) {
    const text = documentText(value)
    return typeof text === 'string' ? JSON.parse(text) : UNKNOWN
  }
  const members = Object.entries(value as JsonObject).map(([key, member]) => {
    const name = spelled(tree, key) ?? key
    return [name, known(member ?? null, typeof tree === 'object' ? tree[name] : undefined)] as const
  })
  return Object.fromEntries(members)
}
