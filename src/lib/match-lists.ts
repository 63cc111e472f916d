import { canonicalJson, type Json, type JsonObject } from './json.ts'

/** How an element is spoken of: `groupId=sg-1`, `subnet-1` or its position. */
export interface Named {
  readonly name: string
}

export interface Matched {
  readonly pairs: readonly (Named & { readonly before: number; readonly after: number })[]
  readonly removed: readonly (Named & { readonly at: number })[]
  readonly added: readonly (Named & { readonly at: number })[]
}

/** More combinations than this are not weighed against each other: what differs then came and went. */
const MAX_WEIGHED = 10_000
/** Elements that have this share of their members in common are one element that changed. */
const ALIKE = 0.5
const LONGEST_NAME = 80

/**
 * Which elements of two lists are the same ones: by the member that identifies them when there is one, else equal ones
 * first (whatever their order), then those most alike.
 */
export function matchLists(before: readonly Json[], after: readonly Json[]): Matched {
  const key = identityOf(before, after)
  return key === undefined ? matchAlike(before, after) : matchByKey(before, after, key)
}

/** The names of a list's own elements. */
export function nameElements(list: readonly Json[]): string[] {
  const key = identityOf(list, list)
  return list.map((element, i) => nameOf(element, i, key))
}

function nameOf(element: Json, at: number, key?: string): string {
  if (key !== undefined) return `${key}=${plain(String((element as JsonObject)[key]))}`
  return typeof element === 'string' ? plain(element) : String(at)
}

/** Digits alone would read as a position. */
function plain(text: string): string {
  const short = text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}...` : text
  return /^[\w:/.@*+-]+$/.test(short) && !/^\d{1,9}$/.test(short) ? short : JSON.stringify(short)
}

/** Members that identify by their name, the strongest first; then any that ends like one. */
const IDENTITIES = [/^(id|arn)$/i, /^(key|sid|name)$/i, /(id|arn)$/i, /(key|name)$/i]

/** A member that every element of both lists has, as text, each a different one within its list. */
function identityOf(before: readonly Json[], after: readonly Json[]): string | undefined {
  const first = before[0] ?? after[0]
  if (!isObject(first)) return undefined
  const keys = Object.keys(first).sort()
  const candidates = IDENTITIES.flatMap((pattern) => keys.filter((key) => pattern.test(key)))
  return candidates.find((key) => identifies(before, key) && identifies(after, key))
}

function identifies(list: readonly Json[], key: string): boolean {
  const seen = new Set<Json>()
  for (const element of list) {
    const value = isObject(element) && Object.hasOwn(element, key) ? element[key] : undefined
    if (typeof value !== 'string' || value === '' || seen.has(value)) return false
    seen.add(value)
  }
  return true
}

function matchByKey(before: readonly Json[], after: readonly Json[], key: string): Matched {
  const places = new Map(after.map((element, at) => [(element as JsonObject)[key], at]))
  const pairs: Matched['pairs'][number][] = []
  const removed: Matched['removed'][number][] = []
  for (const [at, element] of before.entries()) {
    const value = (element as JsonObject)[key]
    const place = places.get(value)
    const name = nameOf(element, at, key)
    if (place === undefined) removed.push({ name, at })
    else pairs.push({ name, before: at, after: place })
    places.delete(value)
  }
  return { pairs, removed, added: [...places.values()].map((at) => ({ name: nameOf(after[at]!, at, key), at })) }
}

function matchAlike(before: readonly Json[], after: readonly Json[]): Matched {
  const places = new Map<string, number[]>()
  for (const [at, element] of after.entries()) {
    const text = canonicalJson(element)
    const known = places.get(text)
    if (known === undefined) places.set(text, [at])
    else known.push(at)
  }
  const equal: Pair[] = []
  const gone: number[] = []
  for (const [at, element] of before.entries()) {
    const place = places.get(canonicalJson(element))?.shift()
    if (place === undefined) gone.push(at)
    else equal.push([at, place])
  }
  const come = [...places.values()].flat().sort((a, b) => a - b)
  const changed = mostAlike(before, after, gone, come)
  const [changedBefore, changedAfter] = [new Set(changed.map(([i]) => i)), new Set(changed.map(([, j]) => j))]
  return {
    pairs: [...equal, ...changed]
      .sort((a, b) => a[1] - b[1])
      .map(([i, j]) => ({ name: nameOf(after[j]!, j), before: i, after: j })),
    removed: gone.filter((i) => !changedBefore.has(i)).map((at) => ({ name: nameOf(before[at]!, at), at })),
    added: come.filter((j) => !changedAfter.has(j)).map((at) => ({ name: nameOf(after[at]!, at), at })),
  }
}

type Pair = [before: number, after: number]

function mostAlike(before: readonly Json[], after: readonly Json[], gone: number[], come: number[]): Pair[] {
  if (gone.length * come.length > MAX_WEIGHED) return []
  const parts = (list: readonly Json[], at: number[]) => new Map(at.map((i) => [i, partsOf(list[i]!)]))
  const [goneParts, comeParts] = [parts(before, gone), parts(after, come)]
  const lone = gone.length === 1 && come.length === 1
  const weighed: { pair: Pair; weight: number }[] = []
  for (const [i, a] of goneParts) {
    for (const [j, b] of comeParts) {
      if (a === undefined || b === undefined || Array.isArray(before[i]) !== Array.isArray(after[j])) continue
      const weight = shared(a, b)
      if (weight >= ALIKE || lone) weighed.push({ pair: [i, j], weight })
    }
  }
  const [usedBefore, usedAfter] = [new Set<number>(), new Set<number>()]
  const chosen: Pair[] = []
  for (const { pair } of weighed.sort((a, b) => b.weight - a.weight)) {
    if (usedBefore.has(pair[0]) || usedAfter.has(pair[1])) continue
    usedBefore.add(pair[0])
    usedAfter.add(pair[1])
    chosen.push(pair)
  }
  return chosen
}

/** The members (or elements) of a value as texts that can be held against another's; a scalar has none. */
function partsOf(value: Json): Set<string> | undefined {
  if (value === null || typeof value !== 'object') return undefined
  if (Array.isArray(value)) return new Set(value.map((element) => canonicalJson(element)))
  return new Set(Object.entries(value as JsonObject).map(([key, member]) => `${key}:${canonicalJson(member)}`))
}

function shared(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let common = 0
  for (const part of a) if (b.has(part)) common += 1
  return common / Math.max(a.size, b.size)
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
