import { schemaOf } from '../../cloud/shape.ts'
import type { Json, JsonObject } from '../../lib/json.ts'
import { UNKNOWN } from '../rules/fields.ts'

type Tree = ReturnType<typeof schemaOf>

const spellings = new WeakMap<Tree, ReadonlyMap<string, string>>()

/**
 * A name as the item's type spells it, whatever case and underscores it was written in: `StorageEncrypted` and `storage_encrypted` are
 * `storageEncrypted`, `DBInstanceClass` is `dBInstanceClass`.
 * @returns undefined when the type has no such name
 */
export function spelled(tree: Tree | string | undefined, name: string): string | undefined {
  if (typeof tree !== 'object') return undefined
  let known = spellings.get(tree)
  if (known === undefined) {
    known = new Map(Object.keys(tree).map((key) => [flat(key), key]))
    spellings.set(tree, known)
  }
  return known.get(flat(name))
}

/** A value whose structures have the item's names; what the type does not have is left out. */
export function respelled(value: Json, tree: Tree | string | undefined): Json {
  if (typeof value !== 'object' || value === null || value === UNKNOWN) return value
  if (Array.isArray(value)) return value.map((element) => respelled(element, tree))
  if (typeof tree !== 'object') return value
  const members = Object.entries(value as JsonObject).flatMap(([key, member]) => {
    const name = spelled(tree, key)
    return name === undefined || member === undefined || member === null
      ? []
      : [[name, respelled(member, tree[name])] as const]
  })
  return Object.fromEntries(members)
}

/** The names of a type's section; none where AWS publishes no schema of it. */
export function treeOf(type: string, section = 'configuration'): Tree {
  try {
    return schemaOf(type, section)
  } catch {
    return {} // There is none, which is all that it fails for.
  }
}

function flat(name: string): string {
  return name.replaceAll('_', '').replaceAll('-', '').toLowerCase()
}
