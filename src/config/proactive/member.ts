import type { Json, JsonObject } from '../../lib/json.ts'
import { UNKNOWN } from '../rules/fields.ts'
import { hasToken } from './token.ts'

/** What stands at a dotted path; `UNKNOWN` when it would stand in something that is not known. */
export function memberAt(value: object, path: string): Json | undefined {
  let found: Json | undefined = value as JsonObject
  for (const name of path.split('.')) {
    if (found === UNKNOWN || (typeof found === 'string' && hasToken(found))) return UNKNOWN
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return undefined
    found = Object.hasOwn(found, name) ? (found as JsonObject)[name] : undefined
  }
  return found ?? undefined
}

/** Puts a value at a dotted path, through structures that are made on the way; into what is not known nothing is put. */
export function setMember(target: object, path: string, value: Json): void {
  const names = path.split('.')
  const last = names.pop()!
  let at = target as Record<string, Json>
  for (const name of names) {
    if (at[name] === UNKNOWN) return
    at[name] = { ...(at[name] as JsonObject | undefined) }
    at = at[name] as Record<string, Json>
  }
  at[last] = value
}
