import type { Item } from '../../item.ts'

/** Whether a project is one of those that a rule is told to leave alone, by their names. */
export function isExempted({ resourceName, configuration }: Item, exemptedProjects: readonly string[] = []): boolean {
  const name = configuration.text('name') ?? resourceName
  return name !== undefined && exemptedProjects.includes(name)
}
