import { type BackupPlan, backupPlans } from '../../../../cloud/facts/backup/plans.ts'
import { type VaultLock, vaultLocks } from '../../../../cloud/facts/backup/vaults.ts'
import { compliant, csv, flag, integer, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'
import { judgeProtectables, narrowing } from './judged-protectables.ts'
import { plansOver } from './plans-over.ts'
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

/**
 * A resource is covered by a backup plan, one rule of which does all that is asked for: copies to each region and account, and
 * backs up to a vault with such a lock.
 * https://docs.aws.amazon.com/config/latest/developerguide/ebs-resources-protected-by-backup-plan.html
 */
export const resourcesProtectedByBackupPlan = managedRules<readonly [identifier: string, kind: Kind]>(
  [
    ['AURORA_RESOURCES_PROTECTED_BY_BACKUP_PLAN', aurora],
    ['DYNAMODB_RESOURCES_PROTECTED_BY_BACKUP_PLAN', dynamodb],
    ['EBS_RESOURCES_PROTECTED_BY_BACKUP_PLAN', ebs],
    ['EC2_RESOURCES_PROTECTED_BY_BACKUP_PLAN', ec2],
    ['EFS_RESOURCES_PROTECTED_BY_BACKUP_PLAN', efs],
    ['FSX_RESOURCES_PROTECTED_BY_BACKUP_PLAN', fsx],
    ['RDS_RESOURCES_PROTECTED_BY_BACKUP_PLAN', rds],
    ['S3_RESOURCES_PROTECTED_BY_BACKUP_PLAN', s3],
    ['STORAGEGATEWAY_RESOURCES_PROTECTED_BY_BACKUP_PLAN', storageGateway],
    ['VIRTUALMACHINE_RESOURCES_PROTECTED_BY_BACKUP_PLAN', virtualMachine],
  ],
  (identifier, kind) =>
    managedRule({
      identifier,
      parameters: {
        ...narrowing,
        crossRegionList: csv(),
        crossAccountList: csv(),
        maxRetentionDays: integer({ min: 1 }),
        minRetentionDays: integer({ min: 1 }),
        backupVaultLockCheck: flag(),
      },

      async *evaluateAll(account, parameters) {
        const plansOf = plansOver(await account.fact(backupPlans))
        const { crossRegionList: regions = [], crossAccountList: accounts = [], ...lock } = parameters
        const { minRetentionDays: min, maxRetentionDays: max } = lock
        // The days are those of the vault's lock: whoever gives them asks for one.
        const asksLock = lock.backupVaultLockCheck === true || min !== undefined || max !== undefined
        const locks = asksLock ? await account.fact(vaultLocks) : undefined
        const suits = (rule: BackupRule) =>
          copiesTo(rule, 3, regions) &&
          copiesTo(rule, 4, accounts) &&
          (locks === undefined || vaultsOf(rule).some((name) => keeps(locks.get(name), min, max)))

        yield* judgeProtectables(kind, account, parameters, (resource) => {
          const plans = plansOf(resource)
          if (plans.length === 0) return nonCompliant('No backup plan covers the resource.')
          if (plans.some(({ rules }) => rules.some(suits))) return compliant
          const names = plans.map(({ name }) => name).join(', ')
          return nonCompliant(`No rule of the resource's backup plans copies and locks as asked: ${names}.`)
        })
      },
    }),
)

type BackupRule = BackupPlan['rules'][number]

/** @param part of a vault's ARN: `arn:aws:backup:us-east-1:123456789012:backup-vault:name` */
function copiesTo({ CopyActions = [] }: BackupRule, part: 3 | 4, wanted: readonly string[]): boolean {
  const places = CopyActions.map(({ DestinationBackupVaultArn = '' }) => DestinationBackupVaultArn.split(':')[part])
  return wanted.every((place) => places.includes(place))
}

/** The vaults that the rule backs up to, by name. */
function vaultsOf({ TargetBackupVaultName: name = '', TargetLogicallyAirGappedBackupVaultArn: arn }: BackupRule) {
  return arn === undefined ? [name] : [name, arn.slice(arn.lastIndexOf(':') + 1)]
}

/** Whether what is in the vault is kept from `min` to `max` days. */
function keeps(lock: VaultLock | undefined, min?: number, max?: number): boolean {
  if (lock?.isLocked !== true) return false
  const { minRetentionDays = 0, maxRetentionDays = Number.POSITIVE_INFINITY } = lock
  return (min === undefined || minRetentionDays >= min) && (max === undefined || maxRetentionDays <= max)
}
