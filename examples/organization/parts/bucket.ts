import type { Moment } from '../calendar.ts'
import { hex } from '../identifier.ts'
import type { Place } from '../place.ts'
import { type Sample, sample } from '../sample.ts'

export interface BucketOptions {
  readonly created: Moment
  readonly tags?: Readonly<Record<string, string>>
  readonly versioned?: boolean
  /** The key of its encryption; S3's own when there is none. */
  readonly key?: string
  readonly logTo?: string
  readonly policy?: object
  readonly open?: boolean
  readonly expireAfterDays?: number
}

/** Names are of the whole world: the account's number makes them ours. */
export function bucketName(place: Place, name: string): string {
  return `example-${name}-${place.accountId}`
}

export const CLOSED = {
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
}
export const OPEN = {
  blockPublicAcls: false,
  blockPublicPolicy: false,
  ignorePublicAcls: false,
  restrictPublicBuckets: false,
}

export function bucket(place: Place, shortName: string, options: BucketOptions): Sample {
  const name = bucketName(place, shortName)
  const { created, tags, versioned, key, logTo, policy, open = false, expireAfterDays } = options
  const owner = { displayName: null, id: hex(64, 'canonical user', place.accountId) }
  return sample(place, {
    type: 'S3::Bucket',
    id: name,
    name,
    arn: `arn:aws:s3:::${name}`,
    created: place.iso(created),
    tags,
    configuration: { creationDate: place.iso(created), name, owner, region: place.region },
    supplementary: {
      AccessControlList: JSON.stringify({
        grantSet: null,
        grantList: [{ grantee: owner, permission: 'FullControl' }],
        owner,
        isRequesterCharged: false,
      }),
      BucketAccelerateConfiguration: { status: null, isRequesterCharged: false },
      BucketLoggingConfiguration:
        logTo === undefined
          ? { destinationBucketName: null, logFilePrefix: null }
          : { destinationBucketName: logTo, logFilePrefix: `${name}/` },
      BucketNotificationConfiguration: { configurations: {} },
      BucketPolicy: { policyText: policy === undefined ? null : JSON.stringify(policy) },
      BucketVersioningConfiguration: { status: versioned ? 'Enabled' : 'Off', isMfaDeleteEnabled: null },
      IsRequesterPaysEnabled: false,
      PublicAccessBlockConfiguration: open ? OPEN : CLOSED,
      ServerSideEncryptionConfiguration: {
        rules: [
          {
            applyServerSideEncryptionByDefault:
              key === undefined ? { sseAlgorithm: 'AES256' } : { sseAlgorithm: 'aws:kms', kmsMasterKeyID: key },
            bucketKeyEnabled: key !== undefined,
          },
        ],
      },
      ...(expireAfterDays === undefined
        ? {}
        : {
            BucketLifecycleConfiguration: {
              rules: [
                {
                  id: 'expire',
                  prefix: null,
                  status: 'Enabled',
                  filter: { predicate: null },
                  expirationInDays: expireAfterDays,
                  expiredObjectDeleteMarker: false,
                  noncurrentVersionExpirationInDays: -1,
                },
              ],
            },
          }),
    },
  })
}

/** A policy by which everybody may read. */
export function publicRead(name: string): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'PublicRead',
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: `arn:aws:s3:::${name}/*`,
      },
    ],
  }
}

/** A policy that refuses whoever comes without TLS. */
export function tlsOnly(name: string): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'TlsOnly',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ],
  }
}

export function accountPublicAccessBlock(place: Place): Sample {
  return sample(place, {
    type: 'S3::AccountPublicAccessBlock',
    id: place.accountId,
    arn: `arn:aws:s3:::${place.accountId}`,
    configuration: CLOSED,
  })
}
