/** A tag as the services give it: most in PascalCase, ECS and EFS-like ones in camelCase. */
interface ServiceTag {
  readonly Key?: string
  readonly Value?: string
  readonly key?: string
  readonly value?: string
}

/** Tags as a configuration item has them: a map. A tag without a value has the empty one. */
export function tagMap(tags: readonly ServiceTag[] | undefined): Record<string, string> {
  const map: Record<string, string> = {}
  for (const tag of tags ?? []) {
    const key = tag.Key ?? tag.key
    if (key !== undefined) map[key] = tag.Value ?? tag.value ?? ''
  }
  return map
}
