import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { judgeItems, readItems } from '../ec2/live-items.ts'

const INTERFACE = 'AWS::EC2::NetworkInterface'

/**
 * AWS judges by the group's relationships, which interfaces make when they are recorded; so do these.
 * https://docs.aws.amazon.com/config/latest/developerguide/ec2-security-group-attached-to-eni.html
 */
export const ec2SecurityGroupAttachedToEni = managedRule({
  identifier: 'EC2_SECURITY_GROUP_ATTACHED_TO_ENI',
  resourceTypes: ['AWS::EC2::SecurityGroup', INTERFACE],

  async *evaluateAll(account) {
    const attached = new Set<string | undefined>()
    const interfaces = readItems(account, INTERFACE, ({ configuration }) =>
      configuration.list('groups').map((group) => group.text('groupId')),
    )
    for await (const [, groups] of interfaces) for (const group of groups) attached.add(group)
    yield* judgeItems(account, 'AWS::EC2::SecurityGroup', ({ configuration, relationships, resourceId }) => {
      if (configuration.text('groupName') === 'default') return notApplicable
      return attached.has(resourceId) || relationships.some((related) => related.resourceType === INTERFACE)
        ? compliant
        : nonCompliant('The security group is attached to no network interface.')
    })
  },
})
