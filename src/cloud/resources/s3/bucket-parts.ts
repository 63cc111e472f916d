import type { GetBucketAclCommandOutput, GetBucketVersioningCommandOutput } from '@aws-sdk/client-s3'
import type { Json } from '../../../lib/json.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { accessControlList } from './acl.ts'
import { lifecycleConfiguration } from './lifecycle.ts'
import { notificationConfiguration } from './notification.ts'
import { replicationConfiguration } from './replication.ts'
import { websiteConfiguration } from './website.ts'

/** What S3 answers for a part that this partition, or this emulator, does not have at all. */
const UNSUPPORTED = ['MethodNotAllowed', 'NotImplemented', 'UnsupportedArgument'] as const

export interface BucketParts {
  readonly tags: Record<string, string>
  readonly owner: GetBucketAclCommandOutput['Owner']
  readonly supplementaryConfiguration: Readonly<Record<string, Json | undefined>>
}

/**
 * The parts that S3 keeps of a bucket, one call each, in AWS Config's shapes: some are there with nulls when never set,
 * the others are absent then.
 *
 * @throws `NoSuchBucket` when the bucket is gone, and whatever a call fails with
 */
export async function bucketParts({ sdk, client }: Service<'s3'>, bucket: string): Promise<BucketParts> {
  const Bucket = { Bucket: bucket }
  const [
    acl,
    policy,
    versioning,
    logging,
    notification,
    accelerate,
    payment,
    encryption,
    access,
    lifecycle,
    replication,
    tagging,
    website,
    cors,
    lock,
    abac,
  ] = await Promise.all([
    client.send(new sdk.GetBucketAclCommand(Bucket)),
    unlessGone(client.send(new sdk.GetBucketPolicyCommand(Bucket)), 'NoSuchBucketPolicy'),
    client.send(new sdk.GetBucketVersioningCommand(Bucket)),
    client.send(new sdk.GetBucketLoggingCommand(Bucket)),
    client.send(new sdk.GetBucketNotificationConfigurationCommand(Bucket)),
    unlessGone(client.send(new sdk.GetBucketAccelerateConfigurationCommand(Bucket)), ...UNSUPPORTED),
    client.send(new sdk.GetBucketRequestPaymentCommand(Bucket)),
    unlessGone(
      client.send(new sdk.GetBucketEncryptionCommand(Bucket)),
      'ServerSideEncryptionConfigurationNotFoundError',
    ),
    unlessGone(client.send(new sdk.GetPublicAccessBlockCommand(Bucket)), 'NoSuchPublicAccessBlockConfiguration'),
    unlessGone(client.send(new sdk.GetBucketLifecycleConfigurationCommand(Bucket)), 'NoSuchLifecycleConfiguration'),
    unlessGone(client.send(new sdk.GetBucketReplicationCommand(Bucket)), 'ReplicationConfigurationNotFoundError'),
    unlessGone(client.send(new sdk.GetBucketTaggingCommand(Bucket)), 'NoSuchTagSet'),
    unlessGone(client.send(new sdk.GetBucketWebsiteCommand(Bucket)), 'NoSuchWebsiteConfiguration'),
    unlessGone(client.send(new sdk.GetBucketCorsCommand(Bucket)), 'NoSuchCORSConfiguration'),
    unlessGone(client.send(new sdk.GetObjectLockConfigurationCommand(Bucket)), 'ObjectLockConfigurationNotFoundError'),
    unlessGone(client.send(new sdk.GetBucketAbacCommand(Bucket)), ...UNSUPPORTED),
  ])
  const tags = tagMap(tagging?.TagSet)
  return {
    tags,
    owner: acl.Owner,
    supplementaryConfiguration: {
      AccessControlList: accessControlList(acl),
      BucketAccelerateConfiguration: { status: accelerate?.Status ?? null, isRequesterCharged: false },
      BucketLoggingConfiguration: {
        destinationBucketName: logging.LoggingEnabled?.TargetBucket ?? null,
        logFilePrefix: logging.LoggingEnabled?.TargetPrefix ?? null,
      },
      BucketNotificationConfiguration: notificationConfiguration(notification),
      BucketPolicy: { policyText: policy?.Policy ?? null },
      BucketVersioningConfiguration: versioningConfiguration(versioning),
      IsRequesterPaysEnabled: payment.Payer === 'Requester',
      AbacStatus: abac === undefined ? undefined : { status: abac.AbacStatus?.Status ?? 'Disabled' },
      BucketCrossOriginConfiguration: cors?.CORSRules && {
        rules: cors.CORSRules.map((rule) => ({
          id: rule.ID ?? null,
          allowedMethods: rule.AllowedMethods,
          allowedOrigins: rule.AllowedOrigins,
          maxAgeSeconds: rule.MaxAgeSeconds ?? 0,
          exposedHeaders: rule.ExposeHeaders ?? null,
          allowedHeaders: rule.AllowedHeaders ?? null,
        })),
      },
      BucketLifecycleConfiguration: lifecycle && lifecycleConfiguration(lifecycle.Rules ?? []),
      BucketReplicationConfiguration:
        replication?.ReplicationConfiguration && replicationConfiguration(replication.ReplicationConfiguration),
      BucketTaggingConfiguration: tagging && { tagSets: [{ tags }] },
      BucketWebsiteConfiguration: website && websiteConfiguration(website),
      ...section('ObjectLockConfiguration', lock?.ObjectLockConfiguration),
      ...section('PublicAccessBlockConfiguration', access?.PublicAccessBlockConfiguration),
      ...section('ServerSideEncryptionConfiguration', encryption?.ServerSideEncryptionConfiguration),
    },
  }
}

function versioningConfiguration({ Status, MFADelete }: GetBucketVersioningCommandOutput): Json {
  return { status: Status ?? 'Off', isMfaDeleteEnabled: MFADelete === undefined ? null : MFADelete === 'Enabled' }
}

function section(name: string, value: object | undefined): Record<string, Json> {
  return value === undefined ? {} : { [name]: shape('AWS::S3::Bucket', value, `supplementaryConfiguration.${name}`) }
}
