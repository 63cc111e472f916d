import type { Moment } from '../calendar.ts'
import { uuid } from '../identifier.ts'
import type { Place } from '../place.ts'
import { type Sample, sample } from '../sample.ts'

interface KeyOptions {
  readonly created: Moment
  readonly description: string
  readonly rotated: boolean
  readonly tags?: Readonly<Record<string, string>>
}

/** A key and its alias. */
export function key(place: Place, name: string, { created, description, rotated, tags }: KeyOptions): [Sample, Sample] {
  const keyId = uuid('key', place.accountId, place.region, name)
  const arn = place.arn('kms', `key/${keyId}`)
  const root = {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Account',
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${place.accountId}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
    ],
  }
  const kmsKey = sample(place, {
    type: 'KMS::Key',
    id: keyId,
    arn,
    zone: 'Not Applicable',
    created: place.iso(created),
    tags,
    configuration: {
      arn,
      awsaccountId: place.accountId,
      creationDate: place.epoch(created),
      customerMasterKeySpec: 'SYMMETRIC_DEFAULT',
      description,
      enabled: true,
      encryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
      keyId,
      keyManager: 'CUSTOMER',
      keySpec: 'SYMMETRIC_DEFAULT',
      keyState: 'Enabled',
      keyUsage: 'ENCRYPT_DECRYPT',
      macAlgorithms: [],
      multiRegion: false,
      origin: 'AWS_KMS',
      signingAlgorithms: [],
    },
    supplementary: { KeyRotationStatus: rotated, Policy: JSON.stringify(root) },
  })
  const AliasName = `alias/${name}`
  const alias = sample(place, {
    type: 'KMS::Alias',
    id: AliasName,
    name: AliasName,
    arn: place.arn('kms', AliasName),
    configuration: { AliasName, TargetKeyId: keyId },
  })
  return [kmsKey, alias]
}
