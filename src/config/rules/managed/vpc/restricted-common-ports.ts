import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'
import { openPorts, openPortText, wayTo } from './open-ports.ts'
import { portRanges } from './port-ranges.ts'

const port = (number: string) => integer({ default: number, min: 0, max: 65_535 })

/** https://docs.aws.amazon.com/config/latest/developerguide/restricted-common-ports.html */
export const restrictedCommonPorts = managedRule({
  identifier: 'RESTRICTED_INCOMING_TRAFFIC',
  resourceTypes: ['AWS::EC2::SecurityGroup'],
  parameters: {
    blockedPort1: port('20'),
    blockedPort2: port('21'),
    blockedPort3: port('3389'),
    blockedPort4: port('3306'),
    blockedPort5: port('4333'),
    blockedPorts: portRanges(''),
  },

  evaluate({ configuration }, { blockedPorts, ...single }) {
    const open = openPorts(configuration).filter((ports) => ports.protocols.includes('tcp'))
    for (const port of Object.values(single)) {
      const way = wayTo(port, open, ['tcp'])
      if (way !== undefined) return nonCompliant(openPortText(port, way))
    }
    for (const { from, to } of blockedPorts) {
      const way = open.find((ports) => ports.from <= to && from <= ports.to)
      if (way !== undefined) return nonCompliant(openPortText(Math.max(from, way.from), way))
    }
    return compliant
  },
})
