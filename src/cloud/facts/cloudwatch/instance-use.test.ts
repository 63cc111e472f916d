import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inPages } from '../../fact.testing.ts'
import { cannedAccount } from '../../testing.ts'
import { readInstanceUse } from './instance-use.ts'

const NOW = new Date('2026-03-01T12:00:00Z')
const [first, second] = [new Date('2026-02-27'), new Date('2026-02-28')]
const instances = inPages(
  'NextToken',
  { Reservations: [{ Instances: [{ InstanceId: 'i-1' }] }] },
  { Reservations: [{ Instances: [{ InstanceId: 'i-2' }] }] },
)

interface Input {
  readonly StartTime: Date
  readonly EndTime: Date
  readonly NextToken?: string
  readonly MetricDataQueries: readonly {
    Id: string
    MetricStat: { Metric: { MetricName: string; Dimensions: { Value: string }[] }; Period: number; Stat: string }
  }[]
}

test('days of which there are all metrics, of every page, the latest first', async () => {
  const cloud = cannedAccount({
    'ec2:DescribeInstances': instances,
    'cloudwatch:GetMetricData': (input: Input) => {
      assert.deepEqual([input.StartTime, input.EndTime], [new Date('2026-02-15'), new Date('2026-03-01')])
      assert.deepEqual(
        input.MetricDataQueries.map(({ Id, MetricStat: { Metric, Period, Stat } }) => [
          Id,
          Metric.MetricName,
          Metric.Dimensions[0]!.Value,
          Period,
          Stat,
        ]),
        ['i-1', 'i-2'].flatMap((id, at) => [
          [`c${at}`, 'CPUUtilization', id, 86_400, 'Average'],
          [`i${at}`, 'NetworkIn', id, 86_400, 'Sum'],
          [`o${at}`, 'NetworkOut', id, 86_400, 'Sum'],
        ]),
      )
      const result = (Id: string, time: Date, value: number) => ({ Id, Timestamps: [time], Values: [value] })
      if (input.NextToken === undefined)
        return { MetricDataResults: [result('c0', first, 1), result('i0', first, 10)], NextToken: 'more' }
      return {
        MetricDataResults: [
          { Id: 'c0', Timestamps: [second], Values: [2], StatusCode: 'Complete' },
          { Id: 'i0', Timestamps: [second], Values: [20] },
          { Id: 'o0', Timestamps: [second, first], Values: [200, 100] },
          // Of the second instance the latest day is missing.
          result('c1', first, 5),
          result('i1', first, 5),
          result('o1', first, 5),
        ],
      }
    },
  })
  assert.deepEqual(
    await readInstanceUse(cloud, NOW),
    new Map([
      [
        'i-1',
        [
          { cpu: 2, network: 220 },
          { cpu: 1, network: 110 },
        ],
      ],
      ['i-2', []],
    ]),
  )
})

test('more instances than one call takes', async () => {
  const many = Array.from({ length: 167 }, (_, i) => ({ InstanceId: `i-${i}` }))
  const sizes: number[] = []
  const cloud = cannedAccount({
    'ec2:DescribeInstances': { Reservations: [{ Instances: many }] },
    'cloudwatch:GetMetricData': ({ MetricDataQueries }: Input) => {
      sizes.push(MetricDataQueries.length)
      return {}
    },
  })
  assert.equal((await readInstanceUse(cloud, NOW)).size, 167)
  assert.deepEqual(sizes, [498, 3])
})

for (const [name, answers, message] of [
  ['instances', { 'ec2:DescribeInstances': new Error('UnauthorizedOperation') }, /UnauthorizedOperation/],
  [
    'metrics',
    { 'ec2:DescribeInstances': instances, 'cloudwatch:GetMetricData': new Error('AccessDenied') },
    /AccessDenied/,
  ],
  [
    'a metric',
    {
      'ec2:DescribeInstances': instances,
      'cloudwatch:GetMetricData': { MetricDataResults: [{ Id: 'c0', StatusCode: 'Forbidden' }] },
    },
    /did not give a metric of an instance: Forbidden/,
  ],
] as const)
  test(`a call that is refused says nothing: ${name}`, async () => {
    await assert.rejects(readInstanceUse(cannedAccount(answers), NOW), message)
  })
