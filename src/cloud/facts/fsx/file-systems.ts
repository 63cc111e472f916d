import type { FileSystem as Described } from '@aws-sdk/client-fsx'
import { fact } from '../../fact.ts'
import { tagMap } from '../../tags.ts'

/** A file system, which AWS Config does not record. */
export interface FileSystem {
  readonly id: string
  readonly arn: string
  readonly type: 'LUSTRE' | 'ONTAP' | 'OPENZFS' | 'WINDOWS'
  readonly tags: Readonly<Record<string, string>>
  /** `SINGLE_AZ_2` */
  readonly deploymentType?: string
  readonly copiesTagsToBackups: boolean
  readonly copiesTagsToVolumes: boolean
  /** `DISABLED` or `SUCCESS_AND_FAILURE`; of Windows File Server only. */
  readonly fileAccessAuditLogLevel?: string
}

/**
 * The account's file systems of the region.
 * https://docs.aws.amazon.com/fsx/latest/APIReference/API_DescribeFileSystems.html
 */
export const fileSystems = fact<readonly FileSystem[]>({
  name: 'fsx-file-systems',
  permissions: ['fsx:DescribeFileSystems'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('fsx')
    const found: FileSystem[] = []
    for await (const page of sdk.paginateDescribeFileSystems({ client, pageSize: 100 }, {}))
      found.push(...(page.FileSystems ?? []).map(fileSystemOf))
    return found
  },
})

function fileSystemOf({
  FileSystemId,
  ResourceARN,
  FileSystemType,
  Tags,
  LustreConfiguration: lustre,
  OntapConfiguration: ontap,
  OpenZFSConfiguration: openZfs,
  WindowsConfiguration: windows,
}: Described): FileSystem {
  return {
    id: FileSystemId!,
    arn: ResourceARN!,
    type: FileSystemType!,
    tags: tagMap(Tags),
    deploymentType: (lustre ?? ontap ?? openZfs ?? windows)?.DeploymentType,
    copiesTagsToBackups: (lustre ?? openZfs ?? windows)?.CopyTagsToBackups === true,
    copiesTagsToVolumes: openZfs?.CopyTagsToVolumes === true,
    fileAccessAuditLogLevel: windows?.AuditLogConfiguration?.FileAccessAuditLogLevel,
  }
}
