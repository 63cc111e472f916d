import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { athenaWorkgroupEnforceWorkgroupConfiguration } from './athena-workgroup-enforce-workgroup-configuration.ts'

const given = (configuration: JsonObject) => ({ configuration })

const workgroup = (WorkGroupConfiguration: JsonObject) => given({ WorkGroupConfiguration })

testRule(athenaWorkgroupEnforceWorkgroupConfiguration, {
  COMPLIANT: { enforced: workgroup({ EnforceWorkGroupConfiguration: true }) },
  NON_COMPLIANT: {
    'not enforced': workgroup({ EnforceWorkGroupConfiguration: false }),
    'nothing said': given({ Name: 'primary' }),
  },
  NOT_APPLICABLE: {
    'a Spark engine': workgroup({
      EnforceWorkGroupConfiguration: false,
      EngineVersion: { SelectedEngineVersion: 'PySpark engine version 3' },
    }),
  },
})
