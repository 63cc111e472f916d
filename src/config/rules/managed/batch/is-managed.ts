import type { Fields } from '../../fields.ts'

/** Whether AWS Batch manages the resources of a compute environment; items have the type in either case. */
export function isManaged(environment: Fields): boolean {
  return environment.text('Type')?.toUpperCase() === 'MANAGED'
}
