import { eachItem } from '../../each-item.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { type OpenPorts, openPorts, openPortText, wayTo } from '../vpc/open-ports.ts'

/**
 * A cluster without an endpoint is not judged; nor is one of which a security group is not recorded, unless another lets anybody in.
 * https://docs.aws.amazon.com/config/latest/developerguide/redshift-unrestricted-port-access.html
 */
export const redshiftUnrestrictedPortAccess = managedRule({
  identifier: 'REDSHIFT_UNRESTRICTED_PORT_ACCESS',
  resourceTypes: ['AWS::Redshift::Cluster'],

  async *evaluateAll({ items }) {
    const open = new Map<string, readonly OpenPorts[]>()
    for await (const group of items('AWS::EC2::SecurityGroup'))
      open.set(group.resourceId, openPorts(group.configuration))
    yield* eachItem(items('AWS::Redshift::Cluster'), ({ configuration }) => {
      const port = configuration.number('endpoint.port')
      if (port === undefined) return undefined
      const groups = configuration
        .list('vpcSecurityGroups')
        .map((group) => open.get(group.text('vpcSecurityGroupId') ?? ''))
      const way = wayTo(
        port,
        groups.flatMap((ports) => ports ?? []),
        ['tcp'],
      )
      if (way !== undefined) return nonCompliant(openPortText(port, way))
      return groups.includes(undefined) ? undefined : compliant
    })
  },
})
