import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { trailBuckets } from './trail-buckets.ts'

const gone = (name: string) => Object.assign(new Error(name), { name })
const everyone = {
  Grants: [{ Grantee: { URI: 'http://acs.amazonaws.com/groups/global/AllUsers' }, Permission: 'READ' }],
}
const answers = {
  'cloudtrail:DescribeTrails': {
    trailList: [
      { Name: 'a', HomeRegion: 'us-east-1', S3BucketName: 'b' },
      { Name: 'c', HomeRegion: 'us-east-1', S3BucketName: 'b' },
      { Name: 'far', HomeRegion: 'eu-west-1', S3BucketName: 'd' },
    ],
  },
  's3:GetBucketLogging': { LoggingEnabled: { TargetBucket: 'logs', TargetPrefix: '' } },
  's3:GetPublicAccessBlock': gone('NoSuchPublicAccessBlockConfiguration'),
  's3:GetBucketPolicyStatus': gone('NoSuchBucketPolicy'),
  's3:GetBucketAcl': { Grants: [] },
}
const block = (flags: object) => ({ PublicAccessBlockConfiguration: flags })
const open = { PolicyStatus: { IsPublic: true } }

const cases: Record<string, [more: Record<string, object>, isLogged: boolean, isPublic: boolean]> = {
  'private and logged': [{}, true, false],
  'not logged': [{ 's3:GetBucketLogging': {} }, false, false],
  gone: [{ 's3:GetBucketLogging': gone('NoSuchBucket') }, false, false],
  'public by policy': [{ 's3:GetBucketPolicyStatus': open }, true, true],
  'public by policy, restricted': [
    { 's3:GetBucketPolicyStatus': open, 's3:GetPublicAccessBlock': block({ RestrictPublicBuckets: true }) },
    true,
    false,
  ],
  'public by ACL': [{ 's3:GetBucketAcl': everyone }, true, true],
  'public by ACL, ignored': [
    { 's3:GetBucketAcl': everyone, 's3:GetPublicAccessBlock': block({ IgnorePublicAcls: true }) },
    true,
    false,
  ],
}
for (const [name, [more, isLogged, isPublic]] of Object.entries(cases)) {
  test(name, async () => {
    assert.deepEqual(await trailBuckets.read(cannedAccount({ ...answers, ...more })), [
      { trails: ['a', 'c'], name: 'b', isLogged, isPublic },
    ])
  })
}

test('a bucket that is kept from us says nothing', async () => {
  const cloud = cannedAccount({ ...answers, 's3:GetBucketAcl': gone('AccessDenied') })
  await assert.rejects(trailBuckets.read(cloud), /AccessDenied/)
})
