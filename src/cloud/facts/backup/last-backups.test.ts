import { inPages, testFact } from '../../fact.testing.ts'
import { lastBackups } from './last-backups.ts'

const at = new Date('2026-02-01')

testFact(lastBackups, {
  'all pages, without what has no time': {
    answers: {
      'backup:ListProtectedResources': inPages(
        'NextToken',
        { Results: [{ ResourceArn: 'arn:a', LastBackupTime: at }, { ResourceArn: 'arn:never' }] },
        { Results: [{ ResourceArn: 'arn:b', LastBackupTime: at }] },
      ),
    },
    expect: new Map([
      ['arn:a', at],
      ['arn:b', at],
    ]),
  },
})
