import { inPages, testFact } from '../../fact.testing.ts'
import { logGroups } from './log-groups.ts'

testFact(logGroups, {
  'of every page': {
    answers: {
      'cloudwatch-logs:DescribeLogGroups': inPages(
        'nextToken',
        { logGroups: [{ logGroupName: '/a', kmsKeyId: 'arn:key', retentionInDays: 30, storedBytes: 5 }] },
        { logGroups: [{ logGroupName: '/b' }] },
      ),
    },
    expect: [
      { name: '/a', kmsKeyId: 'arn:key', retentionInDays: 30 },
      { name: '/b', kmsKeyId: undefined, retentionInDays: undefined },
    ],
  },
})
