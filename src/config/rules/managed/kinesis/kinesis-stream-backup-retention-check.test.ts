import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { kinesisStreamBackupRetentionCheck } from './kinesis-stream-backup-retention-check.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(kinesisStreamBackupRetentionCheck, {
  COMPLIANT: {
    'the default': given({ RetentionPeriodHours: 168 }),
    'as long as asked': [given({ RetentionPeriodHours: 24 }), { minimumBackupRetentionPeriod: '24' }],
  },
  NON_COMPLIANT: {
    'an hour less': given({ RetentionPeriodHours: 167 }),
    'less than asked': [given({ RetentionPeriodHours: 168 }), { minimumBackupRetentionPeriod: '169' }],
    'nothing said': given({ Name: 'orders' }),
  },
})
