import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { appstreamFleetInVpc } from './appstream-fleet-in-vpc.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(appstreamFleetInVpc, {
  COMPLIANT: { 'in a VPC': given({ FleetType: 'ON_DEMAND', VpcConfig: { SubnetIds: ['subnet-1'] } }) },
  NON_COMPLIANT: {
    'in none': given({ FleetType: 'ALWAYS_ON' }),
    'of no type': given({ Name: 'desktops', VpcConfig: null }),
  },
  NOT_APPLICABLE: { elastic: given({ FleetType: 'ELASTIC' }) },
})
