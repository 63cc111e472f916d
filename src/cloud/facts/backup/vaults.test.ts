import { inPages, testFact } from '../../fact.testing.ts'
import { vaultLocks } from './vaults.ts'

const none = { minRetentionDays: undefined, maxRetentionDays: undefined }

testFact(vaultLocks, {
  'all pages': {
    answers: {
      'backup:ListBackupVaults': inPages(
        'NextToken',
        {
          BackupVaultList: [
            { BackupVaultName: 'open', VaultType: 'BACKUP_VAULT', Locked: false },
            { BackupVaultName: 'locked', Locked: true, MinRetentionDays: 7, MaxRetentionDays: 365 },
          ],
        },
        { BackupVaultList: [{ BackupVaultName: 'gapped', VaultType: 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT' }] },
      ),
    },
    expect: new Map([
      ['open', { isLocked: false, ...none }],
      ['locked', { isLocked: true, minRetentionDays: 7, maxRetentionDays: 365 }],
      ['gapped', { isLocked: true, ...none }],
    ]),
  },
})
