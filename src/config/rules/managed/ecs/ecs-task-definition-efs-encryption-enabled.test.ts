import type { Json } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { ecsTaskDefinitionEfsEncryptionEnabled } from './ecs-task-definition-efs-encryption-enabled.ts'

const volumes = (...encryptions: Json[]) => ({
  configuration: {
    Volumes: encryptions.map((TransitEncryption) => ({
      EfsVolumeConfiguration: { FileSystemId: 'fs-1', TransitEncryption },
    })),
  },
})
const spelledOtherwise = (TransitEncryption: string) => ({
  configuration: { Volumes: [{ EFSVolumeConfiguration: { FilesystemId: 'fs-1', TransitEncryption } }] },
  beyondSchema: "CloudFormation's schema spells it so",
})

testRule(ecsTaskDefinitionEfsEncryptionEnabled, {
  COMPLIANT: { encrypted: volumes('ENABLED', 'ENABLED'), 'spelled otherwise': spelledOtherwise('ENABLED') },
  NON_COMPLIANT: {
    'one is not': volumes('ENABLED', 'DISABLED'),
    'nothing is said': volumes(null),
    'spelled otherwise': spelledOtherwise('DISABLED'),
  },
  NOT_APPLICABLE: {
    'no volumes': volumes(),
    'volumes of the host': { configuration: { Volumes: [{ Name: 'tmp', Host: { SourcePath: '/tmp' } }] } },
    'volumes are null': { configuration: { Volumes: null } },
  },
  INSUFFICIENT_DATA: { 'volumes are texts': { configuration: { Volumes: ['fs-1'] } } },
})
