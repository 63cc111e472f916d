import type { Json, JsonObject } from '../../lib/json.ts'
import { UNKNOWN } from '../rules/fields.ts'

/** Blocks of Terraform that stand once at most, as structures. */
export function unwrapped(properties: JsonObject, single: readonly string[] = []): JsonObject {
  return single.reduce<JsonObject>((value, path) => unwrap(value, path.split('.')) as JsonObject, properties)
}

function unwrap(value: Json, [name, ...rest]: readonly string[]): Json {
  if (Array.isArray(value)) return value.map((element) => unwrap(element, [name!, ...rest]))
  if (typeof value !== 'object' || value === null || value === UNKNOWN) return value
  const { [name!]: member = null, ...others } = value as JsonObject
  if (member === null) return others
  if (rest.length > 0) return { ...others, [name!]: unwrap(member, rest) }
  if (!Array.isArray(member)) return value
  return member.length === 0 ? others : { ...others, [name!]: member[0] }
}
