import type { Json } from '../../../../lib/json.ts'
import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { databaseLogExports, logExportsRequired } from './database-log-exports.ts'

for (const [i, [, engines, log]] of logExportsRequired.entries()) {
  const cluster = (engine: string, enabledCloudwatchLogsExports?: Json) => ({
    configuration: { engine, enabledCloudwatchLogsExports },
  })
  testRule(databaseLogExports[i] as AnyItemRule, {
    COMPLIANT: Object.fromEntries(
      engines.flatMap((engine) => [
        [`${engine} exports it alone`, cluster(engine, [log])],
        [`${engine} exports it among others`, cluster(engine, ['error', log])],
      ]),
    ),
    NON_COMPLIANT: {
      'nothing is exported': cluster(engines[0], []),
      'another is exported': cluster(engines[0], ['error']),
      'exports are null': cluster(engines[0], null),
      'nothing is said of exports': cluster(engines[0]),
    },
    NOT_APPLICABLE: {
      'another engine': cluster('postgres', []),
      'no engine': { configuration: { enabledCloudwatchLogsExports: [log] } },
    },
    INSUFFICIENT_DATA: { 'exports are no texts': cluster(engines[0], [{}]) },
  })
}
