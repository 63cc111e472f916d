import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type CannedAnswer, cannedAccount } from '../../testing.ts'
import { readPublicFlows } from './public-flows.ts'

const NOW = new Date('2026-03-01T00:30:00Z')
const line = (eni: string, source: string, destination: string) =>
  `2 123456789012 ${eni} ${source} ${destination} 443 50000 6 10 840 1 61 ACCEPT OK`
const HEAD =
  'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status'
const log = (FlowLogId: string, ResourceId: string, more: object = {}) => ({
  FlowLogId,
  ResourceId,
  FlowLogStatus: 'ACTIVE',
  TrafficType: 'ALL',
  LogDestinationType: 'cloud-watch-logs',
  LogGroupName: 'flows',
  ...more,
})
const toS3 = { LogDestinationType: 's3', LogGroupName: undefined, LogDestination: 'arn:aws:s3:::bucket/some/where/' }
const logs = (...FlowLogs: object[]): Record<string, CannedAnswer> => ({ 'ec2:DescribeFlowLogs': { FlowLogs } })
const file = (...lines: string[]) => ({
  Body: { transformToByteArray: async () => gzipSync([...lines, ''].join('\n')) },
})
const publicFlow = { interfaceId: 'eni-1', source: '10.0.0.1', destination: '198.51.100.1' }

test('in a log group: those with a public address, each once, and the group once', async () => {
  let calls = 0
  const cloud = cannedAccount({
    ...logs(log('fl-1', 'vpc-1'), log('fl-2', 'subnet-2')),
    'cloudwatch-logs:FilterLogEvents': (input: { startTime: number; endTime: number; nextToken?: string }) => {
      calls += 1
      assert.deepEqual(
        [new Date(input.startTime).toISOString(), new Date(input.endTime).toISOString()],
        ['2026-02-28T23:15:00.000Z', '2026-03-01T00:15:00.000Z'],
      )
      if (input.nextToken === undefined)
        return { events: [{ message: line('eni-1', '10.0.0.1', '198.51.100.1') }], nextToken: 'more' }
      return {
        events: [
          { message: line('eni-1', '10.0.0.1', '198.51.100.1') },
          { message: line('eni-1', '10.0.0.1', '10.0.0.2') },
          { message: '2 123456789012 eni-1 - - - - - - - 1 61 - NODATA' },
        ],
      }
    },
  })
  assert.deepEqual(await readPublicFlows(cloud, NOW), {
    flows: [publicFlow],
    covered: new Set(['vpc-1', 'subnet-2']),
    unread: [],
  })
  assert.equal(calls, 2)
})

test('in a bucket: files of the days and times that are asked for', async () => {
  const prefixes: string[] = []
  const cloud = cannedAccount({
    ...logs(log('fl-1', 'vpc-1', toS3)),
    's3:ListObjectsV2': ({ Prefix, StartAfter }: { Prefix: string; StartAfter: string }) => {
      prefixes.push(Prefix)
      assert.equal(StartAfter, `${Prefix}20260228T2315Z`)
      return {
        Contents: [
          { Key: `${Prefix}20260228T2315Z_abc.log.gz`, Size: 1 },
          { Key: `${Prefix}20260301T0020Z_abc.log.gz` },
        ],
      }
    },
    's3:GetObject': file(HEAD, line('eni-1', '10.0.0.1', '198.51.100.1')),
  })
  assert.deepEqual(await readPublicFlows(cloud, NOW), { flows: [publicFlow], covered: new Set(['vpc-1']), unread: [] })
  assert.deepEqual(prefixes, [
    'some/where/AWSLogs/123456789012/vpcflowlogs/us-east-1/2026/02/28/123456789012_vpcflowlogs_us-east-1_fl-1_',
    'some/where/AWSLogs/123456789012/vpcflowlogs/us-east-1/2026/03/01/123456789012_vpcflowlogs_us-east-1_fl-1_',
  ])
})

test('in a bucket, by the hour and for Hive', async () => {
  const prefixes: string[] = []
  const DestinationOptions = { HiveCompatiblePartitions: true, PerHourPartition: true, FileFormat: 'plain-text' }
  const cloud = cannedAccount({
    ...logs(log('fl-1', 'vpc-1', { ...toS3, LogDestination: 'arn:aws:s3:::bucket', DestinationOptions })),
    's3:ListObjectsV2': ({ Prefix }: { Prefix: string }) => {
      prefixes.push(Prefix.slice(0, Prefix.lastIndexOf('/') + 1))
      return {}
    },
  })
  await readPublicFlows(cloud, NOW)
  const region = 'AWSLogs/aws-account-id=123456789012/aws-service=vpcflowlogs/aws-region=us-east-1'
  assert.deepEqual(prefixes, [
    `${region}/year=2026/month=02/day=28/hour=23/`,
    `${region}/year=2026/month=03/day=01/hour=00/`,
  ])
})

