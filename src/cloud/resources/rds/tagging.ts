import type { ChangedBy } from '../../resource-type.ts'

/** RDS tags whatever its ARN names; the parameter is called a name. */
export const tagging = {
  eventSource: 'rds.amazonaws.com',
  eventNames: ['AddTagsToResource', 'RemoveTagsFromResource'],
  arn: ['requestParameters.resourceName'],
} as const satisfies ChangedBy
