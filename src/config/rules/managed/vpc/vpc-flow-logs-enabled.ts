import { flowLogs } from '../../../../cloud/facts/ec2/flow-logs.ts'
import { compliant, managedRule, nonCompliant, text } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/vpc-flow-logs-enabled.html */
export const vpcFlowLogsEnabled = managedRule({
  identifier: 'VPC_FLOW_LOGS_ENABLED',
  parameters: { trafficType: text({ oneOf: ['ACCEPT', 'REJECT', 'ALL'] }) },

  async *evaluateAll(account, { trafficType }) {
    const active = (await account.fact(flowLogs)).filter((log) => log.FlowLogStatus === 'ACTIVE')
    yield* judgeItems(account, 'AWS::EC2::VPC', ({ resourceId }) => {
      const own = active.filter((log) => log.ResourceId === resourceId)
      if (own.length === 0) return nonCompliant('The VPC has no active flow log.')
      return trafficType === undefined || own.some((log) => log.TrafficType === trafficType)
        ? compliant
        : nonCompliant(`The VPC has no active flow log of ${trafficType} traffic.`)
    })
  },
})
