import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { trails } from './trails.ts'

const arn = 'arn:aws:cloudtrail:eu-west-1:123456789012:trail/t'
const answers = {
  'cloudtrail:DescribeTrails': {
    trailList: [
      { Name: 't', TrailARN: arn, HomeRegion: 'eu-west-1', IsMultiRegionTrail: true, S3BucketName: 'b', KmsKeyId: 'k' },
    ],
  },
  'cloudtrail:GetTrailStatus': ({ Name }: { Name: string }) => ({ IsLogging: Name === arn }),
  'cloudtrail:GetEventSelectors': { EventSelectors: [{ ReadWriteType: 'All' }] },
}

test('a trail, its status and its selectors', async () => {
  assert.deepEqual(await trails.read(cannedAccount(answers)), [
    {
      name: 't',
      homeRegion: 'eu-west-1',
      isLogging: true,
      isMultiRegion: true,
      hasGlobalServices: false,
      validatesFiles: false,
      kmsKeyId: 'k',
      s3BucketName: 'b',
      snsTopicArn: undefined,
      logGroupArn: undefined,
      logsDelivered: undefined,
      selectors: [{ ReadWriteType: 'All' }],
      advancedSelectors: [],
    },
  ])
})

test('a call that is refused says nothing', async () => {
  const refused = Object.assign(new Error('AccessDenied'), { name: 'AccessDenied' })
  for (const call of Object.keys(answers))
    await assert.rejects(trails.read(cannedAccount({ ...answers, [call]: refused })), /AccessDenied/)
})
