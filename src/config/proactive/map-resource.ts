import { hasSchema } from '../../cloud/shape.ts'
import type { Json, JsonObject } from '../../lib/json.ts'
import { UNKNOWN } from '../rules/fields.ts'
import { identityItem } from './identity-item.ts'
import type { FieldSources, Mapping, Satellite, Source } from './mapping.ts'
import { memberAt, setMember } from './member.ts'
import { respelled, spelled, treeOf } from './respell.ts'
import { documentText, hasToken, withUnknown } from './token.ts'
import { unwrapped } from './unwrap.ts'

/** What an item will hold, with `UNKNOWN` where nobody can say so yet. */
export interface Mapped {
  readonly resourceType: string
  /** Its id, name or ARN, as far as they are given. */
  readonly names: readonly string[]
  readonly arn?: string
  readonly tags: Json
  readonly configuration: JsonObject
  readonly supplementaryConfiguration: JsonObject
}

/** What the resource is called where it is planned. */
export interface Called {
  /** Its logical id or address. */
  readonly address: string
  readonly partition: string
}

/** A satellite's properties with how they are read; or one of which it is not known whose it is. */
export interface Attached {
  readonly satellite: Satellite
  readonly properties?: JsonObject
}

/**
 * The item that a resource will have. Whatever its mapping says nothing of is not known: a rule that reads it has no verdict.
 */
export function mapResource(
  mapping: Mapping,
  given: JsonObject,
  called: Called,
  attached: readonly Attached[] = [],
): Mapped {
  const properties = unwrapped(given, mapping.single)
  const item: Draft = { configuration: {}, supplementaryConfiguration: {} }
  if (mapping.identity) item.configuration = identityItem(mapping.type, properties)
  place(item, mapping, properties)
  for (const { satellite, properties: own } of attached) attach(item, mapping.type, satellite, own)
  for (const [path, value] of Object.entries(mapping.defaults ?? {})) {
    if (memberAt(item, full(path)) === undefined) setMember(item, full(path), value)
  }
  if (!mapping.identity) fillUnknown(item, mapping)
  const names = (mapping.names ?? [])
    .map((name) => memberAt(properties, name))
    .filter((name): name is string => typeof name === 'string' && name !== '' && !hasToken(name))
  const mapped = {
    resourceType: mapping.type,
    names,
    tags: memberAt(properties, mapping.tags ?? 'Tags') ?? {},
    ...item,
  }
  return mapping.arn === undefined ? mapped : withArn(mapped, mapping.arn, called)
}

/** With its ARN, also where its own documents name it; a name that CloudFormation makes stands for itself. */
function withArn(mapped: Mapped, pattern: string, { address, partition }: Called): Mapped {
  const name = mapped.names[0] ?? `<${address}>`
  const arn = pattern.replace('{partition}', partition).replace('{name}', name)
  const named = (value: Json): Json => {
    if (typeof value === 'string') return value.replaceAll(`<${address}.Arn>`, arn).replaceAll(`<${address}>`, name)
    if (typeof value !== 'object' || value === null || value === UNKNOWN) return value
    if (Array.isArray(value)) return value.map(named)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, named(member ?? null)]))
  }
  return { ...mapped, arn, supplementaryConfiguration: named(mapped.supplementaryConfiguration) as JsonObject }
}

interface Draft {
  configuration: JsonObject
  supplementaryConfiguration: JsonObject
}

function place(item: Draft, mapping: Mapping, properties: JsonObject): void {
  const tree = treeOf(mapping.type)
  for (const name of namesIn(mapping.same)) {
    const value = memberAt(properties, name)
    const path = spelled(tree, name) ?? name
    if (value !== undefined) setMember(item, `configuration.${path}`, withUnknown(respelled(value, tree[path])))
  }
  for (const [path, value] of Object.entries(fieldsOf(mapping.fields ?? {}, properties, mapping.type, full))) {
    setMember(item, full(path), value!)
  }
}

/** Lists grow, all else is replaced. Of one whose resource is not known, what it says may be so of any. */
function attach(item: Draft, type: string, satellite: Satellite, given: JsonObject | undefined): void {
  const values =
    given === undefined
      ? Object.fromEntries(Object.keys(satellite.fields).map((path) => [path, UNKNOWN]))
      : fieldsOf(satellite.fields, unwrapped(given, satellite.single), type, full)
  for (const [path, value] of Object.entries(values)) {
    const before = memberAt(item, full(path))
    setMember(item, full(path), Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value!)
  }
}

/** What of the type's schema no property of the source stands for. */
function fillUnknown(item: Draft, { type, same, fields = {}, satellites = {} }: Mapping): void {
  const tree = treeOf(type)
  const told = [
    ...namesIn(same).map((name) => spelled(tree, name) ?? name),
    ...Object.keys(fields),
    ...Object.values(satellites).flatMap((satellite) => Object.keys(satellite.fields)),
  ].map(full)
  for (const section of ['configuration', 'supplementaryConfiguration']) {
    for (const name of Object.keys(hasSchema(type) ? treeOf(type, section) : {})) {
      const path = `${section}.${name}`
      const isTold = told.some((one) => one === path || one.startsWith(`${path}.`))
      if (!isTold && memberAt(item, path) === undefined) setMember(item, path, UNKNOWN)
    }
  }
}

