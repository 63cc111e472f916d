import type { Fields } from '../../fields.ts'
import { isAllAddresses } from './open-ports.ts'
import { allPorts, includes } from './port-ranges.ts'

const FAMILIES = ['cidrBlock', 'ipv6CidrBlock'] as const
/** IANA's numbers of TCP and UDP. */
const TRANSPORTS = ['6', '17']
const ALL_PROTOCOLS = '-1'

/**
 * The ingress entry by which a network ACL lets anybody in to a TCP or UDP port. Entries are read in the order of
 * their numbers, and the first that is about all addresses decides: one about some of them leaves the others to those
 * after it.
 * https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
 */
export function entryOpenTo(port: number, acl: Fields): Fields | undefined {
  const ingress = acl
    .list('entries')
    .filter((entry) => entry.flag('egress') === false)
    .map((entry) => ({ entry, number: entry.number('ruleNumber') ?? Number.POSITIVE_INFINITY }))
    .toSorted((a, b) => a.number - b.number)
  for (const family of FAMILIES) {
    for (const transport of TRANSPORTS) {
      const decisive = ingress.find(
        ({ entry }) => isAllAddresses(entry.text(family)) && concerns(entry, transport, port),
      )
      if (decisive?.entry.text('ruleAction')?.toLowerCase() === 'allow') return decisive.entry
    }
  }
  return undefined
}

function concerns(entry: Fields, transport: string, port: number): boolean {
  const protocol = entry.text('protocol')
  if (protocol === ALL_PROTOCOLS) return true
  const from = entry.number('portRange.from') ?? allPorts.from
  const to = entry.number('portRange.to') ?? allPorts.to
  return protocol === transport && includes({ from, to }, port)
}
