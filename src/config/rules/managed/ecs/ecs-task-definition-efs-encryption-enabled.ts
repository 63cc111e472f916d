import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ecs-task-definition-efs-encryption-enabled.html */
export const ecsTaskDefinitionEfsEncryptionEnabled = managedRule({
  identifier: 'ECS_TASK_DEFINITION_EFS_ENCRYPTION_ENABLED',
  resourceTypes: ['AWS::ECS::TaskDefinition'],

  evaluate({ configuration }) {
    // AWS Config's schema spells it otherwise than CloudFormation's.
    const mounted = configuration
      .list('Volumes')
      .flatMap((volume) => volume.object('EfsVolumeConfiguration') ?? volume.object('EFSVolumeConfiguration') ?? [])
    if (mounted.length === 0) return notApplicable
    const open = mounted.find((system) => system.text('TransitEncryption') !== 'ENABLED')
    return open === undefined
      ? compliant
      : nonCompliant(`The file system ${open.text('FileSystemId') ?? ''} is mounted without encryption in transit.`)
  },
})
