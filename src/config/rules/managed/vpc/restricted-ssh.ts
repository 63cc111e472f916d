import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { openPorts, openPortText, wayTo } from './open-ports.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/restricted-ssh.html */
export const restrictedSsh = managedRule({
  identifier: 'INCOMING_SSH_DISABLED',
  resourceTypes: ['AWS::EC2::SecurityGroup'],

  evaluate({ configuration }) {
    const way = wayTo(22, openPorts(configuration), ['tcp'])
    return way === undefined ? compliant : nonCompliant(openPortText(22, way))
  },
})
