import type { Json, JsonObject } from '../lib/json.ts'

/**
 * A value without what stands at the given dotted paths (`configuration.lastUsed`, `configuration.rules[].hits`); the rest is
 * shared with the value given, which is left as it was.
 */
export function withoutVolatile<T extends JsonObject>(value: T, paths: readonly string[]): T {
  return paths.reduce<Json>((rest, path) => without(rest, path.replaceAll('[]', '.[]').split('.')), value) as T
}

function without(value: Json | undefined, [name, ...rest]: readonly string[]): Json {
  if (value === null || typeof value !== 'object' || name === undefined) return value ?? null
  if (name === '[]') return Array.isArray(value) ? value.map((element) => without(element, rest)) : (value as Json)
  if (Array.isArray(value)) return value
  const object = value as JsonObject
  if (!(name in object)) return object
  if (rest.length > 0) return { ...object, [name]: without(object[name], rest) }
  const { [name]: _, ...others } = object
  return others
}
