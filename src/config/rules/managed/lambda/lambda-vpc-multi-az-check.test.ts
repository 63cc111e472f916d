import type { Json } from '../../../../lib/json.ts'
import { testAccountRule } from '../../testing.ts'
import { lambdaVpcMultiAzCheck } from './lambda-vpc-multi-az-check.ts'

const subnet = (resourceId: string, availabilityZone: Json) => ({
  resourceType: 'AWS::EC2::Subnet',
  resourceId,
  configuration: { availabilityZone },
})
const inside = (resourceId: string, subnetIds: Json) => ({
  resourceType: 'AWS::Lambda::Function',
  resourceId,
  configuration: { functionName: resourceId, vpcConfig: { subnetIds } },
})
const key = (id: string) => `AWS::Lambda::Function ${id}`
const subnets = [
  subnet('a1', 'us-east-1a'),
  subnet('a2', 'us-east-1a'),
  subnet('b', 'us-east-1b'),
  subnet('c', 'us-east-1c'),
  subnet('d', {}),
]

testAccountRule(lambdaVpcMultiAzCheck, {
  'two zones, which is the default': {
    items: [
      ...subnets,
      inside('two', ['a1', 'b']),
      inside('one', ['a1', 'a2']),
      inside('outside', []),
      inside('null', null),
      // Subnets of which the zone is not known count for nothing, and against nothing.
      inside('enough', ['a1', 'b', 'gone']),
      inside('unsaid', ['a1', 'gone']),
      inside('unreadable', ['a1', 'd']),
      inside('odd', [{}]),
    ],
    expect: {
      [key('two')]: 'COMPLIANT',
      [key('one')]: 'NON_COMPLIANT',
      [key('outside')]: 'NOT_APPLICABLE',
      [key('null')]: 'NOT_APPLICABLE',
      [key('enough')]: 'COMPLIANT',
    },
  },
  'three zones are asked for': {
    items: [...subnets, inside('two', ['a1', 'b']), inside('three', ['a1', 'b', 'c'])],
    parameters: { availabilityZones: '3' },
    expect: { [key('two')]: 'NON_COMPLIANT', [key('three')]: 'COMPLIANT' },
  },
})
