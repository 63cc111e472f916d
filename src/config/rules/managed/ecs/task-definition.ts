import type { Fields } from '../../fields.ts'

/** A task definition that was deregistered: nothing new can be started from it. */
export function isInactive(definition: Fields): boolean {
  return definition.text('Status') === 'INACTIVE'
}

/** Whether its containers are Windows'; ECS takes a definition that says nothing for Linux. */
export function isWindows(definition: Fields): boolean {
  return definition.text('RuntimePlatform.OperatingSystemFamily')?.startsWith('WINDOWS') === true
}

/** How a container is spoken of. */
export function nameOf(container: Fields): string {
  return container.text('Name') ?? 'without a name'
}
