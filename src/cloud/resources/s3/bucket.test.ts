import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cloud } from '../../clients.ts'
import type { Resource } from '../../resource-type.ts'
import { cannedAccount, read, testResourceType } from '../../testing.ts'
import { bucket } from './bucket.ts'
import { never, OWNER, POLICY, plain, rich } from './testing.ts'

/** Supplementary configuration as it is sent. */
const parts = (resource: Resource | undefined) => JSON.parse(JSON.stringify(resource?.supplementaryConfiguration))

async function create(cloud: Cloud, Bucket: string, region: 'eu-west-1' | 'us-west-2' = 'eu-west-1') {
  const { sdk, client } = await cloud.service('s3')
  const { endpoint, credentials, forcePathStyle } = client.config
  const there = new sdk.S3Client({ endpoint: endpoint!, credentials, forcePathStyle, region })
  await there.send(new sdk.CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: region } }))
  there.destroy()
  return { sdk, client, Bucket }
}

testResourceType(bucket, {
  'buckets of this region only, whatever is set of them': {
    region: 'eu-west-1',
    async arrange(cloud) {
      await create(cloud, `elsewhere-${cloud.accountId}`, 'us-west-2')
      await create(cloud, `plain-${cloud.accountId}`)
      const { sdk, client, Bucket } = await create(cloud, `rich-${cloud.accountId}`)
      await client.send(new sdk.PutBucketPolicyCommand({ Bucket, Policy: POLICY }))
      await client.send(new sdk.PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }))
      await client.send(
        new sdk.PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: [{ Key: 'team', Value: 'blue' }] } }),
      )
      await client.send(
        new sdk.PutPublicAccessBlockCommand({
          Bucket,
          PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true },
        }),
      )
      await client.send(
        new sdk.PutBucketEncryptionCommand({
          Bucket,
          ServerSideEncryptionConfiguration: {
            Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'key-1' } }],
          },
        }),
      )
      await client.send(
        new sdk.PutBucketLifecycleConfigurationCommand({
          Bucket,
          LifecycleConfiguration: {
            Rules: [{ ID: 'old', Status: 'Enabled', Filter: { Prefix: 'logs/' }, Expiration: { Days: 90 } }],
          },
        }),
      )
      return cloud.accountId
    },
    expect(resources, accountId) {
      assert.deepEqual(
        resources.map((r) => r.resourceId),
        [`plain-${accountId}`, `rich-${accountId}`],
      )
      const [plain, rich] = resources
      assert.equal(plain?.arn, `arn:aws:s3:::plain-${accountId}`)
      assert.equal(plain?.configuration.region, 'eu-west-1')
      assert.deepEqual(plain?.tags, {})
      assert.deepEqual(plain?.supplementaryConfiguration?.BucketPolicy, { policyText: null })
      assert.deepEqual(plain?.supplementaryConfiguration?.BucketVersioningConfiguration, {
        status: 'Off',
        isMfaDeleteEnabled: null,
      })
      assert.deepEqual(rich?.tags, { team: 'blue' })
      assert.deepEqual(parts(rich), {
        ...parts(rich),
        BucketLifecycleConfiguration: {
          rules: [
            {
              ...parts(rich).BucketLifecycleConfiguration.rules[0],
              filter: { predicate: { type: 'LifecyclePrefixPredicate', prefix: 'logs/' } },
              expirationInDays: 90,
            },
          ],
        },
        BucketTaggingConfiguration: { tagSets: [{ tags: { team: 'blue' } }] },
        BucketVersioningConfiguration: { status: 'Enabled', isMfaDeleteEnabled: null },
        PublicAccessBlockConfiguration: {
          blockPublicAcls: true,
          blockPublicPolicy: true,
          ignorePublicAcls: false,
          restrictPublicBuckets: false,
        },
        ServerSideEncryptionConfiguration: {
          rules: [
            {
              applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyID: 'key-1' },
              bucketKeyEnabled: false,
            },
          ],
        },
      })
      assert.deepEqual(JSON.parse(parts(rich).BucketPolicy.policyText), JSON.parse(POLICY))
    },
  },
  'a bucket for which nothing was ever set': {
    region: 'eu-west-1',
    answers: plain,
    expect(resources) {
      assert.deepEqual(JSON.parse(JSON.stringify(resources)), [
        {
          resourceId: 'logs',
          resourceName: 'logs',
          arn: 'arn:aws:s3:::logs',
          availabilityZone: 'Regional',
          resourceCreationTime: '2026-01-02T03:04:05.000Z',
          tags: {},
          configuration: {
            name: 'logs',
            region: 'eu-west-1',
            creationDate: '2026-01-02T03:04:05.000Z',
            owner: { displayName: null, id: OWNER.ID },
          },
          supplementaryConfiguration: {
            AccessControlList: `{"grantSet":null,"grantList":[{"grantee":{"id":"${OWNER.ID}","displayName":null},"permission":"FullControl"}],"owner":{"displayName":null,"id":"${OWNER.ID}"},"isRequesterCharged":false}`,
            BucketAccelerateConfiguration: { status: null, isRequesterCharged: false },
            BucketLoggingConfiguration: { destinationBucketName: null, logFilePrefix: null },
            BucketNotificationConfiguration: { configurations: {} },
            BucketPolicy: { policyText: null },
            BucketVersioningConfiguration: { status: 'Off', isMfaDeleteEnabled: null },
            IsRequesterPaysEnabled: false,
          },
        },
      ])
    },
  },
  'a bucket for which everything is set': {
    region: 'eu-west-1',
    answers: rich,
    expect([found]) {
      const { AccessControlList, ...others } = parts(found)
      assert.deepEqual(JSON.parse(AccessControlList).grantList, [
        { grantee: { id: OWNER.ID, displayName: 'me' }, permission: 'FullControl' },
        { grantee: 'AllUsers', permission: 'ReadAcp' },
      ])
      assert.deepEqual(others, {
        BucketAccelerateConfiguration: { status: 'Enabled', isRequesterCharged: false },
        BucketLoggingConfiguration: { destinationBucketName: 'access-logs', logFilePrefix: 'logs/' },
        BucketNotificationConfiguration: {
          configurations: {
            'to-queue': {
              type: 'QueueConfiguration',
              queueARN: 'arn:aws:sqs:eu-west-1:123456789012:jobs',
              events: ['s3:ObjectCreated:*'],
              filter: { s3KeyFilter: { filterRules: [{ name: 'prefix', value: 'in/' }] } },
              objectPrefixes: [],
            },
            'to-lambda': {
              type: 'LambdaConfiguration',
              functionARN: 'arn:aws:lambda:eu-west-1:123456789012:function:f',
              events: ['s3:*'],
              filter: null,
              objectPrefixes: [],
            },
            'to-topic': {
              type: 'TopicConfiguration',
              topicARN: 'arn:aws:sns:eu-west-1:123456789012:t',
              events: ['s3:*'],
              filter: null,
              objectPrefixes: [],
            },
          },
          eventBridgeConfiguration: {},
        },
        BucketPolicy: { policyText: POLICY },
        BucketVersioningConfiguration: { status: 'Suspended', isMfaDeleteEnabled: true },
        IsRequesterPaysEnabled: true,
        AbacStatus: { status: 'Enabled' },
        BucketCrossOriginConfiguration: {
          rules: [
            {
              id: null,
              allowedMethods: ['GET'],
              allowedOrigins: ['*'],
              maxAgeSeconds: 3000,
              exposedHeaders: null,
              allowedHeaders: null,
            },
          ],
        },
        BucketLifecycleConfiguration: {
          rules: [
            {
              id: 'archive',
              prefix: null,
              status: 'Enabled',
              filter: {
                predicate: {
                  type: 'LifecycleAndOperator',
                  operands: [
                    { type: 'LifecyclePrefixPredicate', prefix: 'a/' },
                    { type: 'LifecycleTagPredicate', tag: { key: 'keep', value: 'no' } },
                    { type: 'LifecycleObjectSizeGreaterThanPredicate', objectSizeGreaterThan: 1024 },
                  ],
                },
              },
              expirationInDays: -1,
              expirationDate: null,
              expiredObjectDeleteMarker: false,
              noncurrentVersionExpirationInDays: 7,
              noncurrentVersionExpiration: { noncurrentDays: 7, newerNoncurrentVersions: 2 },
              transitions: [{ days: 30, date: null, storageClass: 'GLACIER' }],
              noncurrentVersionTransitions: [{ days: 3, storageClass: 'STANDARD_IA' }],
              abortIncompleteMultipartUpload: { daysAfterInitiation: 5 },
            },
            {
              id: 'old',
              prefix: '',
              status: 'Disabled',
              filter: null,
              expirationInDays: -1,
              expirationDate: '2027-01-01T00:00:00.000Z',
              expiredObjectDeleteMarker: false,
              noncurrentVersionExpirationInDays: -1,
              noncurrentVersionExpiration: null,
              transitions: null,
              noncurrentVersionTransitions: null,
              abortIncompleteMultipartUpload: null,
            },
          ],
        },
        BucketReplicationConfiguration: {
          roleARN: 'arn:aws:iam::123456789012:role/replication',
          rules: {
            away: {
              prefix: null,
              status: 'Enabled',
              priority: 1,
              filter: { predicate: { type: 'ReplicationPrefixPredicate', prefix: 'a/' } },
              deleteMarkerReplication: { status: 'Disabled' },
              destinationConfig: { bucketARN: 'arn:aws:s3:::copy', account: '210987654321', storageClass: 'STANDARD' },
            },
          },
        },
        BucketTaggingConfiguration: { tagSets: [{ tags: { team: 'blue' } }] },
        BucketWebsiteConfiguration: {
          indexDocumentSuffix: 'index.html',
          errorDocument: null,
          redirectAllRequestsTo: null,
          routingRules: [
            {
              condition: { keyPrefixEquals: 'docs/', httpErrorCodeReturnedEquals: null },
              redirect: {
                protocol: null,
                hostName: null,
                replaceKeyPrefixWith: 'documents/',
                replaceKeyWith: null,
                httpRedirectCode: '301',
              },
            },
          ],
        },
        ObjectLockConfiguration: {
          objectLockEnabled: 'Enabled',
          rule: { defaultRetention: { mode: 'GOVERNANCE', days: 30 } },
        },
        PublicAccessBlockConfiguration: {
          blockPublicAcls: true,
          blockPublicPolicy: true,
          ignorePublicAcls: true,
          restrictPublicBuckets: false,
        },
        ServerSideEncryptionConfiguration: {
          rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' }, bucketKeyEnabled: false }],
        },
      })
    },
  },
})

test('a bucket that is deleted while it is read is not there', async () => {
  const account = cannedAccount({ ...plain, 's3:GetBucketVersioning': never('NoSuchBucket') }, 'eu-west-1')
  assert.deepEqual(await read(bucket, account), [])
})

test('where S3 does not say in which region a listed bucket is, it is asked for', async () => {
  const answers = {
    ...plain,
    's3:ListBuckets': { Buckets: [{ Name: 'logs' }, { Name: 'old' }, { Name: 'elsewhere' }] },
    's3:GetBucketLocation': ({ Bucket }: { Bucket: string }) =>
      ({ logs: { LocationConstraint: 'eu-west-1' }, old: { LocationConstraint: 'EU' } })[Bucket] ?? {},
  }
  const found = await read(bucket, cannedAccount(answers as never, 'eu-west-1'))
  assert.deepEqual(
    found.map((r) => r.resourceId),
    ['logs', 'old'],
  )
})
