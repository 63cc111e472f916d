import type { Wanted } from '../../resource-type.ts'
import { unlessGone } from '../../unless-gone.ts'

interface Filter {
  readonly Name: string
  readonly Values: string[]
}

/** Values that EC2 takes in one filter. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html */
const MAX_VALUES = 200

/**
 * The ids that `only` names, of those that begin as the type's ids do (`vol-`): a tagging event names resources of any
 * type, and EC2 refuses an id of another kind as malformed.
 */
export function wantedIds(only: readonly Wanted[], prefix: string): string[] {
  const ids = only.map(({ resourceId, arn }) => resourceId ?? arn?.split('/').pop())
  return [...new Set(ids.filter((id) => id?.startsWith(prefix)))] as string[]
}

/** The names in `only` for which neither id nor ARN is known. */
export function wantedNames(only: readonly Wanted[]): string[] {
  const names = only.map((w) => (w.resourceId === undefined && w.arn === undefined ? w.resourceName : undefined))
  return [...new Set(names.filter((name) => name !== undefined))]
}

/**
 * The `Filters` of each describe call that `only` needs: a single call without any when all are wanted, no call when none can
 * exist. EC2 filters, unlike its lists of ids, give no error for what is gone.
 *
 * @param by the filters for the id and, where the type has one, for the name
 */
export function filtersFor(
  only: readonly Wanted[] | undefined,
  by: { readonly id: string; readonly prefix: string; readonly name?: string },
): (Filter[] | undefined)[] {
  if (only === undefined) return [undefined]
  const filters = inFilters(by.id, wantedIds(only, by.prefix))
  return by.name === undefined ? filters : [...filters, ...inFilters(by.name, wantedNames(only))]
}

function inFilters(name: string, values: readonly string[]): Filter[][] {
  const filters: Filter[][] = []
  for (let i = 0; i < values.length; i += MAX_VALUES)
    filters.push([{ Name: name, Values: values.slice(i, i + MAX_VALUES) }])
  return filters
}

/**
 * The answers of a describe call where the type's id is no filter that every EC2 has (moto lacks some): `all` of it, or `one`
 * for each wanted id, without those of which EC2 says that they do not exist.
 *
 * @param gone the names of that error
 */
export async function* described<Page>(
  only: readonly Wanted[] | undefined,
  prefix: string,
  all: () => AsyncIterable<Page> | Promise<Page>,
  one: (id: string) => Promise<Page>,
  gone: readonly string[],
): AsyncGenerator<Page> {
  if (only === undefined) {
    const pages = all()
    if (pages instanceof Promise) yield await pages
    else yield* pages
    return
  }
  for (const id of wantedIds(only, prefix)) {
    const page = await unlessGone(one(id), ...gone)
    if (page !== undefined) yield page
  }
}
