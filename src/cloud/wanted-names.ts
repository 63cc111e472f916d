import type { Wanted } from './resource-type.ts'

/**
 * The names of the resources of `only`, each once, for types that have their name as id and can be asked for by name;
 * `undefined` when all are wanted. Events give an ARN where the API takes a name or an ARN (`functionName`): it is reduced
 * to the name in it, and one of another kind of resource (a tagged service is no cluster) is left out.
 *
 * @param kind what stands before the name in the type's ARNs: `table/`, `function:`
 */
export function wantedNames(only: readonly Wanted[] | undefined, kind: string): string[] | undefined {
  if (only === undefined) return undefined
  const names = only.map((wanted) => nameOf(wanted.resourceId ?? wanted.resourceName ?? wanted.arn, kind))
  return [...new Set(names.filter((name) => name !== undefined))]
}

function nameOf(value: string | undefined, kind: string): string | undefined {
  if (!value?.startsWith('arn:')) return value
  const resource = value.split(':').slice(5).join(':')
  return resource.startsWith(kind) ? resource.slice(kind.length) : undefined
}
