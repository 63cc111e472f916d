import type { Cloud } from '../../clients.ts'
import { fact } from '../../fact.ts'

/** How far back rules may ask (days): older recovery points are not listed. */
export const LONGEST_AGE = 91
const DAY = 24 * 60 * 60 * 1000
/** Complete, and there. */
const USABLE: ReadonlySet<string | undefined> = new Set(['COMPLETED', 'AVAILABLE'])

/**
 * When the newest recovery point of each resource in a logically air-gapped vault was created, by the resource's ARN:
 * those of the last 91 days, in the account's own vaults of the region. Only the newest is kept while they are listed.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListRecoveryPointsByBackupVault.html
 */
export const airGappedRecoveryPoints = fact<ReadonlyMap<string, Date>>({
  name: 'backup-air-gapped-recovery-points',
  permissions: ['backup:ListBackupVaults', 'backup:ListRecoveryPointsByBackupVault'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('backup')
    const newest = new Map<string, Date>()
    const ByCreatedAfter = new Date(Date.now() - LONGEST_AGE * DAY)
    for await (const BackupVaultName of airGappedVaults(cloud)) {
      const input = { BackupVaultName, ByCreatedAfter }
      for await (const page of sdk.paginateListRecoveryPointsByBackupVault({ client, pageSize: 1000 }, input))
        for (const { ResourceArn, CreationDate, Status } of page.RecoveryPoints ?? [])
          if (USABLE.has(Status) && ResourceArn !== undefined && CreationDate !== undefined)
            if (CreationDate > (newest.get(ResourceArn) ?? 0)) newest.set(ResourceArn, CreationDate)
    }
    return newest
  },
})

async function* airGappedVaults(cloud: Cloud): AsyncGenerator<string> {
  const { sdk, client } = await cloud.service('backup')
  const input = { ByVaultType: 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT' } as const
  for await (const page of sdk.paginateListBackupVaults({ client, pageSize: 1000 }, input))
    for (const { BackupVaultName } of page.BackupVaultList ?? []) yield BackupVaultName!
}
