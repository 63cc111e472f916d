import type { SecretListEntry } from '@aws-sdk/client-secrets-manager'
import { mapConcurrently } from '../../concurrently.ts'
import { relate } from '../../relate.ts'
import { isWanted, resourceType, type Wanted } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'

const CONCURRENCY = 4

/**
 * A secret's description, never its value. It stays until the end of its recovery window, `Deleted`.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretListEntry.html
 */
export const secret = resourceType({
  type: 'AWS::SecretsManager::Secret',
  permissions: ['secretsmanager:DescribeSecret', 'secretsmanager:ListSecrets'],
  changedBy: [
    {
      eventSource: 'secretsmanager.amazonaws.com',
      eventNames: [
        'CancelRotateSecret',
        'CreateSecret',
        'DeleteSecret',
        'EndSecretVersionDelete',
        'RestoreSecret',
        'RotateSecret',
        'RotationFailed',
        'RotationSucceeded',
        'TagResource',
        'UntagResource',
        'UpdateSecret',
      ],
      // Callers give the name or the ARN under `secretId`.
      id: ['responseElements.arn', 'responseElements.aRN', 'additionalEventData.SecretId'],
      arn: ['requestParameters.secretId'],
      name: ['requestParameters.secretId', 'requestParameters.name'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('secrets-manager')
    for await (const secret of only === undefined ? all(service) : wantedOf(service, only)) {
      const named = { resourceId: secret.ARN!, resourceName: secret.Name!, arn: secret.ARN! }
      if (!isWanted(only, named)) continue
      yield {
        ...named,
        availabilityZone: 'Regional',
        resourceCreationTime: secret.CreatedDate,
        tags: tagMap(secret.Tags),
        configuration: shape('AWS::SecretsManager::Secret', {
          ...secret,
          Deleted: secret.DeletedDate !== undefined,
          RotationEnabled: secret.RotationEnabled ?? false,
          RotationOccurringAsScheduled: isOnSchedule(secret),
          RotationRules: secret.RotationRules && {
            AutomaticallyAfterDays: secret.RotationRules.AutomaticallyAfterDays,
            RotationDuration: secret.RotationRules.Duration,
            RotationScheduleExpression: secret.RotationRules.ScheduleExpression,
          },
        }),
        relationships: [
          ...relate('AWS::SecretsManager::Secret', 'AWS::KMS::Key', [keyIdOf(secret.KmsKeyId)]),
          ...relate('AWS::SecretsManager::Secret', 'AWS::Lambda::Function', [functionNameOf(secret.RotationLambdaARN)]),
        ],
      }
    }
  },
})

async function* all({ sdk, client }: Service<'secrets-manager'>): AsyncGenerator<SecretListEntry> {
  const pages = sdk.paginateListSecrets({ client, pageSize: 100 }, { IncludePlannedDeletion: true })
  for await (const page of pages) yield* page.SecretList ?? []
}

function wantedOf(
  { sdk, client }: Service<'secrets-manager'>,
  only: readonly Wanted[],
): AsyncGenerator<SecretListEntry> {
  const ids = new Set(only.map((w) => w.resourceId ?? w.arn ?? w.resourceName))
  return mapConcurrently(ids, CONCURRENCY, (SecretId) =>
    unlessGone(client.send(new sdk.DescribeSecretCommand({ SecretId })), 'ResourceNotFoundException'),
  )
}

/** Whether the rotation that was due has happened: AWS moves `NextRotationDate` on when it has. */
function isOnSchedule({ RotationEnabled, NextRotationDate }: SecretListEntry): boolean | undefined {
  if (!RotationEnabled || NextRotationDate === undefined) return undefined
  return NextRotationDate.getTime() > Date.now()
}

/** Of an alias the key is not known. */
function keyIdOf(key: string | undefined): string | undefined {
  return /^(?:arn:[^/]*:key\/)?([\w-]+)$/.exec(key ?? '')?.[1]
}

function functionNameOf(arn: string | undefined): string | undefined {
  return arn?.split(':')[6]
}
