import type { Json, JsonObject } from '../lib/json.ts'
import schemas from '../model/property-schemas.gen.json' with { type: 'json' }
import catalogue from '../model/resource-types.gen.json' with { type: 'json' }

/** Property names of a type at one level: a leaf is the property's type in AWS's schema, an inner node its members. */
interface Tree {
  readonly [name: string]: Tree | string
}

/** Leaves of the schema that stand for any value: maps, JSON texts, and lists that were empty wherever they were seen. */
const OPEN_LEAVES = new Set(['object', 'array(empty)', 'string(json)', 'null'])

const trees = schemas as unknown as Readonly<Record<string, Tree>>
const nativeTypes = new Set(
  (catalogue as { type: string; recordedBy?: string }[]).filter((t) => t.recordedBy === 'native').map((t) => t.type),
)
const spellings = new WeakMap<Tree, Map<string, string>>()

/**
 * An SDK answer in the shape that AWS Config gives the type: spelled as in AWS's property schema (which follows Java bean
 * rules for native types: `dBInstanceIdentifier`, `ssedescription`), times as ISO 8601, and without what the schema
 * does not have. The schema decides, so new members of an SDK never make a new item.
 *
 * @param section `configuration`, or `supplementaryConfiguration.BucketPolicy` and the like
 * @throws when the type has no schema for that section
 */
export function shape(type: string, value: object, section = 'configuration'): JsonObject {
  return shaped(value, schemaOf(type, section), namingOf(type)) as JsonObject
}

/** Native types follow Java beans, the others CloudFormation: only matters where the schema gives no name. */
function namingOf(type: string): (name: string) => string {
  return nativeTypes.has(type) ? (name) => name.charAt(0).toLowerCase() + name.slice(1) : (name) => name
}

/** Whether AWS publishes property names of the type's configuration, or items of it were seen. */
export function hasSchema(type: string): boolean {
  return typeof trees[type]?.configuration === 'object'
}

/** The property tree of a type's section. */
export function schemaOf(type: string, section = 'configuration'): Tree {
  let node: Tree | string | undefined = trees[type]
  for (const name of section.split('.')) node = typeof node === 'object' ? node[name] : undefined
  if (typeof node !== 'object') throw new Error(`AWS's property schema has no ${section} of ${type}`)
  return node
}

/** Dotted paths of a value's leaves that AWS's property schema of the type does not have; `[]` of lists is left out. */
export function pathsOutsideSchema(
  type: string,
  item: { configuration: unknown; supplementaryConfiguration?: unknown },
): string[] {
  const outside: string[] = []
  const visit = (value: unknown, node: Tree | string | undefined, path: string): void => {
    if (value === null || value === undefined) return
    if (Array.isArray(value)) for (const element of value) visit(element, node, path)
    else if (typeof value === 'object') {
      if (typeof node === 'string' && OPEN_LEAVES.has(node)) return
      for (const [name, member] of Object.entries(value)) {
        visit(member, typeof node === 'object' ? node[name] : undefined, `${path}.${name}`)
      }
    } else if (node === undefined) outside.push(path)
  }
  visit(item.configuration, trees[type]?.configuration, 'configuration')
  visit(item.supplementaryConfiguration, trees[type]?.supplementaryConfiguration, 'supplementaryConfiguration')
  return [...new Set(outside)]
}

function shaped(value: unknown, node: Tree | string, naming: (name: string) => string): Json | undefined {
  if (value === null || value === undefined) return undefined
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value)) return value.map((v) => shaped(v, node, naming)).filter((v) => v !== undefined)
  if (typeof value !== 'object') return value as Json
  if (node === 'array(empty)') return renamed(value, naming)
  if (typeof node === 'string') return OPEN_LEAVES.has(node) ? renamed(value, (name) => name) : undefined
  const spelling = spellingOf(node)
  const result: Record<string, Json> = {}
  for (const [name, member] of Object.entries(value)) {
    const spelled = spelling.get(name.toLowerCase())
    if (spelled === undefined) continue
    const json = shaped(member, node[spelled]!, naming)
    if (json !== undefined) result[spelled] = json
  }
  return result
}

/** A value below the schema's end: its keys are the user's own, or the schema never saw an element. */
function renamed(value: unknown, rename: (name: string) => string): Json {
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value)) return value.map((v) => renamed(v, rename))
  if (typeof value !== 'object' || value === null) return (value ?? null) as Json
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [rename(name), renamed(member, rename)]))
}

function spellingOf(node: Tree): Map<string, string> {
  let spelling = spellings.get(node)
  if (spelling === undefined) {
    spelling = new Map(Object.keys(node).map((name) => [name.toLowerCase(), name]))
    spellings.set(node, spelling)
  }
  return spelling
}
