import { securityGroupsInUse } from '../../../../cloud/facts/ec2/security-groups-in-use.ts'
import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/ec2-security-group-attached-to-eni-periodic.html */
export const ec2SecurityGroupAttachedToEniPeriodic = managedRule({
  identifier: 'EC2_SECURITY_GROUP_ATTACHED_TO_ENI_PERIODIC',

  async *evaluateAll(account) {
    const attached = await account.fact(securityGroupsInUse)
    yield* judgeItems(account, 'AWS::EC2::SecurityGroup', ({ configuration, resourceId }) => {
      const shared = (configuration.text('ownerId') ?? account.accountId) !== account.accountId
      if (shared || configuration.text('groupName') === 'default') return notApplicable
      return attached.has(resourceId)
        ? compliant
        : nonCompliant('The security group is attached to no network interface.')
    })
  },
})
