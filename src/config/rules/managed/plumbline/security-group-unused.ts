import { securityGroupsInUse } from '../../../../cloud/facts/ec2/security-groups-in-use.ts'
import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'

const GROUP = 'AWS::EC2::SecurityGroup'

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html */
export const securityGroupUnused = managedRule({
  identifier: 'PLUMBLINE_SECURITY_GROUP_UNUSED',
  own: {
    pillar: 'Operational Excellence',
    check:
      'NON_COMPLIANT if no network interface has the security group. NOT_APPLICABLE to default groups, which cannot be deleted, and to groups that another account shares.',
    resourceTypes: [GROUP],
  },

  async *evaluateAll(account) {
    const used = await account.fact(securityGroupsInUse)
    yield* judgeItems(account, GROUP, ({ configuration, resourceId }) => {
      const shared = (configuration.text('ownerId') ?? account.accountId) !== account.accountId
      if (shared || configuration.text('groupName') === 'default') return notApplicable
      return used.has(resourceId) ? compliant : nonCompliant('The security group is attached to nothing.')
    })
  },
})
