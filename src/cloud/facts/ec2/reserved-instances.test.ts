import { testFact } from '../../fact.testing.ts'
import { reservedInstances } from './reserved-instances.ts'

const reserved = {
  State: 'active',
  InstanceType: 'm5.large',
  InstanceCount: 2,
  InstanceTenancy: 'default',
  ProductDescription: 'Linux/UNIX (Amazon VPC)',
}
const expected = { state: 'active', instanceType: 'm5.large', count: 2, tenancy: 'default', product: 'Linux/UNIX' }

testFact(reservedInstances, {
  'of a zone and of the region': {
    answers: {
      'ec2:DescribeReservedInstances': {
        ReservedInstances: [
          { ...reserved, ReservedInstancesId: 'zonal', Scope: 'Availability Zone', AvailabilityZone: 'us-east-1a' },
          { ...reserved, ReservedInstancesId: 'regional', Scope: 'Region' },
        ],
      },
    },
    expect: [
      { ...expected, id: 'zonal', zone: 'us-east-1a' },
      { ...expected, id: 'regional', zone: undefined },
    ],
  },
  none: { answers: { 'ec2:DescribeReservedInstances': {} }, expect: [] },
})
