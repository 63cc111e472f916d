import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'
import { openPorts, openPortText, wayTo } from '../vpc/open-ports.ts'

type Transport = 'tcp' | 'udp'
type Row = readonly [identifier: string, name: string, protocols: readonly Transport[], ports: readonly number[]]

const TCP = ['tcp'] as const
const BOTH = ['tcp', 'udp'] as const

/**
 * What no security group may let everybody in to: 0.0.0.0/0 or ::/0, by a rule that has the port among its ports or is about all
 * traffic.
 * https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
 * https://www.iana.org/assignments/service-names-port-numbers/service-names-port-numbers.xhtml
 */
export const unrestrictedPorts = managedRules<Row>(
  [
    ['PLUMBLINE_UNRESTRICTED_CIFS', 'CIFS', BOTH, [445]],
    ['PLUMBLINE_UNRESTRICTED_DNS', 'DNS', BOTH, [53]],
    ['PLUMBLINE_UNRESTRICTED_FTP', 'FTP', TCP, [20, 21]],
    ['PLUMBLINE_UNRESTRICTED_HTTP', 'HTTP', TCP, [80]],
    ['PLUMBLINE_UNRESTRICTED_MEMCACHED', 'Memcached', BOTH, [11211]],
    ['PLUMBLINE_UNRESTRICTED_MONGODB', 'MongoDB', TCP, [27017]],
    ['PLUMBLINE_UNRESTRICTED_MYSQL', 'MySQL', TCP, [3306]],
    ['PLUMBLINE_UNRESTRICTED_NETBIOS', 'NetBIOS', BOTH, [137, 138, 139]],
    ['PLUMBLINE_UNRESTRICTED_ORACLE', 'Oracle', TCP, [1521]],
    ['PLUMBLINE_UNRESTRICTED_POSTGRESQL', 'PostgreSQL', TCP, [5432]],
    ['PLUMBLINE_UNRESTRICTED_RDP', 'RDP', BOTH, [3389]],
    ['PLUMBLINE_UNRESTRICTED_REDIS', 'Redis', TCP, [6379]],
    ['PLUMBLINE_UNRESTRICTED_RPC', 'RPC', TCP, [135]],
    ['PLUMBLINE_UNRESTRICTED_SMTP', 'SMTP', TCP, [25]],
    ['PLUMBLINE_UNRESTRICTED_SSH', 'SSH', TCP, [22]],
    ['PLUMBLINE_UNRESTRICTED_TELNET', 'Telnet', TCP, [23]],
  ],
  (identifier, name, protocols, ports) =>
    managedRule({
      identifier,
      resourceTypes: ['AWS::EC2::SecurityGroup'],
      own: {
        pillar: 'Security',
        check: `NON_COMPLIANT if the security group lets all addresses (IPv4 or IPv6) in to ${name}: ${protocols.join(' or ')} ${ports.length === 1 ? 'port' : 'ports'} ${ports.join(', ')}, alone, in a range or with all traffic.`,
      },

      evaluate({ configuration }) {
        const open = openPorts(configuration)
        for (const port of ports) {
          const way = wayTo(port, open, protocols)
          if (way !== undefined) return nonCompliant(`${name}: ${openPortText(port, way)}`)
        }
        return compliant
      },
    }),
)
