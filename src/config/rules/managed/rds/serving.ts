import type { Fields } from '../../fields.ts'

const SERVING = ['available', 'backing-up', 'storage-optimization', 'storage-full']

/** Whether a DB instance is in one of the states in which AWS's rules judge its logs and its logins. */
export function isServing(configuration: Fields): boolean {
  return SERVING.includes(configuration.text('dBInstanceStatus') ?? '')
}
