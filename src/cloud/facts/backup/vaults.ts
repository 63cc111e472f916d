import { fact } from '../../fact.ts'

/** What the Vault Lock of a backup vault enforces. */
export interface VaultLock {
  readonly isLocked: boolean
  /** Days; none when no minimum is enforced. */
  readonly minRetentionDays?: number
  /** Days; none when no maximum is enforced. */
  readonly maxRetentionDays?: number
}

/**
 * The Vault Lock of each backup vault of the region, by the vault's name. A logically air-gapped vault is always locked.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListBackupVaults.html
 */
export const vaultLocks = fact<ReadonlyMap<string, VaultLock>>({
  name: 'backup-vault-locks',
  permissions: ['backup:ListBackupVaults'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('backup')
    const locks = new Map<string, VaultLock>()
    for await (const page of sdk.paginateListBackupVaults({ client, pageSize: 1000 }, {}))
      for (const { BackupVaultName, VaultType, Locked, MinRetentionDays, MaxRetentionDays } of page.BackupVaultList ??
        [])
        locks.set(BackupVaultName!, {
          isLocked: Locked === true || VaultType === 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT',
          minRetentionDays: MinRetentionDays,
          maxRetentionDays: MaxRetentionDays,
        })
    return locks
  },
})