function fieldsOf(
  sources: FieldSources,
  properties: JsonObject,
  type: string,
  pathOf?: (path: string) => string,
): JsonObject {
  const made: Record<string, Json> = {}
  for (const [path, source] of Object.entries(sources)) {
    const value = fieldOf(typeof source === 'string' ? { from: source } : source, properties, type, pathOf?.(path))
    if (value !== undefined) made[path] = value
  }
  return made
}

function fieldOf(source: Source, properties: JsonObject, type: string, path?: string): Json | undefined {
  if (source.when !== undefined) {
    const said = memberAt(properties, source.when[0])
    if (said === UNKNOWN) return UNKNOWN
    if (said !== source.when[1]) return undefined
  }
  const found = [source.from].flat().map((from) => (from === '.' ? properties : memberAt(properties, from)))
  const value = found.find((one) => one !== undefined && one !== source.unless)
  if (value === undefined || value === null) return source.otherwise
  if (source.is !== undefined) return source.is
  if (source.as === 'json') return documentText(value)
  if (value === UNKNOWN || (typeof value === 'string' && hasToken(value) && source.each === undefined)) {
    return source.as === 'list' ? [UNKNOWN] : UNKNOWN
  }
  if (source.values !== undefined) return translated(value, source.values)
  if (source.pairs !== undefined) return pairsOf(source.pairs, value as JsonObject)
  if (source.gather !== undefined) return gathered(source.gather, value as JsonObject, type)
  if (source.each !== undefined) {
    const elements = Array.isArray(value) ? (value as readonly Json[]) : [value]
    const made = elements.map((element) => structure(source.each!, element, type))
    return source.keyed === undefined ? made : byKey(elements, made, source.keyed)
  }
  if (source.of !== undefined) return structure(source.of, value, type)
  const said = source.as === 'parsed' ? parsed(value) : value
  const made = withUnknown(path === undefined ? said : respelled(said, treeAt(type, path)))
  if (source.as === 'counted') return counted(made)
  if (source.as === 'text') return String(made)
  if (source.as === 'upper') return String(made).toUpperCase()
  return source.as === 'list' && !Array.isArray(made) ? [made] : made
}

function structure(fields: FieldSources, value: Json, type: string): Json {
  if (value === UNKNOWN) return UNKNOWN
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  const made: Record<string, Json> = {}
  const found = fieldsOf(fields, isObject ? (value as JsonObject) : { $: value }, type)
  for (const [path, member] of Object.entries(found)) setMember(made, path, member!)
  return made
}

function pairsOf(pairs: Readonly<Record<string, string>>, properties: JsonObject): Json {
  return Object.entries(pairs).flatMap(([key, property]) => {
    const value = memberAt(properties, property)
    return value === undefined ? [] : [{ key, value: value === UNKNOWN ? UNKNOWN : String(value) }]
  })
}

/** What is no JSON says nothing that a rule could read. */
function parsed(value: Json): Json {
  try {
    return JSON.parse(String(value))
  } catch {
    return UNKNOWN
  }
}

function byKey(elements: readonly Json[], made: readonly Json[], key: string): Json {
  const keyOf = (element: Json, i: number) => {
    const name = typeof element === 'object' && element !== null ? memberAt(element, key) : undefined
    return typeof name === 'string' ? name : String(i)
  }
  return Object.fromEntries(made.map((one, i) => [keyOf(elements[i]!, i), one]))
}

function gathered(lists: Readonly<Record<string, FieldSources>>, value: JsonObject, type: string): Json {
  const made = Object.entries(lists).flatMap(([list, fields]) => {
    const elements = memberAt(value, list)
    if (elements === UNKNOWN) return [UNKNOWN]
    return Array.isArray(elements) ? elements.map((element: Json) => structure(fields, element, type)) : []
  })
  return made.includes(UNKNOWN) ? UNKNOWN : Object.fromEntries(made.map((one, i) => [String(i), one]))
}

function translated(value: Json, values: Readonly<Record<string, Json>>): Json {
  if (Array.isArray(value)) return value.map((element) => translated(element as Json, values))
  const text = String(value)
  return Object.hasOwn(values, text) ? values[text]! : UNKNOWN
}

function counted(value: Json): Json {
  const items = Array.isArray(value) ? value : []
  return { quantity: items.length, items }
}

function treeAt(type: string, path: string): ReturnType<typeof treeOf> | string | undefined {
  const [section, ...names] = path.split('.')
  let tree: ReturnType<typeof treeOf> | string | undefined = treeOf(type, section)
  for (const name of names) tree = typeof tree === 'object' ? tree[name] : undefined
  return tree
}

function namesIn(text: string | undefined): readonly string[] {
  return text?.split(/\s+/).filter((name) => name !== '') ?? []
}

/** `configuration` goes without saying. */
function full(path: string): string {
  return path.startsWith('supplementaryConfiguration.') ? path : `configuration.${path}`
}
