import { testAccountRule } from '../../testing.ts'
import { rdsInstanceSubnetIgwCheck } from './rds-instance-subnet-igw-check.ts'

const TYPE = 'AWS::RDS::DBInstance'
const instance = (resourceId: string, ...subnets: string[]) => ({
  resourceType: TYPE,
  resourceId,
  configuration: {
    dBSubnetGroup: { vpcId: 'vpc-1', subnets: subnets.map((subnetIdentifier) => ({ subnetIdentifier })) },
  },
})
const table = (resourceId: string, gatewayId: string, subnets: readonly string[], main = false, state = 'active') => ({
  resourceType: 'AWS::EC2::RouteTable',
  resourceId,
  configuration: {
    vpcId: 'vpc-1',
    associations: main ? [{ main }] : subnets.map((subnetId) => ({ main, subnetId })),
    routes: [
      { gatewayId: 'local', destinationCidrBlock: '10.0.0.0/16', state: 'active' },
      { gatewayId, destinationCidrBlock: '0.0.0.0/0', state },
    ],
  },
})
const open = table('rtb-1', 'igw-1', ['subnet-open'])
const closed = table('rtb-2', 'vgw-1', ['subnet-closed', 'subnet-closed-too'])

testAccountRule(rdsInstanceSubnetIgwCheck, {
  'each instance by the tables of its subnets': {
    items: [
      open,
      closed,
      table('rtb-3', 'igw-2', ['subnet-cut'], false, 'blackhole'),
      instance('a', 'subnet-closed', 'subnet-closed-too'),
      instance('b', 'subnet-closed', 'subnet-open'),
      instance('c', 'subnet-cut'),
    ],
    expect: { [`${TYPE} a`]: 'COMPLIANT', [`${TYPE} b`]: 'NON_COMPLIANT', [`${TYPE} c`]: 'COMPLIANT' },
  },
  'a subnet without a table has the main one': {
    items: [closed, table('rtb-3', 'igw-1', [], true), instance('a', 'subnet-closed'), instance('b', 'subnet-2')],
    expect: { [`${TYPE} a`]: 'COMPLIANT', [`${TYPE} b`]: 'NON_COMPLIANT' },
  },
  'a table that is not recorded': {
    items: [open, closed, instance('a', 'subnet-closed', 'subnet-2'), instance('b', 'subnet-open', 'subnet-2')],
    expect: { [`${TYPE} b`]: 'NON_COMPLIANT' },
  },
  'an instance without subnets': { items: [closed, instance('a')], expect: {} },
})
