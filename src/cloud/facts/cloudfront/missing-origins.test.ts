import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { missingOrigins } from './missing-origins.ts'

const bucket = (DomainName: string) => ({ DomainName, S3OriginConfig: { OriginAccessIdentity: '' } })
const distribution = (Id: string, ...Items: object[]) => ({ Id, Origins: { Quantity: Items.length, Items } })
const Items = [
  distribution('E1', bucket('my.here.s3.us-east-1.amazonaws.com'), bucket('gone.s3.amazonaws.com')),
  distribution('E2', bucket('theirs.s3-us-west-2.amazonaws.com')),
  distribution('E3', { DomainName: 'gone.s3-website-us-east-1.amazonaws.com', CustomOriginConfig: {} }),
]
const STATUS: Record<string, number> = { gone: 404, theirs: 403, broken: 500 }
const answers = {
  'cloudfront:ListDistributions': { DistributionList: { Items, IsTruncated: false } },
  's3:HeadBucket': ({ Bucket }: { Bucket: string }) => {
    const httpStatusCode = STATUS[Bucket]
    if (httpStatusCode !== undefined) throw Object.assign(new Error(Bucket), { $metadata: { httpStatusCode } })
    return {}
  },
}

test('buckets that do not exist', async () => {
  assert.deepEqual(await missingOrigins.read(cannedAccount(answers)), [
    { distributionId: 'E1', missing: ['gone'] },
    { distributionId: 'E2', missing: [] },
  ])
})

test('a call that fails says nothing', async () => {
  const broken = { DistributionList: { Items: [distribution('E1', bucket('broken.s3.amazonaws.com'))] } }
  const cloud = cannedAccount({ ...answers, 'cloudfront:ListDistributions': broken })
  await assert.rejects(missingOrigins.read(cloud), /broken/)
})
