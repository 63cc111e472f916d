import type { Json, JsonObject } from '../../lib/json.ts'

/**
 * A value of an item is not of the type that AWS gives it, so nothing can be said of the item: no verdict, rather than a wrong one.
 */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  /** `configuration.monitoring.state` */
  readonly path: string

  constructor(path: string, expected: string) {
    super(`${path} is not ${expected}.`)
    this.path = path
  }
}

/**
 * Stands for a value that nobody knows before a deployment. No rule can mistake it: the readers below find it unreadable, and so does
 * whatever else looks into it, since it refuses.
 */
export const UNKNOWN: JsonObject = new Proxy(
  {},
  { get: refuse, has: refuse, ownKeys: refuse, getOwnPropertyDescriptor: refuse },
)

function refuse(): never {
  throw new Unreadable('A value', KNOWN)
}

const KNOWN = 'known before deployment'

/** Paths that a rule looked at, in order, while someone asks why it judged as it did. */
let trace: string[] | undefined

/** Runs `work` and tells which fields it looked at. */
export function traced<T>(work: () => T): { result: T; looked: string[] } {
  const outer = trace
  trace = []
  try {
    return { result: work(), looked: trace }
  } finally {
    trace = outer
  }
}

const splits = new Map<string, readonly string[]>()

function namesOf(path: string): readonly string[] {
  let names = splits.get(path)
  if (names === undefined) {
    names = path.split('.')
    splits.set(path, names)
  }
  return names
}

/**
 * What is worked out of an item's fields, once for all rules that ask for it. While somebody asks why a rule judged as it did, it is
 * worked out anew, so that each field is seen to be looked at.
 */
export function oncePerItem<T extends object>(work: (fields: Fields) => T): (fields: Fields) => T {
  return (fields) => (trace === undefined ? fields.once(work) : work(fields))
}

/** A function: what it makes of the fields as a whole. */
type Kind = 'object' | 'list' | 'json' | ((fields: Fields) => object)

/**
 * Part of an item, read by dotted paths with the type that AWS gives each field. What is absent or null is `undefined` (a list: empty);
 * what is of another type throws `Unreadable`, which the runner turns into "no verdict". All rules of a type read the same `Fields`, so
 * the parts that are made of it are kept.
 */
export class Fields {
  readonly value: JsonObject
  /** The name of the whole, or the path below `#parent`: paths are put together when one is asked for. */
  readonly #name: string
  readonly #parent: Fields | undefined
  readonly #index: number
  /** Kind, path, what was made of it; few enough to be looked through. */
  #kept: unknown[] | undefined
  #isEmpty: boolean | undefined

  constructor(value: JsonObject, name: string, parent?: Fields, index = -1) {
    this.value = value
    this.#name = name
    this.#parent = parent
    this.#index = index
  }

  /** Whether there is no field at all. */
  get isEmpty(): boolean {
    this.#isEmpty ??= hasNoKey(this.value)
    return this.#isEmpty
  }

