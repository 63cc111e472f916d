import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'

/** Calls that run at once. */
const AT_ONCE = 8

/**
 * The subnets in which each file system has mount targets, by the file system's id.
 * https://docs.aws.amazon.com/efs/latest/ug/API_DescribeMountTargets.html
 */
export const mountTargets = fact<ReadonlyMap<string, readonly string[]>>({
  name: 'efs-mount-targets',
  permissions: ['elasticfilesystem:DescribeFileSystems', 'elasticfilesystem:DescribeMountTargets'],

  async read(cloud) {
    const found = mapConcurrently(fileSystems(cloud), AT_ONCE, (id) =>
      unlessGone(subnetsOf(cloud, id), 'FileSystemNotFound'),
    )
    return new Map(await Array.fromAsync(found))
  },
})

async function* fileSystems(cloud: Cloud): AsyncGenerator<string> {
  const { sdk, client } = await cloud.service('efs')
  for await (const page of sdk.paginateDescribeFileSystems({ client, pageSize: 100 }, {}))
    for (const { FileSystemId } of page.FileSystems ?? []) yield FileSystemId!
}

async function subnetsOf(cloud: Cloud, FileSystemId: string): Promise<[string, string[]]> {
  const { sdk, client } = await cloud.service('efs')
  const subnets: string[] = []
  for await (const page of sdk.paginateDescribeMountTargets({ client, pageSize: 100 }, { FileSystemId }))
    subnets.push(...(page.MountTargets ?? []).map(({ SubnetId }) => SubnetId!))
  return [FileSystemId, subnets]
}
