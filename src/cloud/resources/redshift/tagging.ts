import type { ChangedBy } from '../../resource-type.ts'

/** Redshift tags whatever its ARN names; the parameter is called a name. */
export const tagging = {
  eventSource: 'redshift.amazonaws.com',
  eventNames: ['CreateTags', 'DeleteTags'],
  arn: ['requestParameters.resourceName'],
} as const satisfies ChangedBy
