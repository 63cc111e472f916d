import { testRule } from '../../testing.ts'
import { rdsEnhancedMonitoringEnabled } from './rds-enhanced-monitoring-enabled.ts'

const instance = (monitoringInterval: number | null) => ({ configuration: { monitoringInterval } })

testRule(rdsEnhancedMonitoringEnabled, {
  COMPLIANT: {
    'every minute': instance(60),
    'as often as asked': [instance(30), { monitoringInterval: '30' }],
  },
  NON_COMPLIANT: {
    never: instance(0),
    unknown: instance(null),
    'nothing is said': { configuration: { engine: 'mysql' } },
    'less often than asked': [instance(60), { monitoringInterval: '30' }],
    'more often than asked': [instance(15), { monitoringInterval: '30' }],
  },
  INSUFFICIENT_DATA: { 'no number': { configuration: { monitoringInterval: 'often' } } },
})
