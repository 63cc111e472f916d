/** What S3 answers for a bucket for which nothing was ever set, and for one for which everything is. */
import type { CannedAnswer } from '../../testing.ts'

export const POLICY =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::logs/*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}'
export const OWNER = { ID: '8ac813c84b8ad4d9', DisplayName: undefined }

export const never = (name: string) => Object.assign(new Error('there is none'), { name })
/** A bucket for which nothing was ever set. */
export const plain: Record<string, CannedAnswer> = {
  's3:ListBuckets': {
    Buckets: [{ Name: 'logs', BucketRegion: 'eu-west-1', CreationDate: new Date('2026-01-02T03:04:05.000Z') }],
  },
  's3:GetBucketAcl': { Owner: OWNER, Grants: [{ Grantee: { ID: OWNER.ID }, Permission: 'FULL_CONTROL' }] },
  's3:GetBucketPolicy': never('NoSuchBucketPolicy'),
  's3:GetBucketVersioning': {},
  's3:GetBucketLogging': {},
  's3:GetBucketNotificationConfiguration': {},
  's3:GetBucketAccelerateConfiguration': never('UnsupportedArgument'),
  's3:GetBucketRequestPayment': { Payer: 'BucketOwner' },
  's3:GetBucketEncryption': never('ServerSideEncryptionConfigurationNotFoundError'),
  's3:GetPublicAccessBlock': never('NoSuchPublicAccessBlockConfiguration'),
  's3:GetBucketLifecycleConfiguration': never('NoSuchLifecycleConfiguration'),
  's3:GetBucketReplication': never('ReplicationConfigurationNotFoundError'),
  's3:GetBucketTagging': never('NoSuchTagSet'),
  's3:GetBucketWebsite': never('NoSuchWebsiteConfiguration'),
  's3:GetBucketCors': never('NoSuchCORSConfiguration'),
  's3:GetObjectLockConfiguration': never('ObjectLockConfigurationNotFoundError'),
  's3:GetBucketAbac': never('NotImplemented'),
}

/** A bucket for which everything is set. */
export const rich: Record<string, CannedAnswer> = {
  ...plain,
  's3:GetBucketAcl': {
    Owner: OWNER,
    Grants: [
      { Grantee: { ID: OWNER.ID, DisplayName: 'me' }, Permission: 'FULL_CONTROL' },
      { Grantee: { URI: 'http://acs.amazonaws.com/groups/global/AllUsers' }, Permission: 'READ_ACP' },
    ],
  },
  's3:GetBucketPolicy': { Policy: POLICY },
  's3:GetBucketVersioning': { Status: 'Suspended', MFADelete: 'Enabled' },
  's3:GetBucketLogging': { LoggingEnabled: { TargetBucket: 'access-logs', TargetPrefix: 'logs/' } },
  's3:GetBucketNotificationConfiguration': {
    QueueConfigurations: [
      {
        Id: 'to-queue',
        QueueArn: 'arn:aws:sqs:eu-west-1:123456789012:jobs',
        Events: ['s3:ObjectCreated:*'],
        Filter: { Key: { FilterRules: [{ Name: 'prefix', Value: 'in/' }] } },
      },
    ],
    LambdaFunctionConfigurations: [
      { Id: 'to-lambda', LambdaFunctionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:f', Events: ['s3:*'] },
    ],
    TopicConfigurations: [{ Id: 'to-topic', TopicArn: 'arn:aws:sns:eu-west-1:123456789012:t', Events: ['s3:*'] }],
    EventBridgeConfiguration: {},
  },
  's3:GetBucketAccelerateConfiguration': { Status: 'Enabled' },
  's3:GetBucketRequestPayment': { Payer: 'Requester' },
  's3:GetBucketEncryption': {
    ServerSideEncryptionConfiguration: {
      Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false }],
    },
  },
  's3:GetPublicAccessBlock': {
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: false,
    },
  },
  's3:GetBucketLifecycleConfiguration': {
    Rules: [
      {
        ID: 'archive',
        Status: 'Enabled',
        Filter: { And: { Prefix: 'a/', Tags: [{ Key: 'keep', Value: 'no' }], ObjectSizeGreaterThan: 1024 } },
        Transitions: [{ Days: 30, StorageClass: 'GLACIER' }],
        NoncurrentVersionExpiration: { NoncurrentDays: 7, NewerNoncurrentVersions: 2 },
        NoncurrentVersionTransitions: [{ NoncurrentDays: 3, StorageClass: 'STANDARD_IA' }],
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 5 },
      },
      { ID: 'old', Status: 'Disabled', Prefix: '', Expiration: { Date: new Date('2027-01-01T00:00:00.000Z') } },
    ],
  },
  's3:GetBucketReplication': {
    ReplicationConfiguration: {
      Role: 'arn:aws:iam::123456789012:role/replication',
      Rules: [
        {
          ID: 'away',
          Status: 'Enabled',
          Priority: 1,
          Filter: { Prefix: 'a/' },
          DeleteMarkerReplication: { Status: 'Disabled' },
          Destination: { Bucket: 'arn:aws:s3:::copy', Account: '210987654321', StorageClass: 'STANDARD' },
        },
      ],
    },
  },
  's3:GetBucketTagging': { TagSet: [{ Key: 'team', Value: 'blue' }] },
  's3:GetBucketWebsite': {
    IndexDocument: { Suffix: 'index.html' },
    RoutingRules: [
      {
        Condition: { KeyPrefixEquals: 'docs/' },
        Redirect: { ReplaceKeyPrefixWith: 'documents/', HttpRedirectCode: '301' },
      },
    ],
  },
  's3:GetBucketCors': { CORSRules: [{ AllowedMethods: ['GET'], AllowedOrigins: ['*'], MaxAgeSeconds: 3000 }] },
  's3:GetObjectLockConfiguration': {
    ObjectLockConfiguration: {
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 30 } },
    },
  },
  's3:GetBucketAbac': { AbacStatus: { Status: 'Enabled' } },
}
