import type { Fields } from '../../fields.ts'

/**
 * Whether a Linux container runs as root: as `root` or the user id 0, with or without a group, or because it names no user.
 * (The image may name another, but that does not show here.)
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export function runsAsRoot(container: Fields): boolean {
  const user = (container.text('User') ?? '').split(':')[0]!.trim()
  return user === '' || user.toLowerCase() === 'root' || /^0+$/.test(user)
}

/** Whether a Windows container runs as its administrator, or names no user. Windows does not tell cases apart. */
export function runsAsAdministrator(container: Fields): boolean {
  const user = (container.text('User') ?? '').trim().toLowerCase()
  return user === '' || user === 'containeradministrator'
}
