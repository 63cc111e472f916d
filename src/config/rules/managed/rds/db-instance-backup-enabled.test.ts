import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { dbInstanceBackupEnabled } from './db-instance-backup-enabled.ts'

const instance = (backupRetentionPeriod: number | null, more: JsonObject = {}) => ({
  configuration: { backupRetentionPeriod, readReplicaSourceDBInstanceIdentifier: null, ...more },
})
const replica = { readReplicaSourceDBInstanceIdentifier: 'main' }
const window = { preferredBackupWindow: '03:00-04:00' }

testRule(dbInstanceBackupEnabled, {
  COMPLIANT: {
    'backups are kept for a day': instance(1),
    'as many days as asked': [instance(7), { backupRetentionPeriod: '7' }],
    'as many days as asked at least': [instance(7), { backupRetentionMinimum: '7' }],
    'more days than asked at least': [instance(8), { backupRetentionMinimum: '7' }],
    'at the time that is asked for': [instance(7, window), window],
    'a read replica is asked for, and has backups': [instance(1, replica), { checkReadReplicas: 'true' }],
  },
  NON_COMPLIANT: {
    'no day': instance(0),
    'days are unknown': instance(null),
    'nothing is said': { configuration: { engine: 'mysql' } },
    'fewer days than asked': [instance(6), { backupRetentionPeriod: '7' }],
    'more days than asked': [instance(8), { backupRetentionPeriod: '7' }],
    'fewer days than asked at least': [instance(6), { backupRetentionMinimum: '7' }],
    'at another time': [instance(7, window), { preferredBackupWindow: '04:00-05:00' }],
    'at an unknown time': [instance(7), window],
    'a read replica is asked for, and has none': [instance(0, replica), { checkReadReplicas: 'true' }],
  },
  NOT_APPLICABLE: {
    'a read replica': instance(0, replica),
    'a read replica, expressly': [instance(0, replica), { checkReadReplicas: 'false' }],
  },
  INSUFFICIENT_DATA: { 'days are no number': { configuration: { backupRetentionPeriod: 'some' } } },
})
