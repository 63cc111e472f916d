import { type Difference, diff } from '../../lib/diff.ts'
import type { Json, JsonObject } from '../../lib/json.ts'

/**
 * What changed between two comparable documents of a resource. Against nothing, members that are empty anyway are
 * no difference.
 */
export function differencesOf(before: Json | undefined, after: Json | undefined): Difference[] {
  return diff(before === undefined ? {} : held(before, after), after === undefined ? {} : held(after, before))
}

function held(document: Json, other: Json | undefined): Json {
  if (other !== undefined) return document
  const members = Object.entries(document as JsonObject).filter(([, member]) => !isEmpty(member))
  return Object.fromEntries(members)
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0)
}