  /** A text; numbers and flags are given as their text (some items have them so). */
  text(path: string): string | undefined {
    const value = this.#find(path)
    if (value === undefined || typeof value === 'string') return value
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
    throw new Unreadable(this.#path(path), 'a text')
  }

  /** A number; a numeric text is one. */
  number(path: string): number | undefined {
    const value = this.#find(path)
    if (value === undefined || typeof value === 'number') return value
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
    if (Number.isNaN(number)) throw new Unreadable(this.#path(path), 'a number')
    return number
  }

  /** A flag; the texts `true` and `false` in any case are flags. */
  flag(path: string): boolean | undefined {
    const value = this.#find(path)
    if (value === undefined || typeof value === 'boolean') return value
    const text = typeof value === 'string' ? value.toLowerCase() : undefined
    if (text === 'true' || text === 'false') return text === 'true'
    throw new Unreadable(this.#path(path), 'a flag')
  }

  /** A time: ISO 8601, or milliseconds (seconds, when too small for that) since 1970. */
  time(path: string): Date | undefined {
    const value = this.#find(path)
    if (value === undefined) return undefined
    // A structure with a member `toString` cannot even be made a text.
    if (typeof value === 'object') throw new Unreadable(this.#path(path), 'a time')
    const number = Number(value)
    const at = Number.isNaN(number) ? new Date(String(value)) : new Date(number < 1e11 ? number * 1000 : number)
    if (Number.isNaN(at.getTime())) throw new Unreadable(this.#path(path), 'a time')
    return at
  }

  /** The members of a structure; `undefined` when there is none. */
  object(path: string): Fields | undefined {
    const value = this.#find(path)
    if (value === undefined) return undefined
    return this.#known<Fields>('object', path) ?? this.#keep('object', path, this.#fields(value, path))
  }

  /** The structures of a list; empty when there is none. */
  list(path: string): readonly Fields[] {
    const value = this.#find(path)
    if (value === undefined) return []
    if (!Array.isArray(value)) throw new Unreadable(this.#path(path), 'a list')
    if (value.length === 0) return []
    return (
      this.#known<readonly Fields[]>('list', path) ??
      this.#keep(
        'list',
        path,
        value.map((element, i) => this.#fields(element, path, i)),
      )
    )
  }

  /** The texts of a list; empty when there is none. A single text is a list of one. */
  texts(path: string): readonly string[] {
    const value = this.#find(path)
    if (value === undefined) return []
    if (typeof value === 'string') return [value]
    if (!Array.isArray(value)) throw new Unreadable(this.#path(path), 'a list of texts')
    if (areTexts(value)) return value as readonly string[]
    return value.map((element) => {
      if (typeof element !== 'string' && typeof element !== 'number')
        throw new Unreadable(this.#path(path), 'a list of texts')
      return String(element)
    })
  }

  /** Structures of a map, by key; empty when there is none. */
  entries(path: string): readonly (readonly [string, Fields])[] {
    const map = this.object(path)
    if (map === undefined) return []
    return Object.keys(map.value).flatMap((key) => {
      const value = map.value[key]
      return value === null || value === undefined ? [] : [[key, this.#fields(value, `${path}.${key}`)] as const]
    })
  }

  /** JSON that stands as a text (a policy; URL-encoded as IAM's, or not), or as JSON itself. */
  json(path: string): Fields | undefined {
    const value = this.#find(path)
    if (value === undefined || value === '') return undefined
    const known = this.#known<Fields>('json', path)
    if (known !== undefined) return known
    const document = typeof value === 'string' ? parsed(value, this.#path(path)) : value
    return this.#keep('json', path, this.#fields(document, path))
  }

  /** Whether there is anything but null at the path. */
  has(path: string): boolean {
    return this.#find(path) !== undefined
  }

  /** What `work` makes of the fields, made once. Kept here: a `WeakMap` of so many short-lived keys costs the garbage collector more. */
  once<T extends object>(work: (fields: Fields) => T): T {
    return this.#known<T>(work, '') ?? this.#keep(work, '', work(this))
  }

  #find(path: string): Exclude<Json, null> | undefined {
    trace?.push(this.#path(path))
    if (!path.includes('.')) {
      const value = Object.hasOwn(this.value, path) ? this.value[path] : undefined
      if (value === UNKNOWN) throw new Unreadable(this.#path(path), KNOWN)
      return value ?? undefined
    }
    let value: Json | undefined = this.value
    for (const name of namesOf(path)) {
      if (value === null || value === undefined) return undefined
      if (typeof value !== 'object' || Array.isArray(value))
        throw new Unreadable(this.#path(path), 'where a structure is')
      if (value === UNKNOWN) throw new Unreadable(this.#path(path), KNOWN)
      value = Object.hasOwn(value, name) ? (value as JsonObject)[name] : undefined
    }
    if (value === UNKNOWN) throw new Unreadable(this.#path(path), KNOWN)
    return value ?? undefined
  }

  #known<T>(kind: Kind, path: string): T | undefined {
    const kept = this.#kept
    if (kept === undefined) return undefined
    for (let i = 0; i < kept.length; i += 3) if (kept[i + 1] === path && kept[i] === kind) return kept[i + 2] as T
    return undefined
  }

  #keep<T>(kind: Kind, path: string, made: T): T {
    this.#kept ??= []
    this.#kept.push(kind, path, made)
    return made
  }

  #fields(value: Json, path: string, index = -1): Fields {
    if (value === UNKNOWN) throw new Unreadable(this.#path(path, index), KNOWN)
    if (value === null || typeof value !== 'object' || Array.isArray(value))
      throw new Unreadable(this.#path(path, index), 'a structure')
    return new Fields(value as JsonObject, path, this, index)
  }

  #path(path: string, index = -1): string {
    const own = this.#parent === undefined ? this.#name : this.#parent.#path(this.#name, this.#index)
    const whole = own === '' ? path : `${own}.${path}`
    return index < 0 ? whole : `${whole}[${index}]`
  }
}

function areTexts(value: readonly Json[]): boolean {
  for (const element of value) if (typeof element !== 'string') return false
  return true
}

function hasNoKey(value: object): boolean {
  for (const _ in value) return false
  return true
}

/** Items of a policy document are nested a few deep; a text that is deeper than this is not one (characters). */
const LONGEST_JSON = 1_000_000

function parsed(text: string, path: string): Json {
  if (text.length > LONGEST_JSON) throw new Unreadable(path, 'a document of reasonable size')
  try {
    return JSON.parse(text.startsWith('%') ? decodeURIComponent(text) : text)
  } catch {
    throw new Unreadable(path, 'JSON')
  }
}
