import { UNKNOWN } from '../../../rules/fields.ts'
import type { FieldSources, Mappings } from '../../mapping.ts'
import { CANNED } from '../canned-acl.ts'

const PARTS = 'supplementaryConfiguration.'

const ENCRYPTION: FieldSources = {
  [`${PARTS}ServerSideEncryptionConfiguration.rules`]: {
    from: 'rule',
    each: {
      'applyServerSideEncryptionByDefault.sseAlgorithm': 'apply_server_side_encryption_by_default.sse_algorithm',
      'applyServerSideEncryptionByDefault.kmsMasterKeyID': 'apply_server_side_encryption_by_default.kms_master_key_id',
      bucketKeyEnabled: { from: 'bucket_key_enabled', otherwise: false },
    },
  },
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket */
export const storage: Mappings = {
  aws_s3_bucket: {
    type: 'AWS::S3::Bucket',
    arn: 'arn:{partition}:s3:::{name}',
    names: ['bucket', 'arn'],
    tags: 'tags_all',
    fields: {
      name: 'bucket',
      [`${PARTS}ObjectLockConfiguration.objectLockEnabled`]: {
        from: 'object_lock_enabled',
        values: { true: 'Enabled', false: 'Disabled' },
      },
    },
    satellites: {
      aws_s3_bucket_acl: {
        parent: 'bucket',
        fields: {
          [`${PARTS}AccessControlList`]: {
            from: 'acl',
            values: {
              private: CANNED.Private!,
              'public-read': CANNED.PublicRead!,
              'public-read-write': CANNED.PublicReadWrite!,
              'authenticated-read': CANNED.AuthenticatedRead!,
              'log-delivery-write': CANNED.LogDeliveryWrite!,
            },
            // Grants that stand one by one name accounts by ids that nobody knows yet.
            otherwise: UNKNOWN,
          },
        },
      },
      aws_s3_bucket_policy: {
        parent: 'bucket',
        fields: { [`${PARTS}BucketPolicy.policyText`]: { from: 'policy', as: 'json' } },
      },
      aws_s3_bucket_public_access_block: {
        parent: 'bucket',
        fields: {
          [`${PARTS}PublicAccessBlockConfiguration`]: {
            from: '.',
            of: {
              blockPublicAcls: { from: 'block_public_acls', otherwise: false },
              blockPublicPolicy: { from: 'block_public_policy', otherwise: false },
              ignorePublicAcls: { from: 'ignore_public_acls', otherwise: false },
              restrictPublicBuckets: { from: 'restrict_public_buckets', otherwise: false },
            },
          },
        },
      },
      aws_s3_bucket_versioning: {
        parent: 'bucket',
        single: ['versioning_configuration'],
        fields: {
          [`${PARTS}BucketVersioningConfiguration`]: {
            from: 'versioning_configuration',
            of: {
              status: { from: 'status', values: { Enabled: 'Enabled', Suspended: 'Suspended', Disabled: 'Off' } },
              isMfaDeleteEnabled: { from: 'mfa_delete', values: { Enabled: true, Disabled: false } },
            },
          },
        },
      },
      aws_s3_bucket_server_side_encryption_configuration: {
        parent: 'bucket',
        single: ['rule.apply_server_side_encryption_by_default'],
        fields: ENCRYPTION,
      },
      aws_s3_bucket_logging: {
        parent: 'bucket',
        fields: {
          [`${PARTS}BucketLoggingConfiguration.destinationBucketName`]: 'target_bucket',
          [`${PARTS}BucketLoggingConfiguration.logFilePrefix`]: 'target_prefix',
        },
      },
      aws_s3_bucket_lifecycle_configuration: {
        parent: 'bucket',
        single: ['rule.expiration', 'rule.abort_incomplete_multipart_upload', 'rule.noncurrent_version_expiration'],
        fields: {
          [`${PARTS}BucketLifecycleConfiguration.rules`]: {
            from: 'rule',
            each: {
              id: 'id',
              status: 'status',
              prefix: 'prefix',
              expirationInDays: 'expiration.days',
              expirationDate: 'expiration.date',
              expiredObjectDeleteMarker: 'expiration.expired_object_delete_marker',
              'abortIncompleteMultipartUpload.daysAfterInitiation':
                'abort_incomplete_multipart_upload.days_after_initiation',
              noncurrentVersionExpirationInDays: 'noncurrent_version_expiration.noncurrent_days',
              transitions: {
                from: 'transition',
                each: { days: 'days', date: 'date', storageClass: 'storage_class' },
              },
              noncurrentVersionTransitions: {
                from: 'noncurrent_version_transition',
                each: { days: 'noncurrent_days', storageClass: 'storage_class' },
              },
            },
          },
        },
      },
      aws_s3_bucket_object_lock_configuration: {
        parent: 'bucket',
        single: ['rule', 'rule.default_retention'],
        fields: {
          [`${PARTS}ObjectLockConfiguration`]: {
            from: '.',
            of: {
              objectLockEnabled: { from: 'object_lock_enabled', otherwise: 'Enabled' },
              'rule.defaultRetention.mode': 'rule.default_retention.mode',
              'rule.defaultRetention.days': 'rule.default_retention.days',
              'rule.defaultRetention.years': 'rule.default_retention.years',
            },
          },
        },
      },
      aws_s3_bucket_replication_configuration: {
        parent: 'bucket',
        single: ['rule.destination'],
        fields: {
          [`${PARTS}BucketReplicationConfiguration.roleARN`]: 'role',
          [`${PARTS}BucketReplicationConfiguration.rules`]: {
            from: 'rule',
            keyed: 'id',
            each: { status: 'status', priority: 'priority', 'destinationConfig.bucketARN': 'destination.bucket' },
          },
        },
      },
      aws_s3_bucket_notification: {
        parent: 'bucket',
        fields: {
          [`${PARTS}BucketNotificationConfiguration.configurations`]: {
            from: '.',
            gather: {
              lambda_function: { functionARN: 'lambda_function_arn', events: 'events' },
              queue: { queueARN: 'queue_arn', events: 'events' },
              topic: { topicARN: 'topic_arn', events: 'events' },
            },
          },
        },
      },
    },
    defaults: {
      [`${PARTS}AccessControlList`]: CANNED.Private!,
      [`${PARTS}BucketPolicy`]: { policyText: null },
      [`${PARTS}BucketVersioningConfiguration`]: { status: 'Off', isMfaDeleteEnabled: null },
      [`${PARTS}BucketLoggingConfiguration`]: {},
      [`${PARTS}BucketNotificationConfiguration`]: { configurations: {} },
      [`${PARTS}PublicAccessBlockConfiguration`]: {
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      [`${PARTS}ServerSideEncryptionConfiguration`]: {
        rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' }, bucketKeyEnabled: false }],
      },
    },
  },
  aws_ebs_volume: {
    type: 'AWS::EC2::Volume',
    names: ['id'],
    tags: 'tags_all',
    same: 'availability_zone encrypted iops kms_key_id multi_attach_enabled outpost_arn size snapshot_id throughput',
    fields: { volumeType: 'type' },
    defaults: { encrypted: UNKNOWN, kmsKeyId: UNKNOWN, attachments: UNKNOWN, state: UNKNOWN },
    satellites: {
      aws_volume_attachment: {
        parent: 'volume_id',
        fields: {
          attachments: { from: '.', each: { instanceId: 'instance_id', device: 'device_name' } },
          state: { from: '.', is: 'in-use' },
        },
      },
    },
  },
  aws_efs_file_system: {
    type: 'AWS::EFS::FileSystem',
    names: ['id'],
    tags: 'tags_all',
    single: ['lifecycle_policy'],
    same: 'encrypted kms_key_id performance_mode throughput_mode provisioned_throughput_in_mibps availability_zone_name',
    satellites: {
      aws_efs_backup_policy: {
        parent: 'file_system_id',
        single: ['backup_policy'],
        fields: { 'BackupPolicy.Status': 'backup_policy.status' },
      },
      aws_efs_file_system_policy: {
        parent: 'file_system_id',
        fields: { FileSystemPolicy: { from: 'policy', as: 'json' } },
      },
    },
    defaults: { 'BackupPolicy.Status': UNKNOWN },
  },
  aws_efs_access_point: {
    type: 'AWS::EFS::AccessPoint',
    names: ['id'],
    tags: 'tags_all',
    single: ['posix_user', 'root_directory', 'root_directory.creation_info'],
    same: 'file_system_id',
    fields: {
      PosixUser: {
        from: 'posix_user',
        of: { Uid: { from: 'uid', as: 'text' }, Gid: { from: 'gid', as: 'text' }, SecondaryGids: 'secondary_gids' },
      },
      'RootDirectory.Path': { from: 'root_directory.path', otherwise: '/' },
    },
  },
  aws_ecr_repository: {
    type: 'AWS::ECR::Repository',
    names: ['name'],
    tags: 'tags_all',
    single: ['image_scanning_configuration', 'encryption_configuration'],
    same: 'image_tag_mutability',
    fields: {
      RepositoryName: 'name',
      'ImageScanningConfiguration.ScanOnPush': {
        from: 'image_scanning_configuration.scan_on_push',
        otherwise: false,
      },
      'EncryptionConfiguration.EncryptionType': {
        from: 'encryption_configuration.encryption_type',
        otherwise: 'AES256',
      },
      'EncryptionConfiguration.KmsKey': 'encryption_configuration.kms_key',
    },
    satellites: {
      aws_ecr_lifecycle_policy: {
        parent: 'repository',
        fields: { 'LifecyclePolicy.LifecyclePolicyText': { from: 'policy', as: 'json' } },
      },
      aws_ecr_repository_policy: {
        parent: 'repository',
        fields: { RepositoryPolicyText: { from: 'policy', as: 'json' } },
      },
    },
  },
}
