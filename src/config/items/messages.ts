/** AWS Config's own words, where several operations say them. */
export const NO_RECORDER =
  'There are no configuration recorders available to provide the role needed to describe your resources. Create a configuration recorder.'
export const NO_RUNNING_RECORDER = 'There is no configuration recorder running.'
export const INVALID_TOKEN = 'The nextToken provided is invalid'

export function invalidLimit(limit: number): string {
  return `Value '${limit}' at 'limit' failed to satisfy constraint: Member must have value ${
    limit < 0 ? 'greater than or equal to 0' : 'less than or equal to 100'
  }`
}

export function notDiscovered({ resourceType, resourceId }: { resourceType: string; resourceId: string }): string {
  return `Resource ${resourceId} of resourceType:${resourceType} is unknown or has not been discovered`
}
