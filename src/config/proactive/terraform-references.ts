import type { Json } from '../../lib/json.ts'

/** A module of a plan's `configuration`: expressions, not values. */
export interface Configuration {
  readonly resources?: readonly { readonly address: string; readonly expressions?: Expressions }[]
  readonly module_calls?: Readonly<
    Record<string, { readonly expressions?: Expressions; readonly module?: Configuration }>
  >
  readonly outputs?: Readonly<Record<string, { readonly expression?: Json }>>
}

type Expressions = Readonly<Record<string, Json>>

interface Place {
  /** From the root to the module that is looked at. */
  readonly modules: readonly Configuration[]
  /** Their names with their keys: `module.site["a"]`. */
  readonly path: readonly string[]
}

/** Modules and outputs that are passed through, one after the other. */
const DEEPEST = 20

/**
 * The resources that a property of a resource refers to, when its value is not known: also through modules' variables and outputs.
 * @param addresses of the plan's resources
 * @returns undefined when nobody knows
 */
export function namedBy(
  root: Configuration,
  addresses: ReadonlySet<string>,
  address: string,
  property: string,
): readonly string[] | undefined {
  const path = modulePath(address)
  const place = descend(root, path)
  if (place === undefined) return undefined
  const own = address.slice(path.reduce((length, name) => length + name.length + 1, 0))
  const key = /\[[^[\]]*\]$/.exec(own)?.[0] ?? ''
  const bare = own.slice(0, own.length - key.length)
  const declared = place.modules.at(-1)!.resources?.find((one) => one.address === bare)
  const found = referred(declared?.expressions?.[property], place, addresses, key, DEEPEST)
  return found.length > 0 ? found : undefined
}

function referred(
  expression: Json | undefined,
  place: Place,
  addresses: ReadonlySet<string>,
  key: string,
  left: number,
): readonly string[] {
  if (left === 0) return []
  const found = referencesIn(expression).flatMap((reference) => {
    if (reference.startsWith('var.')) {
      const call = place.path.at(-1)
      const outer = { modules: place.modules.slice(0, -1), path: place.path.slice(0, -1) }
      const name = call === undefined ? '' : bareName(call)
      const expressions = outer.modules.at(-1)?.module_calls?.[name]?.expressions
      return referred(
        expressions?.[reference.slice('var.'.length)],
        outer,
        addresses,
        keyOf(call ?? '') || key,
        left - 1,
      )
    }
    const output = /^(module\.[^.[]+(?:\[[^\]]*\])?)\.([^.[]+)/.exec(reference)
    if (output !== null) {
      const inner = step(place, output[1]!)
      const declared = inner?.modules.at(-1)?.outputs?.[output[2]!]
      return inner === undefined ? [] : referred(declared?.expression, inner, addresses, key, left - 1)
    }
    const local = /^[a-z][a-z0-9_]*\.[^.[]+(\[[^\]]*\])?/.exec(reference)
    return local === null ? [] : instance(`${place.path.map((name) => `${name}.`).join('')}${local[0]}`, addresses, key)
  })
  return [...new Set(found)]
}

/** The instance of the reference, or the one of the same key. */
function instance(address: string, addresses: ReadonlySet<string>, key: string): readonly string[] {
  return [address, `${address}${key}`, `${address}[0]`].filter((one) => addresses.has(one)).slice(0, 1)
}

function referencesIn(expression: Json | undefined): readonly string[] {
  const { references } = (expression ?? {}) as { references?: unknown }
  return Array.isArray(references) ? references.filter((one): one is string => typeof one === 'string') : []
}

/** `module.a["k"].module.b.aws_x.y` is in `module.a["k"]` and, in it, `module.b`. */
function modulePath(address: string): readonly string[] {
  const path: string[] = []
  for (let rest = address; ; ) {
    const found = /^module\.[^.[]+(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?/.exec(rest)
    if (found === null) return path
    path.push(found[0])
    rest = rest.slice(found[0].length + 1)
  }
}

function descend(root: Configuration, path: readonly string[]): Place | undefined {
  return path.reduce<Place | undefined>((place, name) => place && step(place, name), { modules: [root], path: [] })
}

function step({ modules, path }: Place, name: string): Place | undefined {
  const module = modules.at(-1)?.module_calls?.[bareName(name)]?.module
  return module === undefined ? undefined : { modules: [...modules, module], path: [...path, name] }
}

function bareName(call: string): string {
  return call.slice('module.'.length).replace(/\[.*$/, '')
}

function keyOf(call: string): string {
  return /\[.*\]$/.exec(call)?.[0] ?? ''
}
