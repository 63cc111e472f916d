import type { FieldSources, Mappings } from '../../mapping.ts'
import { CANNED } from '../canned-acl.ts'

const ACCESS_BLOCK: FieldSources = {
  blockPublicAcls: { from: 'BlockPublicAcls', otherwise: false },
  blockPublicPolicy: { from: 'BlockPublicPolicy', otherwise: false },
  ignorePublicAcls: { from: 'IgnorePublicAcls', otherwise: false },
  restrictPublicBuckets: { from: 'RestrictPublicBuckets', otherwise: false },
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html */
export const s3: Mappings = {
  'AWS::S3::Bucket': {
    type: 'AWS::S3::Bucket',
    arn: 'arn:{partition}:s3:::{name}',
    names: ['BucketName'],
    fields: {
      name: 'BucketName',
      'supplementaryConfiguration.AccessControlList': {
        from: 'AccessControl',
        values: CANNED,
        otherwise: CANNED.Private!,
      },
      'supplementaryConfiguration.PublicAccessBlockConfiguration': {
        from: 'PublicAccessBlockConfiguration',
        of: ACCESS_BLOCK,
        // Since April 2023 a bucket of which nothing is said blocks all.
        otherwise: {
          blockPublicAcls: true,
          blockPublicPolicy: true,
          ignorePublicAcls: true,
          restrictPublicBuckets: true,
        },
      },
      'supplementaryConfiguration.ServerSideEncryptionConfiguration': {
        from: 'BucketEncryption',
        of: {
          rules: {
            from: 'ServerSideEncryptionConfiguration',
            each: {
              'applyServerSideEncryptionByDefault.sseAlgorithm': 'ServerSideEncryptionByDefault.SSEAlgorithm',
              'applyServerSideEncryptionByDefault.kmsMasterKeyID': 'ServerSideEncryptionByDefault.KMSMasterKeyID',
              bucketKeyEnabled: { from: 'BucketKeyEnabled', otherwise: false },
            },
          },
        },
        // Since January 2023 S3 encrypts whatever is not said to be encrypted otherwise.
        otherwise: {
          rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' }, bucketKeyEnabled: false }],
        },
      },
      'supplementaryConfiguration.BucketVersioningConfiguration.status': {
        from: 'VersioningConfiguration.Status',
        otherwise: 'Off',
      },
      'supplementaryConfiguration.BucketLoggingConfiguration': {
        from: 'LoggingConfiguration',
        of: { destinationBucketName: 'DestinationBucketName', logFilePrefix: 'LogFilePrefix' },
        otherwise: {},
      },
      'supplementaryConfiguration.BucketAccelerateConfiguration.status': 'AccelerateConfiguration.AccelerationStatus',
      'supplementaryConfiguration.ObjectLockConfiguration': {
        from: 'ObjectLockConfiguration',
        of: {
          objectLockEnabled: { from: 'ObjectLockEnabled', otherwise: 'Enabled' },
          'rule.defaultRetention.days': 'Rule.DefaultRetention.Days',
          'rule.defaultRetention.mode': 'Rule.DefaultRetention.Mode',
          'rule.defaultRetention.years': 'Rule.DefaultRetention.Years',
        },
      },
      'supplementaryConfiguration.BucketLifecycleConfiguration': {
        from: 'LifecycleConfiguration',
        of: {
          rules: {
            from: 'Rules',
            each: {
              id: 'Id',
              status: 'Status',
              prefix: 'Prefix',
              expirationInDays: 'ExpirationInDays',
              expirationDate: 'ExpirationDate',
              expiredObjectDeleteMarker: 'ExpiredObjectDeleteMarker',
              'abortIncompleteMultipartUpload.daysAfterInitiation':
                'AbortIncompleteMultipartUpload.DaysAfterInitiation',
              'noncurrentVersionExpiration.noncurrentDays': 'NoncurrentVersionExpiration.NoncurrentDays',
              noncurrentVersionExpirationInDays: {
                from: ['NoncurrentVersionExpirationInDays', 'NoncurrentVersionExpiration.NoncurrentDays'],
              },
              transitions: {
                from: ['Transitions', 'Transition'],
                each: { days: 'TransitionInDays', date: 'TransitionDate', storageClass: 'StorageClass' },
              },
              noncurrentVersionTransitions: {
                from: ['NoncurrentVersionTransitions', 'NoncurrentVersionTransition'],
                each: { days: 'TransitionInDays', storageClass: 'StorageClass' },
              },
            },
          },
        },
      },
      'supplementaryConfiguration.BucketReplicationConfiguration': {
        from: 'ReplicationConfiguration',
        of: {
          roleARN: 'Role',
          // By id, as the item has them; those without one get it of S3.
          rules: {
            from: 'Rules',
            keyed: 'Id',
            each: { status: 'Status', priority: 'Priority', 'destinationConfig.bucketARN': 'Destination.Bucket' },
          },
        },
      },
      'supplementaryConfiguration.BucketNotificationConfiguration.configurations': {
        from: 'NotificationConfiguration',
        gather: {
          LambdaConfigurations: {
            type: { from: '.', is: 'LambdaConfiguration' },
            functionARN: 'Function',
            events: { from: 'Event', as: 'list' },
          },
          QueueConfigurations: {
            type: { from: '.', is: 'QueueConfiguration' },
            queueARN: 'Queue',
            events: { from: 'Event', as: 'list' },
          },
          TopicConfigurations: {
            type: { from: '.', is: 'TopicConfiguration' },
            topicARN: 'Topic',
            events: { from: 'Event', as: 'list' },
          },
        },
        otherwise: {},
      },
    },
    satellites: {
      'AWS::S3::BucketPolicy': {
        parent: 'Bucket',
        fields: { 'supplementaryConfiguration.BucketPolicy.policyText': { from: 'PolicyDocument', as: 'json' } },
      },
    },
    defaults: { 'supplementaryConfiguration.BucketPolicy': { policyText: null } },
  },
}
