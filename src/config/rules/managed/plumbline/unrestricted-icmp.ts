import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { openSources } from '../vpc/open-ports.ts'

/** ICMP and ICMPv6 by EC2's names and IANA's numbers, and all protocols. */
const PROTOCOLS: readonly string[] = ['icmp', '1', 'icmpv6', '58', '-1']

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html */
export const unrestrictedIcmp = managedRule({
  identifier: 'PLUMBLINE_UNRESTRICTED_ICMP',
  resourceTypes: ['AWS::EC2::SecurityGroup'],
  own: {
    pillar: 'Security',
    check:
      'NON_COMPLIANT if the security group lets ICMP of any type in from all addresses (IPv4 or IPv6), alone or with all traffic.',
  },

  evaluate({ configuration }) {
    for (const permission of configuration.list('ipPermissions')) {
      const [open] = openSources(permission)
      const protocol = permission.text('ipProtocol')?.toLowerCase() ?? ''
      if (open !== undefined && PROTOCOLS.includes(protocol))
        return nonCompliant(`${protocol === '-1' ? 'All traffic' : 'ICMP'} is open to ${open.source}.`)
    }
    return compliant
  },
})
