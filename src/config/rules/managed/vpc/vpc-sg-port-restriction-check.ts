import { compliant, flag, managedRule, nonCompliant, notApplicable, text } from '../../managed-rule.ts'
import { openPorts, openPortText, wayTo } from './open-ports.ts'
import { portRanges } from './port-ranges.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/vpc-sg-port-restriction-check.html */
export const vpcSgPortRestrictionCheck = managedRule({
  identifier: 'VPC_SG_PORT_RESTRICTION_CHECK',
  resourceTypes: ['AWS::EC2::SecurityGroup'],
  parameters: {
    restrictPorts: portRanges('22,3389'),
    protocolType: text({ default: 'ALL', oneOf: ['TCP', 'UDP', 'ALL'] }),
    excludeExternalSecurityGroups: flag({ default: 'true' }),
    ipType: text({ default: 'ALL', oneOf: ['IPv4', 'IPv6', 'ALL'] }),
  },

  evaluate({ configuration, accountId }, { restrictPorts, protocolType, excludeExternalSecurityGroups, ipType }) {
    // External are the groups of other accounts, as a shared VPC shows them.
    const owner = configuration.text('ownerId') ?? accountId
    if (excludeExternalSecurityGroups && owner !== accountId) return notApplicable
    const protocols = (['tcp', 'udp'] as const).filter((one) => ['ALL', one.toUpperCase()].includes(protocolType))
    const open = openPorts(configuration).filter((ports) => ipType === 'ALL' || ports.family === ipType)
    for (const { from, to } of restrictPorts) {
      const within = open.filter((ports) => ports.from <= to && from <= ports.to)
      for (const ports of within) {
        const port = Math.max(from, ports.from)
        if (wayTo(port, [ports], protocols) !== undefined) return nonCompliant(openPortText(port, ports))
      }
    }
    return compliant
  },
})
