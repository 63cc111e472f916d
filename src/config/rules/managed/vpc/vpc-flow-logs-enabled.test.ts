import { flowLogs } from '../../../../cloud/facts/ec2/flow-logs.ts'
import { testAccountRule } from '../../testing.ts'
import { vpcFlowLogsEnabled } from './vpc-flow-logs-enabled.ts'

const vpc = (resourceId: string) => ({
  resourceType: 'AWS::EC2::VPC',
  resourceId,
  configuration: { vpcId: resourceId },
})
const log = (ResourceId: string, TrafficType: string, FlowLogStatus = 'ACTIVE') => ({
  ResourceId,
  TrafficType,
  FlowLogStatus,
})
const logs = [
  log('vpc-all', 'ALL'),
  log('vpc-two', 'ACCEPT'),
  log('vpc-two', 'REJECT'),
  log('vpc-off', 'ALL', 'INACTIVE'),
  log('subnet-of-vpc-none', 'ALL'),
]
const items = ['vpc-all', 'vpc-two', 'vpc-off', 'vpc-none'].map(vpc)

testAccountRule(vpcFlowLogsEnabled, {
  'of any traffic': {
    items,
    facts: [[flowLogs, logs]],
    expect: {
      'AWS::EC2::VPC vpc-all': 'COMPLIANT',
      'AWS::EC2::VPC vpc-two': 'COMPLIANT',
      'AWS::EC2::VPC vpc-off': 'NON_COMPLIANT',
      'AWS::EC2::VPC vpc-none': 'NON_COMPLIANT',
    },
  },
  'of one kind of traffic': {
    items,
    facts: [[flowLogs, logs]],
    parameters: { trafficType: 'REJECT' },
    expect: {
      'AWS::EC2::VPC vpc-all': 'NON_COMPLIANT',
      'AWS::EC2::VPC vpc-two': 'COMPLIANT',
      'AWS::EC2::VPC vpc-off': 'NON_COMPLIANT',
      'AWS::EC2::VPC vpc-none': 'NON_COMPLIANT',
    },
  },
  'they cannot be read': {
    items,
    facts: [[flowLogs, new Error('UnauthorizedOperation')]],
    expect: { throws: /UnauthorizedOperation/ },
  },
})
