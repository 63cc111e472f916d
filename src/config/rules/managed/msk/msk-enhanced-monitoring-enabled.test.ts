import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { mskEnhancedMonitoringEnabled } from './msk-enhanced-monitoring-enabled.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(mskEnhancedMonitoringEnabled, {
  COMPLIANT: {
    'per topic and broker': given({ EnhancedMonitoring: 'PER_TOPIC_PER_BROKER' }),
    'per partition': given({ EnhancedMonitoring: 'PER_TOPIC_PER_PARTITION' }),
  },
  NON_COMPLIANT: {
    'the default': given({ EnhancedMonitoring: 'DEFAULT' }),
    'per broker': given({ EnhancedMonitoring: 'PER_BROKER' }),
    'nothing said': given({ ClusterName: 'events' }),
  },
})
