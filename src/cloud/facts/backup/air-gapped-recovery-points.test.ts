import assert from 'node:assert/strict'
import { mock } from 'node:test'
import { inPages, testFact } from '../../fact.testing.ts'
import { airGappedRecoveryPoints } from './air-gapped-recovery-points.ts'

mock.timers.enable({ apis: ['Date'], now: new Date('2026-03-01') })

const [older, newer] = [new Date('2026-02-01'), new Date('2026-02-08')]
const point = (ResourceArn: string, CreationDate: Date | undefined, Status = 'COMPLETED') => ({
  ResourceArn,
  CreationDate,
  Status,
})
const ofFirst = inPages(
  'NextToken',
  { RecoveryPoints: [point('arn:a', older), point('arn:b', newer)] },
  {
    RecoveryPoints: [
      point('arn:b', older),
      point('arn:partial', newer, 'PARTIAL'),
      point('arn:creating', newer, 'CREATING'),
      point('arn:undated', undefined),
    ],
  },
) as (input: object) => object

testFact(airGappedRecoveryPoints, {
  'the newest of each resource of 91 days, over vaults and pages': {
    answers: {
      'backup:ListBackupVaults': ({ ByVaultType }: { ByVaultType?: string }) => {
        assert.equal(ByVaultType, 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT')
        return { BackupVaultList: [{ BackupVaultName: 'first' }, { BackupVaultName: 'second' }] }
      },
      'backup:ListRecoveryPointsByBackupVault': (input: { BackupVaultName: string; ByCreatedAfter?: Date }) => {
        assert.deepEqual(input.ByCreatedAfter, new Date('2025-11-30'))
        return input.BackupVaultName === 'first'
          ? ofFirst(input)
          : { RecoveryPoints: [point('arn:a', newer, 'AVAILABLE')] }
      },
    },
    expect: new Map([
      ['arn:a', newer],
      ['arn:b', newer],
    ]),
  },
  'no such vault': { answers: { 'backup:ListBackupVaults': {} }, expect: new Map() },
})
