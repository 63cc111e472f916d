import type { ChangedBy } from '../../resource-type.ts'

/** Network Firewall tags whatever its ARN names. */
export const tagging = {
  eventSource: 'network-firewall.amazonaws.com',
  eventNames: ['TagResource', 'UntagResource'],
  arn: ['requestParameters.resourceArn'],
} as const satisfies ChangedBy
