import { lastBackups } from '../../../../cloud/facts/backup/last-backups.ts'
import { managedRules } from '../../managed-rule.ts'
import {
  aurora,
  dynamodb,
  ebs,
  ec2,
  efs,
  fsx,
  type Kind,
  rds,
  s3,
  storageGateway,
  virtualMachine,
} from './protectable.ts'
import { recoveryPointAge } from './recovery-point-age.ts'

/**
 * AWS Backup created a recovery point of a resource lately. What counts is when it last backed the resource up, though that
 * recovery point may be gone by now.
 * https://docs.aws.amazon.com/config/latest/developerguide/ebs-last-backup-recovery-point-created.html
 */
export const lastBackupRecoveryPointCreated = managedRules<readonly [identifier: string, kind: Kind]>(
  [
    ['AURORA_LAST_BACKUP_RECOVERY_POINT_CREATED', aurora],
    ['DYNAMODB_LAST_BACKUP_RECOVERY_POINT_CREATED', dynamodb],
    ['EBS_LAST_BACKUP_RECOVERY_POINT_CREATED', ebs],
    ['EC2_LAST_BACKUP_RECOVERY_POINT_CREATED', ec2],
    ['EFS_LAST_BACKUP_RECOVERY_POINT_CREATED', efs],
    ['FSX_LAST_BACKUP_RECOVERY_POINT_CREATED', fsx],
    ['RDS_LAST_BACKUP_RECOVERY_POINT_CREATED', rds],
    ['S3_LAST_BACKUP_RECOVERY_POINT_CREATED', s3],
    ['STORAGEGATEWAY_LAST_BACKUP_RECOVERY_POINT_CREATED', storageGateway],
    ['VIRTUALMACHINE_LAST_BACKUP_RECOVERY_POINT_CREATED', virtualMachine],
  ],
  (identifier, kind) => recoveryPointAge(identifier, kind, { fact: lastBackups, mostDays: 31, what: 'recovery point' }),
)
