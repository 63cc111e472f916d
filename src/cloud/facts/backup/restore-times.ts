import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'
import { protectedResources } from './protected-resources.ts'

/** Calls that run at once. */
const AT_ONCE = 8
/** AWS Backup's names of the types that rules ask about; the others are not worth a call each. */
const TYPES: ReadonlySet<string | undefined> = new Set(['Aurora', 'DynamoDB', 'EBS', 'EC2', 'EFS', 'FSx', 'RDS', 'S3'])

/**
 * How many minutes the latest restore of each protected resource took, by the resource's ARN; one that was never
 * restored is not among them.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_DescribeProtectedResource.html
 */
export const restoreTimes = fact<ReadonlyMap<string, number>>({
  name: 'backup-restore-times',
  permissions: ['backup:ListProtectedResources', 'backup:DescribeProtectedResource'],

  async read(cloud) {
    return new Map(await Array.fromAsync(mapConcurrently(arns(cloud), AT_ONCE, (arn) => timeOf(cloud, arn))))
  },
})

async function* arns(cloud: Cloud): AsyncGenerator<string> {
  for await (const { ResourceArn, ResourceType } of protectedResources(cloud))
    if (TYPES.has(ResourceType)) yield ResourceArn!
}

async function timeOf(cloud: Cloud, ResourceArn: string): Promise<[string, number] | undefined> {
  const { sdk, client } = await cloud.service('backup')
  const found = await unlessGone(
    client.send(new sdk.DescribeProtectedResourceCommand({ ResourceArn })),
    'ResourceNotFoundException',
  )
  const minutes = found?.LatestRestoreExecutionTimeMinutes
  return minutes === undefined ? undefined : [ResourceArn, minutes]
}
