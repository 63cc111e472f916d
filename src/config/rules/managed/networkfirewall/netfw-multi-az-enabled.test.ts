import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { netfwMultiAzEnabled } from './netfw-multi-az-enabled.ts'

const given = (configuration: JsonObject) => ({ configuration })

const firewall = (...subnets: string[]) =>
  given({ firewall: { subnetMappings: subnets.map((subnetId) => ({ subnetId })) } })

testRule(netfwMultiAzEnabled, {
  COMPLIANT: {
    'two zones': firewall('subnet-1', 'subnet-2'),
    'as many as asked': [firewall('subnet-1', 'subnet-2', 'subnet-3'), { availabilityZones: '3' }],
  },
  NON_COMPLIANT: {
    'one zone': firewall('subnet-1'),
    'one zone, twice': firewall('subnet-1', 'subnet-1'),
    none: firewall(),
    'fewer than asked': [firewall('subnet-1', 'subnet-2'), { availabilityZones: '3' }],
  },
  INSUFFICIENT_DATA: { 'no list': given({ firewall: { subnetMappings: 'subnet-1' } }) },
})
