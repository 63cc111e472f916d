import { clientVpnAuthorizationRules } from '../../../../cloud/facts/ec2/client-vpn-authorization-rules.ts'
import { testAccountRule } from '../../testing.ts'
import { ec2ClientVpnNotAuthorizeAll } from './ec2-client-vpn-not-authorize-all.ts'

const endpoint = (resourceId: string) => ({
  resourceType: 'AWS::EC2::ClientVpnEndpoint',
  resourceId,
  configuration: { Id: resourceId },
})
const key = (id: string) => `AWS::EC2::ClientVpnEndpoint ${id}`

testAccountRule(ec2ClientVpnNotAuthorizeAll, {
  'some, all, none, and not read yet': {
    items: ['some', 'all', 'none', 'new'].map(endpoint),
    facts: [
      [
        clientVpnAuthorizationRules,
        new Map([
          ['some', [{ AccessAll: false, GroupId: 'admins' }]],
          ['all', [{ AccessAll: false }, { AccessAll: true, DestinationCidr: '10.0.0.0/16' }]],
          ['none', []],
        ]),
      ],
    ],
    expect: { [key('some')]: 'COMPLIANT', [key('all')]: 'NON_COMPLIANT', [key('none')]: 'COMPLIANT' },
  },
  'the rules cannot be read': {
    items: [endpoint('some')],
    facts: [[clientVpnAuthorizationRules, new Error('UnauthorizedOperation')]],
    expect: { throws: /UnauthorizedOperation/ },
  },
})
