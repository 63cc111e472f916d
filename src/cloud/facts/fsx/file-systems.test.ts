import { inPages, testFact } from '../../fact.testing.ts'
import { type FileSystem, fileSystems } from './file-systems.ts'

const described = (id: string, FileSystemType: string, configuration: object) => ({
  FileSystemId: id,
  ResourceARN: `arn:${id}`,
  FileSystemType,
  Tags: [{ Key: 'team', Value: 'blue' }],
  ...configuration,
})
const expected = (id: string, type: FileSystem['type'], difference: Partial<FileSystem>): FileSystem => ({
  id,
  arn: `arn:${id}`,
  type,
  tags: { team: 'blue' },
  copiesTagsToBackups: false,
  copiesTagsToVolumes: false,
  fileAccessAuditLogLevel: undefined,
  ...difference,
})

testFact(fileSystems, {
  'each type, of all pages': {
    answers: {
      'fsx:DescribeFileSystems': inPages(
        'NextToken',
        {
          FileSystems: [
            described('l', 'LUSTRE', {
              LustreConfiguration: { DeploymentType: 'PERSISTENT_2', CopyTagsToBackups: true },
            }),
            described('w', 'WINDOWS', {
              WindowsConfiguration: {
                DeploymentType: 'SINGLE_AZ_1',
                AuditLogConfiguration: { FileAccessAuditLogLevel: 'DISABLED' },
              },
            }),
          ],
        },
        {
          FileSystems: [
            described('o', 'ONTAP', { OntapConfiguration: { DeploymentType: 'MULTI_AZ_1' } }),
            described('z', 'OPENZFS', {
              OpenZFSConfiguration: { DeploymentType: 'SINGLE_AZ_HA_2', CopyTagsToVolumes: true },
            }),
          ],
        },
      ),
    },
    expect: [
      expected('l', 'LUSTRE', { deploymentType: 'PERSISTENT_2', copiesTagsToBackups: true }),
      expected('w', 'WINDOWS', { deploymentType: 'SINGLE_AZ_1', fileAccessAuditLogLevel: 'DISABLED' }),
      expected('o', 'ONTAP', { deploymentType: 'MULTI_AZ_1' }),
      expected('z', 'OPENZFS', { deploymentType: 'SINGLE_AZ_HA_2', copiesTagsToVolumes: true }),
    ],
  },
})
