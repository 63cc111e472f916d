import type { KeyMetadata } from '@aws-sdk/client-kms'
import { mapConcurrently } from '../../concurrently.ts'
import { resourceType, type Wanted } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'

/** Keys read side by side, each with four calls. */
const CONCURRENCY = 4
/** How KMS says that there is no such key. */
const NO_KEY = ['NotFoundException', 'InvalidArnException'] as const

/**
 * Customer and AWS managed keys.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html
 */
export const kmsKey = resourceType({
  type: 'AWS::KMS::Key',
  permissions: [
    'kms:DescribeKey',
    'kms:GetKeyPolicy',
    'kms:GetKeyRotationStatus',
    'kms:ListKeys',
    'kms:ListResourceTags',
  ],
  changedBy: [
    {
      eventSource: 'kms.amazonaws.com',
      eventNames: [
        'CancelKeyDeletion',
        'ConnectCustomKeyStore',
        'CreateKey',
        'DeleteImportedKeyMaterial',
        'DeleteKey',
        'DisableKey',
        'DisableKeyRotation',
        'EnableKey',
        'EnableKeyRotation',
        'ImportKeyMaterial',
        'PutKeyPolicy',
        'ReplicateKey',
        'RotateKey',
        'ScheduleKeyDeletion',
        'SynchronizeMultiRegionKey',
        'TagResource',
        'UntagResource',
        'UpdateKeyDescription',
        'UpdatePrimaryRegion',
      ],
      arn: ['resources[].ARN', 'responseElements.keyMetadata.arn'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('kms')
    const { sdk, client } = service
    const ids = only === undefined ? allKeys(service) : new Set(only.map(keyIdOf))
    yield* mapConcurrently(ids, CONCURRENCY, async (KeyId) => {
      const described = await unlessGone(client.send(new sdk.DescribeKeyCommand({ KeyId })), ...NO_KEY)
      const metadata = described?.KeyMetadata
      if (metadata === undefined) return undefined
      const supplementary = await unlessGone(supplementaryOf(service, metadata), ...NO_KEY)
      if (supplementary === undefined) return undefined
      return {
        resourceId: metadata.KeyId!,
        arn: metadata.Arn!,
        availabilityZone: 'Not Applicable',
        resourceCreationTime: metadata.CreationDate,
        tags: tagMap(supplementary.Tags.map(({ tagKey, tagValue }) => ({ key: tagKey, value: tagValue }))),
        configuration: { ...shape('AWS::KMS::Key', metadata), ...milliseconds(metadata) },
        supplementaryConfiguration: supplementary,
      }
    })
  },
})

async function* allKeys({ sdk, client }: Service<'kms'>) {
  for await (const page of sdk.paginateListKeys({ client, pageSize: 1000 }, {}))
    for (const { KeyId } of page.Keys ?? []) yield KeyId!
}

/** Events name keys by their ids and by their ARNs. */
function keyIdOf({ resourceId, arn, resourceName }: Wanted): string {
  const name = resourceId ?? arn ?? resourceName ?? ''
  return name.slice(name.lastIndexOf('/') + 1)
}

/** Times are numbers here, unlike nearly everywhere else. */
function milliseconds({ CreationDate, DeletionDate, ValidTo }: KeyMetadata) {
  return {
    creationDate: CreationDate?.getTime(),
    deletionDate: DeletionDate?.getTime(),
    validTo: ValidTo?.getTime(),
  }
}

async function supplementaryOf({ sdk, client }: Service<'kms'>, { KeyId }: KeyMetadata) {
  const { Policy } = await client.send(new sdk.GetKeyPolicyCommand({ KeyId, PolicyName: 'default' }))
  // Asymmetric keys and those of a key store of one's own cannot rotate, and say so.
  const rotation = await unlessGone(
    client.send(new sdk.GetKeyRotationStatusCommand({ KeyId })),
    'UnsupportedOperationException',
  )
  const Tags: { tagKey: string; tagValue: string }[] = []
  for await (const page of sdk.paginateListResourceTags({ client }, { KeyId }))
    for (const { TagKey, TagValue } of page.Tags ?? []) Tags.push({ tagKey: TagKey!, tagValue: TagValue! })
  return { KeyRotationStatus: rotation?.KeyRotationEnabled ?? false, Policy, Tags }
}
