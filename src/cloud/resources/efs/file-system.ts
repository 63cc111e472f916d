import type { FileSystemDescription } from '@aws-sdk/client-efs'
import { mapConcurrently } from '../../concurrently.ts'
import { type Resource, resourceType, type Wanted } from '../../resource-type.ts'
import type { Service } from '../../services.ts'
import { shape } from '../../shape.ts'
import { tagMap } from '../../tags.ts'
import { unlessGone } from '../../unless-gone.ts'
import { wantedNames } from '../../wanted-names.ts'

const TYPE = 'AWS::EFS::FileSystem'
const AT_ONCE = 8
const GONE = 'FileSystemNotFound'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-efs-filesystem.html */
export const fileSystem = resourceType({
  type: TYPE,
  permissions: [
    'elasticfilesystem:DescribeFileSystems',
    'elasticfilesystem:DescribeBackupPolicy',
    'elasticfilesystem:DescribeFileSystemPolicy',
    'elasticfilesystem:DescribeLifecycleConfiguration',
  ],
  changedBy: [
    {
      eventSource: 'elasticfilesystem.amazonaws.com',
      eventNames: [
        'CreateFileSystem',
        'CreateTags',
        'DeleteFileSystem',
        'DeleteFileSystemPolicy',
        'DeleteTags',
        'PutBackupPolicy',
        'PutFileSystemPolicy',
        'PutLifecycleConfiguration',
        'UpdateFileSystem',
      ],
      id: ['requestParameters.fileSystemId', 'responseElements.fileSystemId'],
    },
    {
      eventSource: 'elasticfilesystem.amazonaws.com',
      eventNames: ['TagResource', 'UntagResource'],
      // An id or an ARN, of a file system or an access point.
      id: ['requestParameters.resourceId'],
    },
  ],
  verified: 'moto',

  async *read(cloud, only) {
    const service = await cloud.service('efs')
    yield* mapConcurrently(fileSystems(service, only), AT_ONCE, (found) => resourceOf(service, found))
  },
})

async function* fileSystems({ sdk, client }: Service<'efs'>, only: readonly Wanted[] | undefined) {
  const ids = wantedNames(only, 'file-system/')?.filter((id) => id.startsWith('fs-'))
  if (ids === undefined) {
    for await (const page of sdk.paginateDescribeFileSystems({ client, pageSize: 100 }, {}))
      yield* page.FileSystems ?? []
    return
  }
  for (const FileSystemId of ids) {
    const answer = await unlessGone(client.send(new sdk.DescribeFileSystemsCommand({ FileSystemId })), GONE)
    yield* answer?.FileSystems ?? []
  }
}

async function resourceOf(
  { sdk, client }: Service<'efs'>,
  found: FileSystemDescription,
): Promise<Resource | undefined> {
  const FileSystemId = found.FileSystemId!
  const lifecycle = await unlessGone(client.send(new sdk.DescribeLifecycleConfigurationCommand({ FileSystemId })), GONE)
  if (lifecycle === undefined) return undefined
  const backup = await unlessGone(
    client.send(new sdk.DescribeBackupPolicyCommand({ FileSystemId })),
    'PolicyNotFound',
    GONE,
  )
  const policy = await unlessGone(
    client.send(new sdk.DescribeFileSystemPolicyCommand({ FileSystemId })),
    'PolicyNotFound',
    GONE,
  )
  return {
    resourceId: FileSystemId,
    resourceName: FileSystemId,
    arn: found.FileSystemArn,
    availabilityZone: found.AvailabilityZoneName ?? 'Regional',
    resourceCreationTime: found.CreationTime,
    tags: tagMap(found.Tags),
    configuration: shape(TYPE, {
      ...found,
      Arn: found.FileSystemArn,
      BackupPolicy: backup?.BackupPolicy,
      FileSystemPolicy: policy?.Policy === undefined ? undefined : JSON.parse(policy.Policy),
      FileSystemTags: found.Tags ?? [],
      LifecyclePolicies: lifecycle.LifecyclePolicies ?? [],
    }),
  }
}
