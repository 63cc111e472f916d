import { testAccountRule } from '../../testing.ts'
import { redshiftUnrestrictedPortAccess } from './redshift-unrestricted-port-access.ts'

const TYPE = 'AWS::Redshift::Cluster'
const cluster = (resourceId: string, port: number | null, ...groups: string[]) => ({
  resourceType: TYPE,
  resourceId,
  configuration: {
    endpoint: { port },
    vpcSecurityGroups: groups.map((vpcSecurityGroupId) => ({ vpcSecurityGroupId, status: 'active' })),
  },
})
const group = (resourceId: string, fromPort: number, toPort: number, cidr: string, ipProtocol = 'tcp') => ({
  resourceType: 'AWS::EC2::SecurityGroup',
  resourceId,
  configuration: {
    ipPermissions: [
      cidr.includes(':')
        ? { ipProtocol, fromPort, toPort, ipv6Ranges: [{ cidrIpv6: cidr }] }
        : { ipProtocol, fromPort, toPort, ipv4Ranges: [{ cidrIp: cidr }], ipRanges: [cidr] },
    ],
  },
})

testAccountRule(redshiftUnrestrictedPortAccess, {
  'each cluster by its groups': {
    items: [
      group('world', 5439, 5439, '0.0.0.0/0'),
      group('world6', 5000, 6000, '::/0'),
      group('all', -1, -1, '0.0.0.0/0', '-1'),
      group('office', 5439, 5439, '192.0.2.0/24'),
      group('web', 443, 443, '0.0.0.0/0'),
      group('udp', 5439, 5439, '0.0.0.0/0', 'udp'),
      cluster('a', 5439, 'office'),
      cluster('b', 5439, 'office', 'world'),
      cluster('c', 5439, 'world6'),
      cluster('d', 5439, 'all'),
      cluster('e', 5439, 'web'),
      cluster('f', 443, 'web'),
      cluster('g', 5439, 'udp'),
      cluster('h', 5440, 'world'),
      cluster('i', 5439),
    ],
    expect: {
      [`${TYPE} a`]: 'COMPLIANT',
      [`${TYPE} b`]: 'NON_COMPLIANT',
      [`${TYPE} c`]: 'NON_COMPLIANT',
      [`${TYPE} d`]: 'NON_COMPLIANT',
      [`${TYPE} e`]: 'COMPLIANT',
      [`${TYPE} f`]: 'NON_COMPLIANT',
      [`${TYPE} g`]: 'COMPLIANT',
      [`${TYPE} h`]: 'COMPLIANT',
      [`${TYPE} i`]: 'COMPLIANT',
    },
  },
  'a group that is not recorded': {
    items: [group('world', 5439, 5439, '0.0.0.0/0'), cluster('a', 5439, 'gone'), cluster('b', 5439, 'gone', 'world')],
    expect: { [`${TYPE} b`]: 'NON_COMPLIANT' },
  },
  'a cluster without an endpoint': { items: [cluster('a', null)], expect: {} },
})
