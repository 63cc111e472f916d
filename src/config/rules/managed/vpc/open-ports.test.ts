import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '../../../../lib/json.ts'
import { Fields } from '../../fields.ts'
import { openPorts, openPortsText, openPortText, wayTo } from './open-ports.ts'

const open = (...ipPermissions: JsonObject[]) => openPorts(new Fields({ ipPermissions }, 'configuration'))
const all = { ipRanges: ['0.0.0.0/0'] }

const cases: Record<string, { permission: JsonObject; expect: [string, string][] }> = {
  'TCP ports': {
    permission: { ipProtocol: 'tcp', fromPort: 20, toPort: 30, ...all },
    expect: [['0.0.0.0/0', 'tcp ports 20-30']],
  },
  'a protocol by its number': {
    permission: { ipProtocol: '17', fromPort: 53, toPort: 53, ...all },
    expect: [['0.0.0.0/0', 'udp port 53']],
  },
  'all traffic': { permission: { ipProtocol: '-1', ...all }, expect: [['0.0.0.0/0', 'all traffic']] },
  'all traffic has no ports, whatever stands there': {
    permission: { ipProtocol: '-1', fromPort: 80, toPort: 80, ...all },
    expect: [['0.0.0.0/0', 'all traffic']],
  },
  'no ports are all': {
    permission: { ipProtocol: 'tcp', fromPort: null, toPort: null, ...all },
    expect: [['0.0.0.0/0', 'tcp all ports']],
  },
  'the range twice is one': {
    permission: { ipProtocol: 'tcp', fromPort: 1, toPort: 1, ...all, ipv4Ranges: [{ cidrIp: '0.0.0.0/0' }] },
    expect: [['0.0.0.0/0', 'tcp port 1']],
  },
  'IPv4 where only its second list is': {
    permission: { ipProtocol: 'tcp', fromPort: 1, toPort: 1, ipv4Ranges: [{ cidrIp: '0.0.0.0/0' }] },
    expect: [['0.0.0.0/0', 'tcp port 1']],
  },
  'IPv6 however it is written': {
    permission: {
      ipProtocol: 'tcp',
      fromPort: 1,
      toPort: 1,
      ipv6Ranges: [{ cidrIpv6: '::/0' }, { cidrIpv6: '0:0:0:0:0:0:0:0/0' }],
    },
    expect: [
      ['::/0', 'tcp port 1'],
      ['0:0:0:0:0:0:0:0/0', 'tcp port 1'],
    ],
  },
  'a network, a group and a prefix list are not anybody': {
    permission: {
      ipProtocol: '-1',
      ipRanges: ['10.0.0.0/8', '0.0.0.0/1'],
      userIdGroupPairs: [{ groupId: 'sg-1' }],
      prefixListIds: [{ prefixListId: 'pl-1' }],
    },
    expect: [],
  },
  'ICMP has no ports': {
    permission: { ipProtocol: 'icmp', fromPort: -1, toPort: -1, ...all },
    expect: [['0.0.0.0/0', 'other all ports']],
  },
}

for (const [name, { permission, expect }] of Object.entries(cases))
  test(`open ports: ${name}`, () => {
    assert.deepEqual(
      open(permission).map((one) => [one.source, openPortsText(one)]),
      expect,
    )
  })

test('a way to a port is of the protocol, and both ends of a range are in it', () => {
  const found = open(
    { ipProtocol: 'tcp', fromPort: 20, toPort: 22, ...all },
    { ipProtocol: 'icmp', fromPort: 8, toPort: -1, ...all },
  )
  assert.deepEqual(
    [19, 20, 22, 23].map((port) => wayTo(port, found, ['tcp']) !== undefined),
    [false, true, true, false],
  )
  assert.equal(wayTo(22, found, ['udp']), undefined)
  assert.equal(openPortText(22, wayTo(22, found, ['tcp'])!), 'Port 22 is open to 0.0.0.0/0 (tcp ports 20-22).')
})
