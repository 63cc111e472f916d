import { lastBackups } from '../../../../cloud/facts/backup/last-backups.ts'
import { lastBackupRecoveryPointCreated } from './last-backup-recovery-point-created.ts'
import { testRecoveryPointAges } from './recovery-points.testing.ts'

testRecoveryPointAges(lastBackupRecoveryPointCreated, lastBackups, 31)
