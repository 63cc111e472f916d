import type { FlowLog } from '@aws-sdk/client-ec2'
import { fact } from '../../fact.ts'

/**
 * The flow logs of the region's VPCs, subnets and interfaces.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeFlowLogs.html
 */
export const flowLogs = fact<readonly Pick<FlowLog, 'ResourceId' | 'FlowLogStatus' | 'TrafficType'>[]>({
  name: 'ec2-flow-logs',
  permissions: ['ec2:DescribeFlowLogs'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('ec2')
    const logs: FlowLog[] = []
    for await (const page of sdk.paginateDescribeFlowLogs({ client, pageSize: 500 }, {}))
      logs.push(...(page.FlowLogs ?? []))
    return logs.map(({ ResourceId, FlowLogStatus, TrafficType }) => ({ ResourceId, FlowLogStatus, TrafficType }))
  },
})
