import { mapConcurrently } from '../../concurrently.ts'
import { isWanted, resourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { unlessGone } from '../../unless-gone.ts'
import { bucketParts } from './bucket-parts.ts'

/** Buckets read side by side, each with sixteen calls. */
const CONCURRENCY = 4

/**
 * A bucket is recorded in the region that it lives in. Its configuration is little more than its name: all else is
 * supplementary.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html
 */
export const bucket = resourceType({
  type: 'AWS::S3::Bucket',
  permissions: [
    's3:GetAccelerateConfiguration',
    's3:GetBucketAbac',
    's3:GetBucketAcl',
    's3:GetBucketCORS',
    's3:GetBucketLocation',
    's3:GetBucketLogging',
    's3:GetBucketNotification',
    's3:GetBucketObjectLockConfiguration',
    's3:GetBucketPolicy',
    's3:GetBucketPublicAccessBlock',
    's3:GetBucketRequestPayment',
    's3:GetBucketTagging',
    's3:GetBucketVersioning',
    's3:GetBucketWebsite',
    's3:GetEncryptionConfiguration',
    's3:GetLifecycleConfiguration',
    's3:GetReplicationConfiguration',
    's3:ListAllMyBuckets',
  ],
  changedBy: [
    {
      eventSource: 's3.amazonaws.com',
      eventNames: [
        'CreateBucket',
        'DeleteBucket',
        'DeleteBucketCors',
        'DeleteBucketEncryption',
        'DeleteBucketLifecycle',
        'DeleteBucketPolicy',
        'DeleteBucketPublicAccessBlock',
        'DeleteBucketReplication',
        'DeleteBucketTagging',
        'DeleteBucketWebsite',
        'PutAccelerateConfiguration',
        'PutBucketAbac',
        'PutBucketAccelerateConfiguration',
        'PutBucketAcl',
        'PutBucketCors',
        'PutBucketEncryption',
        'PutBucketLifecycle',
        'PutBucketLifecycleConfiguration',
        'PutBucketLogging',
        'PutBucketNotification',
        'PutBucketNotificationConfiguration',
        'PutBucketObjectLockConfiguration',
        'PutBucketOwnershipControls',
        'PutBucketPolicy',
        'PutBucketPublicAccessBlock',
        'PutBucketReplication',
        'PutBucketRequestPayment',
        'PutBucketTagging',
        'PutBucketVersioning',
        'PutBucketWebsite',
        'PutObjectLockConfiguration',
      ],
      id: ['requestParameters.bucketName'],
    },
    {
      eventSource: 's3.amazonaws.com',
      eventNames: ['TagResource', 'UntagResource'],
      arn: ['requestParameters.resourceArn'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('s3')
    const { sdk, client } = service

    const here = async function* () {
      const pages = sdk.paginateListBuckets({ client, pageSize: 1000 }, { BucketRegion: cloud.region })
      for await (const page of pages) {
        for (const found of page.Buckets ?? []) {
          const named = {
            resourceId: found.Name!,
            resourceName: found.Name,
            arn: `arn:${cloud.partition}:s3:::${found.Name}`,
          }
          if (isWanted(only, named)) yield { ...named, ...found }
        }
      }
    }
    /** Emulators may list all regions' buckets, and do not say which region each is of. */
    const regionOf = async (Bucket: string) => {
      const { LocationConstraint: location } = await client.send(new sdk.GetBucketLocationCommand({ Bucket }))
      return location === 'EU' ? 'eu-west-1' : location || 'us-east-1'
    }

    yield* mapConcurrently(here(), CONCURRENCY, ({ resourceId, resourceName, arn, CreationDate, BucketRegion }) =>
      unlessGone(
        (async () => {
          if ((BucketRegion ?? (await regionOf(resourceId))) !== cloud.region) return undefined
          const { tags, owner, supplementaryConfiguration } = await bucketParts(service, resourceId)
          const identity = { name: resourceId, region: cloud.region, CreationDate }
          return {
            resourceId,
            resourceName,
            arn,
            availabilityZone: 'Regional',
            resourceCreationTime: CreationDate,
            tags,
            configuration: {
              ...shape('AWS::S3::Bucket', identity),
              owner: { displayName: owner?.DisplayName ?? null, id: owner?.ID },
            },
            supplementaryConfiguration,
          }
        })(),
        'NoSuchBucket',
      ),
    )
  },
})
