import { traced } from '../rules/fields.ts'
import type { Item } from '../rules/item.ts'

/** What a rule may look at beside the fields of the configuration, as paths. */
const HEAD: ReadonlySet<string> = new Set([
  'resourceName',
  'arn',
  'availabilityZone',
  'resourceCreationTime',
  'relationships',
])

/**
 * Runs `work` on an item and tells which of its fields it looked at: those within which it looked further are left out.
 */
export function lookedAt<T>(item: Item, work: (item: Item) => T): { result: T; paths: readonly string[] } {
  const paths = new Set<string>()
  const tags = new Proxy(item.tags as Record<string, string>, {
    get(target, key) {
      if (typeof key === 'string') paths.add(`tags.${key}`)
      return Reflect.get(target, key)
    },
    getOwnPropertyDescriptor(target, key) {
      paths.add(`tags.${String(key)}`)
      return Reflect.getOwnPropertyDescriptor(target, key)
    },
    ownKeys(target) {
      paths.add('tags')
      return Reflect.ownKeys(target)
    },
  })
  const watched = new Proxy(item, {
    get(target, key) {
      if (key === 'tags') return tags
      if (typeof key === 'string' && HEAD.has(key)) paths.add(key)
      return Reflect.get(target, key)
    },
  })
  const { result, looked } = traced(() => work(watched))
  const all = [...new Set([...looked, ...paths])]
  return { result, paths: all.filter((path) => !all.some((other) => isWithin(other, path))) }
}

function isWithin(path: string, outer: string): boolean {
  return path.length > outer.length && path.startsWith(outer) && '.['.includes(path[outer.length]!)
}
