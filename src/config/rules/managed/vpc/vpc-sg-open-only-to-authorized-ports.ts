import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { openPorts, openPortsText } from './open-ports.ts'
import { isWithin, portRanges } from './port-ranges.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/vpc-sg-open-only-to-authorized-ports.html */
export const vpcSgOpenOnlyToAuthorizedPorts = managedRule({
  identifier: 'VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS',
  resourceTypes: ['AWS::EC2::SecurityGroup'],
  parameters: { authorizedTcpPorts: portRanges(''), authorizedUdpPorts: portRanges('') },

  evaluate({ configuration }, { authorizedTcpPorts, authorizedUdpPorts }) {
    const open = openPorts(configuration)
    if (open.length === 0) return notApplicable
    const authorized = { tcp: authorizedTcpPorts, udp: authorizedUdpPorts }
    // Protocols without ports (ICMP) are not the rule's business, but a group that is open to them is in its scope.
    const wrong = open.find((ports) => ports.protocols.some((protocol) => !isWithin(ports, authorized[protocol])))
    if (wrong === undefined) return compliant
    return nonCompliant(`Not authorized, but open to ${wrong.source}: ${openPortsText(wrong)}.`)
  },
})
