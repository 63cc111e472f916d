import { testRule } from '../../testing.ts'
import { rdsOracleOptiongroupEnhancedMonitoringEnabled } from './rds-oracle-optiongroup-enhanced-monitoring-enabled.ts'

const group = (EngineName: string, ...names: string[]) => ({
  configuration: { EngineName, OptionConfigurations: names.map((OptionName) => ({ OptionName })) },
})

testRule(rdsOracleOptiongroupEnhancedMonitoringEnabled, {
  COMPLIANT: {
    'the agent of Enterprise Manager': group('oracle-ee', 'OEM_AGENT'),
    'Statspack, among others': group('oracle-se2', 'TIMEZONE', 'STATSPACK'),
  },
  NON_COMPLIANT: {
    'other options': group('oracle-ee', 'TIMEZONE'),
    'no options': group('oracle-ee'),
    'nothing is said of options': { configuration: { EngineName: 'oracle-ee' } },
  },
  NOT_APPLICABLE: {
    'another engine': group('mysql'),
    'no engine': { configuration: { OptionGroupName: 'default' } },
  },
  INSUFFICIENT_DATA: {
    'options are no list': {
      configuration: { EngineName: 'oracle-ee', OptionConfigurations: 'STATSPACK' },
      beyondSchema: 'a wrong type',
    },
  },
})
