import type { Json } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { lambdaInsideVpc } from './lambda-inside-vpc.ts'

const inside = (subnetIds: Json) => ({ configuration: { functionName: 'f', vpcConfig: { subnetIds } } })

testRule(lambdaInsideVpc, {
  COMPLIANT: {
    'in a subnet': inside(['subnet-1']),
    'in listed ones': [inside(['subnet-1', 'subnet-2']), { subnetIds: 'subnet-2, subnet-1, subnet-3' }],
  },
  NON_COMPLIANT: {
    'in no VPC': { configuration: { functionName: 'f' } },
    'nothing of a VPC': { configuration: { functionName: 'f', vpcConfig: null } },
    'no subnets': inside([]),
    'subnets are null': inside(null),
    'in one that is not listed': [inside(['subnet-1', 'subnet-9']), { subnetIds: 'subnet-1' }],
  },
  INSUFFICIENT_DATA: { 'subnets are structures': inside([{}]) },
})
