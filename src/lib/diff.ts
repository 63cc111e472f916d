import { canonicalJson, type Json, type JsonObject } from './json.ts'
import { matchLists, type Named, nameElements } from './match-lists.ts'

/** One difference; a whole subtree that came or went is one difference. */
export interface Difference {
  /** `configuration.ipPermissions[0].fromPort`, `tags["cost.center"]`, `groups[groupId=sg-1]`, `subnets[subnet-1]` */
  readonly path: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly before?: Json
  readonly after?: Json
}

/** Where a value stands: member names and list positions from the root. */
export type Steps = readonly (string | number)[]

export interface Leaf {
  readonly path: string
  readonly steps: Steps
  readonly value: Json
}

/** A leaf that is the same before and after, although it may stand elsewhere in its list. */
export type OnKept = (before: Steps, after: Steps) => void

/**
 * What changed from one value to the other (`undefined`: there was, or is, none). Elements of lists are held together by
 * what identifies them, or else as multisets: a mere change of order is no difference. Give values through `expandJson` to
 * compare the JSON that strings hold.
 */
export function diff(before: Json | undefined, after: Json | undefined, onKept?: OnKept): Difference[] {
  const found: Difference[] = []
  compare(before, after, { path: '', before: [], after: [] }, found, onKept)
  return found
}

/** The scalars, empty objects and empty lists of a value, with their places; paths are those that `diff` gives. */
export function leavesOf(value: Json, path = '', steps: Steps = []): Leaf[] {
  const found: Leaf[] = []
  collect(value, path, steps, found)
  return found
}

function collect(value: Json, path: string, steps: Steps, found: Leaf[]): void {
  if (isList(value) && value.length > 0) {
    const names = nameElements(value)
    for (const [i, element] of value.entries()) collect(element, `${path}[${names[i]}]`, [...steps, i], found)
  } else if (isObject(value) && Object.keys(value).length > 0) {
    for (const key of Object.keys(value).sort()) {
      if (value[key] !== undefined) collect(value[key], memberPath(path, key), [...steps, key], found)
    }
  } else found.push({ path, steps, value })
}

interface Place {
  readonly path: string
  readonly before: Steps
  readonly after: Steps
}

function compare(
  before: Json | undefined,
  after: Json | undefined,
  at: Place,
  found: Difference[],
  onKept: OnKept | undefined,
): void {
  if (before === undefined && after === undefined) return
  if (before === undefined) found.push({ path: at.path, change: 'added', after })
  else if (after === undefined) found.push({ path: at.path, change: 'removed', before })
  else if (isList(before) && isList(after)) compareLists(before, after, at, found, onKept)
  else if (isObject(before) && isObject(after)) compareObjects(before, after, at, found, onKept)
  else if (before === after) onKept?.(at.before, at.after)
  else found.push({ path: at.path, change: 'changed', before, after })
}

function compareObjects(
  before: JsonObject,
  after: JsonObject,
  at: Place,
  found: Difference[],
  onKept: OnKept | undefined,
): void {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  if (keys.length === 0) onKept?.(at.before, at.after)
  for (const key of keys) {
    const place = { path: memberPath(at.path, key), before: [...at.before, key], after: [...at.after, key] }
    compare(own(before, key), own(after, key), place, found, onKept)
  }
}

function compareLists(
  before: readonly Json[],
  after: readonly Json[],
  at: Place,
  found: Difference[],
  onKept: OnKept | undefined,
): void {
  if (before.length === 0 && after.length === 0) onKept?.(at.before, at.after)
  if (onKept === undefined && before.length === after.length && canonicalJson(before) === canonicalJson(after)) return
  const { pairs, removed, added } = matchLists(before, after)
  const placeOf = ({ name }: Named, i: number, j: number): Place => ({
    path: `${at.path}[${name}]`,
    before: [...at.before, i],
    after: [...at.after, j],
  })
  for (const pair of pairs)
    compare(before[pair.before], after[pair.after], placeOf(pair, pair.before, pair.after), found, onKept)
  for (const { name, at: i } of removed)
    found.push({ path: `${at.path}[${name}]`, change: 'removed', before: before[i]! })
  for (const { name, at: j } of added) found.push({ path: `${at.path}[${name}]`, change: 'added', after: after[j]! })
}

function memberPath(path: string, key: string): string {
  if (!/^[\w$-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`
  return path === '' ? key : `${path}.${key}`
}

/** `__proto__` and the like are members only when the value itself has them. */
function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
