import { vpcEndpoints } from '../../../../cloud/facts/ec2/vpc-endpoints.ts'
import { testAccountRule } from '../../testing.ts'
import { serviceVpcEndpointEnabled } from './service-vpc-endpoint-enabled.ts'

const vpc = (resourceId: string) => ({
  resourceType: 'AWS::EC2::VPC',
  resourceId,
  configuration: { vpcId: resourceId },
})
const endpoint = (vpcId: string, service: string) => ({ vpcId, serviceName: `com.amazonaws.us-east-1.${service}` })
const endpoints = [endpoint('vpc-1', 's3'), endpoint('vpc-1', 'ssm'), endpoint('vpc-2', 'nots3')]
const items = ['vpc-1', 'vpc-2', 'vpc-3'].map(vpc)
const expect = {
  'AWS::EC2::VPC vpc-1': 'COMPLIANT',
  'AWS::EC2::VPC vpc-2': 'NON_COMPLIANT',
  'AWS::EC2::VPC vpc-3': 'NON_COMPLIANT',
} as const

testAccountRule(serviceVpcEndpointEnabled, {
  'by its short name': { items, facts: [[vpcEndpoints, endpoints]], parameters: { serviceName: 's3' }, expect },
  'by its whole name': {
    items,
    facts: [[vpcEndpoints, endpoints]],
    parameters: { serviceName: 'com.amazonaws.us-east-1.s3' },
    expect,
  },
  'they cannot be read': {
    items,
    facts: [[vpcEndpoints, new Error('UnauthorizedOperation')]],
    parameters: { serviceName: 's3' },
    expect: { throws: /UnauthorizedOperation/ },
  },
})
