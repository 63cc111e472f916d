import { type Fields, Unreadable } from '../../fields.ts'

/**
 * The version of Kubernetes that a cluster or a node group runs.
 * @throws Unreadable when there is none: each has one
 */
export function versionOf(configuration: Fields): string {
  const version = configuration.text('Version') ?? ''
  if (!/^\d+\.\d+/.test(version)) throw new Unreadable('configuration.Version', 'a version')
  return version
}
