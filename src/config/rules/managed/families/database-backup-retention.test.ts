import type { Json } from '../../../../lib/json.ts'
import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { databaseBackupRetention, retentionRequired } from './database-backup-retention.ts'

const cluster = (engine: string, backupRetentionPeriod?: Json) => ({ configuration: { engine, backupRetentionPeriod } })

for (const [i, [, engines]] of retentionRequired.entries()) {
  const engine = engines[0]
  testRule(databaseBackupRetention[i] as AnyItemRule, {
    COMPLIANT: {
      ...Object.fromEntries(engines.map((name) => [`${name} keeps seven days`, cluster(name, 7)])),
      'as many as asked': [cluster(engine, 30), { minimumBackupRetentionPeriod: '30' }],
      'fewer are asked': [cluster(engine, 3), { minimumBackupRetentionPeriod: '2' }],
    },
    NON_COMPLIANT: {
      'six days': cluster(engine, 6),
      'one fewer than asked': [cluster(engine, 29), { minimumBackupRetentionPeriod: '30' }],
      'days are null': cluster(engine, null),
      'nothing is said': cluster(engine),
    },
    NOT_APPLICABLE: {
      'another engine': cluster('sqlserver-ee', 1),
      'no engine': { configuration: { backupRetentionPeriod: 1 } },
    },
    INSUFFICIENT_DATA: { 'no number': cluster(engine, 'many') },
  })
}
