import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { athenaWorkgroupEngineVersionAutoUpgrade } from './athena-workgroup-engine-version-auto-upgrade.ts'

const given = (configuration: JsonObject) => ({ configuration })

const engine = (EngineVersion: JsonObject) => given({ WorkGroupConfiguration: { EngineVersion } })

testRule(athenaWorkgroupEngineVersionAutoUpgrade, {
  COMPLIANT: {
    automatic: engine({ SelectedEngineVersion: 'AUTO', EffectiveEngineVersion: 'Athena engine version 3' }),
  },
  NON_COMPLIANT: {
    'a version': engine({ SelectedEngineVersion: 'Athena engine version 3' }),
    'nothing said': given({ Name: 'primary' }),
  },
  NOT_APPLICABLE: {
    'a Spark engine': engine({ SelectedEngineVersion: 'PySpark engine version 3' }),
    'a Spark engine in effect': engine({ EffectiveEngineVersion: 'PySpark engine version 3' }),
  },
})
