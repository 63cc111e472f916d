import { testRule } from '../../testing.ts'
import { redshiftBackupEnabled } from './redshift-backup-enabled.ts'

const cluster = (automatedSnapshotRetentionPeriod: number | null) => ({
  configuration: { automatedSnapshotRetentionPeriod },
})

testRule(redshiftBackupEnabled, {
  COMPLIANT: {
    'a day': cluster(1),
    'as many as asked at least': [cluster(7), { MinRetentionPeriod: '7' }],
    'as many as asked at most': [cluster(7), { MaxRetentionPeriod: '7' }],
    'between the two': [cluster(8), { MinRetentionPeriod: '7', MaxRetentionPeriod: '9' }],
  },
  NON_COMPLIANT: {
    'no day': cluster(0),
    'no day, and none asked for': [cluster(0), { MinRetentionPeriod: '0' }],
    'days are unknown': cluster(null),
    'nothing is said': { configuration: { nodeType: 'ra3.large' } },
    'one fewer': [cluster(6), { MinRetentionPeriod: '7' }],
    'one more': [cluster(8), { MaxRetentionPeriod: '7' }],
  },
  INSUFFICIENT_DATA: { 'no number': { configuration: { automatedSnapshotRetentionPeriod: 'some' } } },
})
