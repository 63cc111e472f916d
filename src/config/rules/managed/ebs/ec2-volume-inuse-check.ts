import { compliant, flag, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-volume-inuse-check.html */
export const ec2VolumeInuseCheck = managedRule({
  identifier: 'EC2_VOLUME_INUSE_CHECK',
  resourceTypes: ['AWS::EC2::Volume'],
  parameters: { deleteOnTermination: flag() },

  evaluate({ configuration }, { deleteOnTermination: wanted }) {
    const attachments = configuration.list('attachments')
    if (attachments.length === 0) return nonCompliant('The volume is attached to no instance.')
    const other = attachments.find((attachment) => attachment.flag('deleteOnTermination') !== wanted)
    if (wanted === undefined || other === undefined) return compliant
    const instance = other.text('instanceId') ?? 'the instance'
    return nonCompliant(`The volume is ${wanted ? 'kept' : 'deleted'} when ${instance} is terminated.`)
  },
})
