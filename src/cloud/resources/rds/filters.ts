import type { Wanted } from '../../resource-type.ts'

interface Filter {
  Name: string
  Values: string[]
}

/** Values that one filter is given. */
const VALUES = 50

/**
 * The requests that together find some resources: each is the `Filters` of one call. A value that matches nothing is no
 * error to RDS.
 *
 * @param values per name of a filter
 */
export function filtersFor(values: Readonly<Record<string, readonly string[]>>): Filter[][] {
  return Object.entries(values).flatMap(([name, all]) => {
    const unique = [...new Set(all)]
    const calls: Filter[][] = []
    for (let at = 0; at < unique.length; at += VALUES)
      calls.push([{ Name: name, Values: unique.slice(at, at + VALUES) }])
    return calls
  })
}

/** The resource ids of `only` (`db-ABC...`), and apart from them those of which no id is known. */
export function byId(only: readonly Wanted[]): { ids: string[]; others: Wanted[] } {
  return {
    ids: only.map((wanted) => wanted.resourceId).filter((id) => id !== undefined),
    others: only.filter((wanted) => wanted.resourceId === undefined),
  }
}
