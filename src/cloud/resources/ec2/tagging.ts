import type { ChangedBy } from '../../resource-type.ts'

/** One pair of events tags all resources of EC2: the ids tell which. */
export const tagging: ChangedBy = {
  eventSource: 'ec2.amazonaws.com',
  eventNames: ['CreateTags', 'DeleteTags'],
  id: ['requestParameters.resourcesSet.items[].resourceId'],
}
