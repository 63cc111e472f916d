import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readParameters } from '../../parameters.ts'
import { testRule } from '../../testing.ts'
import { rdsLoggingEnabled } from './rds-logging-enabled.ts'

const instance = (engine: string, logs: readonly string[] | null, dBInstanceStatus = 'available') => ({
  configuration: { engine, enabledCloudwatchLogsExports: logs, dBInstanceStatus },
})
const mysql = ['audit', 'error', 'general', 'slowquery']
const added = { additionalLogs: 'Oracle: general, slowquery ; aurora-mysql: alert' }

testRule(rdsLoggingEnabled, {
  COMPLIANT: {
    'MySQL exports all': instance('mysql', mysql),
    'SQL Server exports all, while it is backed up': instance('sqlserver-se', ['agent', 'error'], 'backing-up'),
    'Aurora PostgreSQL exports its one log': instance('aurora-postgresql', ['postgresql']),
    'logs are added for other engines only': [instance('mysql', mysql), added],
    'added logs are exported too': [instance('aurora-mysql', [...mysql, 'alert']), added],
    'an engine of which no log is asked for': instance('neptune', null),
  },
  NON_COMPLIANT: {
    'MySQL lacks one': instance('mysql', mysql.slice(1)),
    'MariaDB exports nothing': instance('mariadb', []),
    'Oracle exports nothing that is known': instance('oracle-ee', null),
    'PostgreSQL lacks its upgrade log': instance('postgres', ['postgresql'], 'storage-full'),
    'an added log is missing': [instance('aurora-mysql', mysql), added],
    "logs are added for all of the engine's editions": [
      instance('oracle-se2', ['alert', 'audit', 'trace', 'listener', 'general']),
      added,
    ],
  },
  NOT_APPLICABLE: {
    'it is being made': instance('mysql', [], 'creating'),
    'it is stopped': instance('mysql', [], 'stopped'),
    'its state is unknown': { configuration: { engine: 'mysql' } },
  },
  INSUFFICIENT_DATA: {
    'logs are no list': {
      configuration: { engine: 'mysql', dBInstanceStatus: 'available', enabledCloudwatchLogsExports: 5 },
    },
  },
})

const read = (additionalLogs: string) =>
  readParameters(rdsLoggingEnabled.parameters!, { additionalLogs }).additionalLogs

test('additional logs: keys in any case, an engine named twice, blanks and empty parts', () => {
  assert.deepEqual(
    read(' Oracle: general , slowquery ;; aurora:alert; ORACLE: alert, ;'),
    new Map([
      ['oracle', ['general', 'slowquery', 'alert']],
      ['aurora', ['alert']],
    ]),
  )
})

for (const additionalLogs of ['oracle', ': general', 'oracle general; aurora: alert']) {
  test(`additional logs that are none: ${additionalLogs}`, () => {
    assert.throws(() => read(additionalLogs), /additionalLogs must be a key, a colon and values/)
  })
}
