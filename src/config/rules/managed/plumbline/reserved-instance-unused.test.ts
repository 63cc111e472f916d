import { type Reservation, reservedInstances } from '../../../../cloud/facts/ec2/reserved-instances.ts'
import type { JsonObject } from '../../../../lib/json.ts'
import { testAccountRule } from '../../testing.ts'
import { reservedInstanceUnused } from './reserved-instance-unused.ts'

const instance = (resourceId: string, instanceType: string, more: JsonObject = {}) => ({
  resourceType: 'AWS::EC2::Instance',
  resourceId,
  configuration: {
    instanceType,
    state: { name: 'running' },
    placement: { availabilityZone: 'us-east-1a', tenancy: 'default' },
    platformDetails: 'Linux/UNIX',
    ...more,
  },
})
const reserved = (id: string, instanceType: string, more: Partial<Reservation> = {}): Reservation => ({
  id,
  state: 'active',
  instanceType,
  count: 1,
  tenancy: 'default',
  product: 'Linux/UNIX',
  ...more,
})
const of = (id: string) => `AWS::EC2::ReservedInstances ${id}`

testAccountRule(reservedInstanceUnused, {
  'used or not': {
    items: [
      instance('i-1', 'm5.large'),
      instance('i-2', 'c5.large', { state: { name: 'stopped' } }),
      instance('i-3', 'r5.large', { instanceLifecycle: 'spot' }),
      instance('i-4', 't3.large', { platform: 'Windows', platformDetails: null }),
      instance('i-5', 'i3.large', { state: 'running' }),
    ],
    facts: [
      [
        reservedInstances,
        [
          reserved('used', 'm5.large'),
          reserved('stopped', 'c5.large'),
          reserved('spot', 'r5.large'),
          reserved('windows', 't3.large', { product: 'Windows' }),
          reserved('ended', 'm5.large', { state: 'retired' }),
        ],
      ],
    ],
    expect: {
      [of('used')]: 'COMPLIANT',
      [of('stopped')]: 'NON_COMPLIANT',
      [of('spot')]: 'NON_COMPLIANT',
      [of('windows')]: 'COMPLIANT',
    },
  },
  'reservations cannot be read': {
    facts: [[reservedInstances, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