test('what is not read is said, and covers nothing', async () => {
  const unread = [
    log('fl-parquet', 'vpc-1', { ...toS3, DestinationOptions: { FileFormat: 'parquet' } }),
    log('fl-stream', 'vpc-2', { LogDestinationType: 'kinesis-data-firehose' }),
    log('fl-short', 'vpc-3', { LogFormat: `\${version} \${srcaddr}` }),
    log('fl-rejected', 'vpc-4', { TrafficType: 'REJECT' }),
    log('fl-off', 'vpc-5', { FlowLogStatus: 'INACTIVE' }),
  ]
  const found = await readPublicFlows(cannedAccount(logs(...unread)), NOW)
  assert.deepEqual(found, {
    flows: [],
    covered: new Set(),
    unread: [
      'fl-parquet: it writes Parquet files',
      'fl-stream: it writes to kinesis-data-firehose',
      'fl-short: its records do not say who sent to whom',
    ],
  })
})

test('a log group and a bucket that are gone are no reason to fail', async () => {
  const gone = (name: string) => Object.assign(new Error(name), { name })
  const cloud = cannedAccount({
    ...logs(log('fl-1', 'vpc-1'), log('fl-2', 'vpc-2', toS3)),
    'cloudwatch-logs:FilterLogEvents': gone('ResourceNotFoundException'),
    's3:ListObjectsV2': gone('NoSuchBucket'),
  })
  const { covered, unread } = await readPublicFlows(cloud, NOW)
  assert.deepEqual([covered.size, unread], [0, ['fl-1: what it writes to is gone', 'fl-2: what it writes to is gone']])
})

test('bounds: pages, files and their size, flow logs', async () => {
  const more: Record<string, [answers: Record<string, CannedAnswer>, unread: RegExp]> = {
    pages: [
      {
        ...logs(log('fl-1', 'vpc-1')),
        'cloudwatch-logs:FilterLogEvents': ({ nextToken = '0' }: { nextToken?: string }) => ({
          events: [{ message: line('eni-1', '10.0.0.1', '198.51.100.1') }],
          nextToken: String(Number(nextToken) + 1),
        }),
      },
      /fl-1: it has more records/,
    ],
    files: [
      {
        ...logs(log('fl-1', 'vpc-1', toS3)),
        's3:ListObjectsV2': ({ Prefix }: { Prefix: string }) => ({
          Contents: Array.from({ length: 51 }, (_, i) => ({ Key: `${Prefix}20260228T2315Z_${i}.log.gz` })),
        }),
        's3:GetObject': file(HEAD, line('eni-1', '10.0.0.1', '198.51.100.1')),
      },
      /fl-1: it has more records/,
    ],
    size: [
      {
        ...logs(log('fl-1', 'vpc-1', toS3)),
        's3:ListObjectsV2': ({ Prefix }: { Prefix: string }) => ({
          Contents: [{ Key: `${Prefix}20260228T2315Z_a.log.gz`, Size: 10 ** 9 }],
        }),
      },
      /fl-1: it has more records/,
    ],
    'flow logs': [
      {
        ...logs(...Array.from({ length: 51 }, (_, i) => log(`fl-${i}`, `vpc-${i}`))),
        'cloudwatch-logs:FilterLogEvents': {},
      },
      /fl-50: 50 others are read/,
    ],
  }
  for (const [name, [answers, unread]] of Object.entries(more)) {
    const found = await readPublicFlows(cannedAccount(answers), NOW)
    assert.match(found.unread.join(), unread, name)
    assert.equal(found.covered.has('vpc-1'), name === 'flow logs', name)
    assert.ok(!found.covered.has('vpc-50'))
  }
})

test('a call that is refused says nothing; nor does a file that is none', async () => {
  const inGroup = { ...logs(log('fl-1', 'vpc-1')), 'cloudwatch-logs:FilterLogEvents': {} }
  const inBucket = {
    ...logs(log('fl-1', 'vpc-1', toS3)),
    's3:ListObjectsV2': ({ Prefix }: { Prefix: string }) => ({
      Contents: [{ Key: `${Prefix}20260228T2315Z_a.log.gz` }],
    }),
    's3:GetObject': file(HEAD),
  }
  const cases: [answers: Record<string, CannedAnswer>, call: string][] = [
    [inGroup, 'ec2:DescribeFlowLogs'],
    [inGroup, 'cloudwatch-logs:FilterLogEvents'],
    [inBucket, 's3:ListObjectsV2'],
    [inBucket, 's3:GetObject'],
  ]
  for (const [answers, call] of cases)
    await assert.rejects(
      readPublicFlows(cannedAccount({ ...answers, [call]: new Error('AccessDenied') }), NOW),
      /Denied/,
    )
  await assert.rejects(
    readPublicFlows(cannedAccount({ ...inBucket, 's3:GetObject': file('no names') }), NOW),
    /has no names of fields/,
  )
  const plain = { Body: { transformToByteArray: async () => Buffer.from('not packed') } }
  await assert.rejects(readPublicFlows(cannedAccount({ ...inBucket, 's3:GetObject': plain }), NOW), {
    code: 'Z_DATA_ERROR',
  })
})
