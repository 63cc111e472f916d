/** Members whose keys are the user's own. */
const MAPS = new Set(['hookDetails', 'options'])

/**
 * A value with its members' names as CloudFormation spells them, at every depth: ECS answers in camelCase, and the
 * property schema says nothing of some of a service's members but that they exist.
 */
export function pascalCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pascalCase)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name.charAt(0).toUpperCase() + name.slice(1),
      MAPS.has(name) ? member : pascalCase(member),
    ]),
  )
}
