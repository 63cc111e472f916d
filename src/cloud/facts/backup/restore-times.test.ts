import { testFact } from '../../fact.testing.ts'
import { restoreTimes } from './restore-times.ts'

const described: Readonly<Record<string, object>> = {
  'arn:a': { LatestRestoreExecutionTimeMinutes: 90 },
  'arn:b': { LatestRestoreExecutionTimeMinutes: 0 },
  'arn:never': {},
}

testFact(restoreTimes, {
  'what was restored, of the types that rules ask about': {
    answers: {
      'backup:ListProtectedResources': {
        Results: [
          { ResourceArn: 'arn:a', ResourceType: 'Aurora' },
          { ResourceArn: 'arn:other', ResourceType: 'CloudFormation' },
          { ResourceArn: 'arn:gone', ResourceType: 'EBS' },
          { ResourceArn: 'arn:never', ResourceType: 'S3' },
          { ResourceArn: 'arn:b', ResourceType: 'FSx' },
        ],
      },
      'backup:DescribeProtectedResource': ({ ResourceArn }: { ResourceArn: string }) => {
        const found = described[ResourceArn]
        if (found === undefined) throw Object.assign(new Error('it is gone'), { name: 'ResourceNotFoundException' })
        return found
      },
    },
    expect: new Map([
      ['arn:a', 90],
      ['arn:b', 0],
    ]),
  },
})
