import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { ec2Arn } from './arn.ts'
import { tagging } from './tagging.ts'
import { filtersFor } from './wanted.ts'

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeFlowLogs.html */
export const flowLog = resourceType({
  type: 'AWS::EC2::FlowLog',
  permissions: ['ec2:DescribeFlowLogs'],
  changedBy: [
    {
      eventSource: 'ec2.amazonaws.com',
      eventNames: ['CreateFlowLogs', 'DeleteFlowLogs'],
      id: [
        'requestParameters.DeleteFlowLogsRequest.FlowLogId.content',
        'requestParameters.DeleteFlowLogsRequest.FlowLogId[].content',
        'responseElements.CreateFlowLogsResponse.flowLogIdSet.item',
        'responseElements.CreateFlowLogsResponse.flowLogIdSet.item[]',
      ],
    },
    tagging,
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const { sdk, client } = await cloud.service('ec2')
    for (const Filter of filtersFor(only, { id: 'flow-log-id', prefix: 'fl-' })) {
      for await (const page of sdk.paginateDescribeFlowLogs({ client, pageSize: 500 }, { Filter })) {
        for (const flowLog of page.FlowLogs ?? []) {
          const resourceId = flowLog.FlowLogId!
          const arn = ec2Arn(cloud, 'flow-log', resourceId)
          if (!isWanted(only, { resourceId, arn })) continue
          yield {
            resourceId,
            arn,
            availabilityZone: 'Not Applicable',
            resourceCreationTime: flowLog.CreationTime,
            tags: tagMap(flowLog.Tags),
            configuration: shape('AWS::EC2::FlowLog', {
              Tags: [],
              ...flowLog,
              // AWS Config gives the type's times in milliseconds.
              CreationTime: flowLog.CreationTime?.getTime(),
            }),
          }
        }
      }
    }
  },
})
