import type { Json, JsonObject } from '../../lib/json.ts'

/**
 * What stands at a path as rules' fields name it (`configuration.ipPermissions[0].fromPort`). Keys may hold dots themselves; null is
 * nothing.
 */
export function valueAt(value: Json | undefined, path: string): Json | undefined {
  if (value === null || value === undefined) return undefined
  if (path === '') return value
  if (typeof value !== 'object') return undefined
  if (Array.isArray(value)) {
    const step = /^\[(\d+)\]\.?/.exec(path)
    return step === null ? undefined : valueAt(value[Number(step[1])], path.slice(step[0].length))
  }
  for (const key of Object.keys(value)) {
    if (!path.startsWith(key)) continue
    const rest = path.slice(key.length)
    if (rest !== '' && rest[0] !== '.' && rest[0] !== '[') continue
    const found = valueAt((value as JsonObject)[key], rest.startsWith('.') ? rest.slice(1) : rest)
    if (found !== undefined) return found
  }
  return undefined
}
