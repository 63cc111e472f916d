import { testRule } from '../../testing.ts'
import { tcp } from './security-group.testing.ts'
import { vpcDefaultSecurityGroupClosed } from './vpc-default-security-group-closed.ts'

const group = (groupName: string | null, ingress: object[], egress: object[]) => ({
  configuration: { groupId: 'sg-1', groupName, ipPermissions: ingress as never, ipPermissionsEgress: egress as never },
})

testRule(vpcDefaultSecurityGroupClosed, {
  COMPLIANT: { closed: group('default', [], []) },
  NON_COMPLIANT: {
    'ingress from its own members': group(
      'default',
      [{ ipProtocol: '-1', userIdGroupPairs: [{ groupId: 'sg-1' }] }],
      [],
    ),
    egress: group('default', [], [{ ipProtocol: '-1', ipRanges: ['0.0.0.0/0'] }]),
  },
  NOT_APPLICABLE: { another: group('web', [tcp(22)], []), 'no name': group(null, [tcp(22)], []) },
  INSUFFICIENT_DATA: { 'no list': { configuration: { groupName: 'default', ipPermissions: 'none' } } },
})
