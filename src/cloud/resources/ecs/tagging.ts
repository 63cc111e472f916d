import type { ChangedBy } from '../../resource-type.ts'

/** ECS tags whatever the ARN names: clusters, services, task definitions, tasks. */
export const tagging = {
  eventSource: 'ecs.amazonaws.com',
  eventNames: ['TagResource', 'UntagResource'],
  arn: ['requestParameters.resourceArn'],
} as const satisfies ChangedBy
