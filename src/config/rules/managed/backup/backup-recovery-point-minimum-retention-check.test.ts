import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { backupRecoveryPointMinimumRetentionCheck } from './backup-recovery-point-minimum-retention-check.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(backupRecoveryPointMinimumRetentionCheck, {
  COMPLIANT: {
    'the default': given({ Lifecycle: { DeleteAfterDays: 35 } }),
    'as long as asked': [given({ Lifecycle: { DeleteAfterDays: 7 } }), { requiredRetentionDays: '7' }],
    'for good': given({ Lifecycle: { DeleteAfterDays: null } }),
    'no lifecycle': given({ Status: 'COMPLETED' }),
  },
  NON_COMPLIANT: {
    'a day less': given({ Lifecycle: { DeleteAfterDays: 34 } }),
    'less than asked': [given({ Lifecycle: { DeleteAfterDays: 35 } }), { requiredRetentionDays: '36' }],
  },
})
