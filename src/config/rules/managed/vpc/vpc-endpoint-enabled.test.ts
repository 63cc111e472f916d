import { vpcEndpoints } from '../../../../cloud/facts/ec2/vpc-endpoints.ts'
import { testAccountRule } from '../../testing.ts'
import { vpcEndpointEnabled } from './vpc-endpoint-enabled.ts'

const vpc = (resourceId: string) => ({
  resourceType: 'AWS::EC2::VPC',
  resourceId,
  configuration: { vpcId: resourceId },
})
const instance = { resourceType: 'AWS::EC2::Instance', resourceId: 'i-1', configuration: { instanceId: 'i-1' } }
const endpoint = (vpcId: string, service: string) => ({ vpcId, serviceName: `com.amazonaws.us-east-1.${service}` })
const facts = [
  [
    vpcEndpoints,
    [endpoint('vpc-1', 'ec2'), endpoint('vpc-1', 'kms-fips'), endpoint('vpc-2', 'ec2'), endpoint('vpc-3', 'kms')],
  ],
] as const
const items = ['vpc-1', 'vpc-2', 'vpc-3'].map(vpc)
const key = (id: string) => `AWS::EC2::VPC ${id}`

testAccountRule(vpcEndpointEnabled, {
  'all of the services': {
    items,
    facts,
    parameters: { serviceNames: 'ec2, com.amazonaws.us-east-1.kms' },
    expect: { [key('vpc-1')]: 'COMPLIANT', [key('vpc-2')]: 'NON_COMPLIANT', [key('vpc-3')]: 'NON_COMPLIANT' },
  },
  'FIPS, when it is asked for': {
    items,
    facts,
    parameters: { serviceNames: 'kms-fips' },
    expect: { [key('vpc-1')]: 'COMPLIANT', [key('vpc-2')]: 'NON_COMPLIANT', [key('vpc-3')]: 'NON_COMPLIANT' },
  },
  'one VPC only': {
    items,
    facts,
    parameters: { serviceNames: 'ec2', vpcIds: 'vpc-2' },
    expect: { [key('vpc-2')]: 'COMPLIANT' },
  },
  'types of which there is a resource': {
    items: [vpc('vpc-1'), instance],
    facts,
    parameters: { serviceNames: 'sqs', scopeConfigResourceTypes: 'AWS::SQS::Queue, AWS::EC2::Instance' },
    expect: { [key('vpc-1')]: 'NON_COMPLIANT' },
  },
  'types of which there is none': {
    items: [vpc('vpc-1'), instance],
    facts,
    parameters: { serviceNames: 'sqs', scopeConfigResourceTypes: 'AWS::SQS::Queue' },
    expect: { [key('vpc-1')]: 'NOT_APPLICABLE' },
  },
  'they cannot be read': {
    items,
    facts: [[vpcEndpoints, new Error('UnauthorizedOperation')]],
    parameters: { serviceNames: 'ec2' },
    expect: { throws: /UnauthorizedOperation/ },
  },
})
