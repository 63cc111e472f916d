import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readParameters } from '../../parameters.ts'
import { testRule } from '../../testing.ts'
import { restrictedCommonPorts } from './restricted-common-ports.ts'
import { group, tcp } from './security-group.testing.ts'

testRule(restrictedCommonPorts, {
  COMPLIANT: {
    'no ingress': group(),
    'other ports': group(tcp(22), tcp(443)),
    'by UDP': group({ ...tcp(3389), ipProtocol: 'udp' }),
    'from a network': group({ ...tcp(3389), ipRanges: ['10.0.0.0/8'] }),
    'another instead of the first': [group(tcp(20)), { blockedPort1: '22' }],
    'not one of the list': [group(tcp(8080)), { blockedPorts: '8081,9000-9010' }],
  },
  NON_COMPLIANT: {
    ...Object.fromEntries([20, 21, 3389, 3306, 4333].map((port) => [`port ${port}`, group(tcp(port))])),
    'within a range': group(tcp(3000, 4000)),
    'by IPv6': group({ ...tcp(3306), ipRanges: [], ipv6Ranges: [{ cidrIpv6: '::/0' }] }),
    'all traffic': group({ ipProtocol: '-1', ipRanges: ['0.0.0.0/0'] }),
    'the first given': [group(tcp(22)), { blockedPort1: '22' }],
    'the second given': [group(tcp(22)), { blockedPort2: '22' }],
    'the third given': [group(tcp(22)), { blockedPort3: '22' }],
    'the fourth given': [group(tcp(22)), { blockedPort4: '22' }],
    'the fifth given': [group(tcp(22)), { blockedPort5: '22' }],
    'one of the list': [group(tcp(8080)), { blockedPorts: '23, 8080' }],
    'across the list': [group(tcp(9010, 9020)), { blockedPorts: '9000-9010' }],
  },
  INSUFFICIENT_DATA: { 'no list': { configuration: { ipPermissions: {} } } },
})

test('RESTRICTED_INCOMING_TRAFFIC takes ports only', () => {
  const parameters = restrictedCommonPorts.parameters!
  assert.throws(() => readParameters(parameters, { blockedPorts: 'ssh' }), /blockedPorts must be ports/)
  assert.throws(() => readParameters(parameters, { blockedPort1: '70000' }), /blockedPort1 must be between/)
})
