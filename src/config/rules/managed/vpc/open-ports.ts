import { type Fields, oncePerItem } from '../../fields.ts'
import { allPorts, includes, type PortRange, portRangeText } from './port-ranges.ts'

type Transport = 'tcp' | 'udp'

/** Ports that a security group lets anybody in by. */
export interface OpenPorts extends PortRange {
  /** Both when it lets all traffic in. */
  readonly protocols: readonly Transport[]
  readonly family: 'IPv4' | 'IPv6'
  /** `0.0.0.0/0` */
  readonly source: string
}

const PROTOCOLS: Readonly<Record<string, readonly Transport[]>> = {
  '-1': ['tcp', 'udp'],
  tcp: ['tcp'],
  '6': ['tcp'],
  udp: ['udp'],
  '17': ['udp'],
}

/**
 * What a group (`AWS::EC2::SecurityGroup`) lets in from all addresses; other protocols than TCP and UDP have no ports.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
 */
export const openPorts = oncePerItem((group): readonly OpenPorts[] => {
  const open: OpenPorts[] = []
  for (const permission of group.list('ipPermissions')) {
    const protocol = permission.text('ipProtocol')?.toLowerCase() ?? ''
    const protocols = PROTOCOLS[protocol] ?? []
    const range = protocol === '-1' ? allPorts : rangeOf(permission)
    for (const source of openSources(permission)) open.push({ ...source, ...range, protocols })
  }
  return open
})

/** The first way in to a port, of those that are open. */
export function wayTo(
  port: number,
  open: readonly OpenPorts[],
  protocols: readonly Transport[],
): OpenPorts | undefined {
  return open.find((ports) => includes(ports, port) && ports.protocols.some((one) => protocols.includes(one)))
}

/** `Port 22 is open to 0.0.0.0/0 (tcp ports 20-30).` */
export function openPortText(port: number, open: OpenPorts): string {
  return `Port ${port} is open to ${open.source} (${openPortsText(open)}).`
}

/** `tcp ports 20-30`, `all traffic` */
export function openPortsText(open: OpenPorts): string {
  return open.protocols.length > 1 ? 'all traffic' : `${open.protocols[0] ?? 'other'} ${portRangeText(open)}`
}

/** EC2 gives no ports, or -1, where all are meant. */
function rangeOf(permission: Fields): PortRange {
  const from = permission.number('fromPort') ?? -1
  const to = permission.number('toPort') ?? -1
  return { from: from === -1 ? allPorts.from : from, to: to === -1 ? allPorts.to : to }
}

/** The sources of a permission that are all addresses of a family. AWS Config has the IPv4 ranges twice. */
export function openSources(permission: Fields): readonly Pick<OpenPorts, 'family' | 'source'>[] {
  let open: Map<string, 'IPv4' | 'IPv6'> | undefined
  const look = (cidr: string | undefined, family: 'IPv4' | 'IPv6') => {
    if (isAllAddresses(cidr)) {
      open ??= new Map()
      open.set(cidr, family)
    }
  }
  for (const cidr of permission.texts('ipRanges')) look(cidr, 'IPv4')
  for (const range of permission.list('ipv4Ranges')) look(range.text('cidrIp'), 'IPv4')
  for (const range of permission.list('ipv6Ranges')) look(range.text('cidrIpv6'), 'IPv6')
  return open === undefined ? NONE : [...open].map(([source, family]) => ({ family, source }))
}

const NONE: readonly never[] = []

/** A prefix of length 0, however its address is written (`0.0.0.0/0`, `::/0`, `0:0:0:0:0:0:0:0/0`). */
export function isAllAddresses(cidr: string | undefined): cidr is string {
  return cidr?.endsWith('/0') === true
}
