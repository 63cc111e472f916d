import type { ChangedBy } from '../../resource-type.ts'

/** Elastic Beanstalk tags whatever its ARN names. */
export const tagging = {
  eventSource: 'elasticbeanstalk.amazonaws.com',
  eventNames: ['UpdateTagsForResource'],
  arn: ['requestParameters.resourceArn'],
} as const satisfies ChangedBy
