import type { Json } from '../../../../lib/json.ts'
import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { instanceLogExports, instanceLogs } from './instance-log-exports.ts'

for (const [i, [, name, logs]] of instanceLogs.entries()) {
  const engine = name === 'sqlserver' ? 'sqlserver-ee' : name
  const instance = (enabledCloudwatchLogsExports?: Json, of = engine) => ({
    configuration: { engine: of, enabledCloudwatchLogsExports },
  })
  const usual = logs === '' ? ['slowquery'] : logs.split(',')
  testRule(instanceLogExports[i] as AnyItemRule, {
    COMPLIANT: {
      'the usual logs are exported': instance(usual),
      'more are exported': instance([...usual, 'upgrade']),
      'the logs asked for are exported': [instance(['upgrade', 'error']), { logTypes: 'error, upgrade' }],
    },
    NON_COMPLIANT: {
      'nothing is exported': instance([]),
      'exports are null': instance(null),
      'nothing is said of exports': instance(),
      'one of those asked for is missing': [instance(['error']), { logTypes: 'error, upgrade' }],
      ...(logs !== '' && { 'another log than the usual is exported': instance(['trace']) }),
    },
    NOT_APPLICABLE: {
      'another engine': instance(usual, 'oracle-ee'),
      'an engine of like name': instance([], `${name}x`),
      'no engine': { configuration: { enabledCloudwatchLogsExports: [] } },
    },
    INSUFFICIENT_DATA: { 'exports are no texts': instance([{}]) },
  })
}
