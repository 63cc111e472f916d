import type { Json } from '../../../../lib/json.ts'
import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { replicationTaskLogging, taskLogs } from './replication-task-logging.ts'

const beyondSchema = "CloudFormation's schema has the settings, as a text of JSON"
const settings = (ReplicationTaskSettings: Json) => ({ configuration: { ReplicationTaskSettings }, beyondSchema })

for (const [i, [, [first, second]]] of taskLogs.entries()) {
  const task = (EnableLogging: boolean | null, components: Record<string, string>) =>
    settings(
      JSON.stringify({
        Logging: {
          EnableLogging,
          LogComponents: Object.entries(components).map(([Id, Severity]) => ({ Id, Severity })),
        },
      }),
    )
  const DEFAULT = 'LOGGER_SEVERITY_DEFAULT'
  testRule(replicationTaskLogging[i] as AnyItemRule, {
    COMPLIANT: {
      'both log by default': task(true, { [first]: DEFAULT, [second]: DEFAULT, OTHER: 'LOGGER_SEVERITY_ERROR' }),
      'both log more': task(true, { [first]: 'LOGGER_SEVERITY_DEBUG', [second]: 'LOGGER_SEVERITY_DETAILED_DEBUG' }),
    },
    NON_COMPLIANT: {
      'logging is off': task(false, { [first]: DEFAULT, [second]: DEFAULT }),
      'logging is unknown': task(null, { [first]: DEFAULT, [second]: DEFAULT }),
      'the first logs less': task(true, { [first]: 'LOGGER_SEVERITY_INFO', [second]: DEFAULT }),
      'the second logs less': task(true, { [first]: DEFAULT, [second]: 'LOGGER_SEVERITY_ERROR' }),
      'the second is missing': task(true, { [first]: DEFAULT }),
      'no components': task(true, {}),
      'settings say nothing of logs': settings('{}'),
      'settings are empty': settings(''),
      'nothing is said': { configuration: { MigrationType: 'cdc' } },
    },
    INSUFFICIENT_DATA: { 'settings are no JSON': settings('{"Logging":') },
  })
}
