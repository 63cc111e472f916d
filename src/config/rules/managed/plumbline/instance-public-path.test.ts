import { type PublicFlows, publicFlows } from '../../../../cloud/facts/flow-log-records/public-flows.ts'
import { testAccountRule } from '../../testing.ts'
import { instancePublicPath } from './instance-public-path.ts'

const instance = (id: string, publicIp: string | null, zone = 'us-east-1a') => ({
  resourceType: 'AWS::EC2::Instance',
  resourceId: id,
  configuration: {
    instanceId: id,
    vpcId: 'vpc-1',
    subnetId: `subnet-${zone}`,
    placement: { availabilityZone: zone },
    networkInterfaces: [
      {
        networkInterfaceId: `eni-${id}`,
        association: publicIp === null ? null : { publicIp },
        privateIpAddresses: [],
      },
    ],
  },
})
const items = [
  instance('a', '198.51.100.1'),
  instance('b', '198.51.100.2'),
  instance('c', null),
  instance('far', '198.51.100.3', 'us-east-1b'),
]
const flow = (from: string, source: string, destination: string) => ({
  interfaceId: `eni-${from}`,
  source,
  destination,
})
const read = (flows: PublicFlows['flows'], covered = ['vpc-1'], unread: string[] = []) =>
  [[publicFlows, { flows, covered: new Set(covered), unread }]] as const
const of = (id: string) => `AWS::EC2::Instance ${id}`
const right = {
  [of('a')]: 'COMPLIANT',
  [of('b')]: 'COMPLIANT',
  [of('c')]: 'COMPLIANT',
  [of('far')]: 'COMPLIANT',
} as const

testAccountRule(instancePublicPath, {
  'no such traffic': {
    items,
    facts: read([
      flow('a', '10.0.0.1', '203.0.113.1'),
      flow('a', '10.0.0.1', '198.51.100.3'),
      flow('a', '10.0.0.1', '198.51.100.1'),
      flow('other', '10.0.0.9', '198.51.100.1'),
    ]),
    expect: right,
  },
  'to a public address of the zone, as the sender saw it': {
    items,
    facts: read([flow('c', '10.0.0.3', '198.51.100.2')]),
    expect: { ...right, [of('c')]: 'NON_COMPLIANT', [of('b')]: 'NON_COMPLIANT' },
  },
  'from a public address of the zone, as the receiver saw it': {
    items,
    facts: read([flow('b', '198.51.100.1', '10.0.0.2')]),
    expect: { ...right, [of('a')]: 'NON_COMPLIANT', [of('b')]: 'NON_COMPLIANT' },
  },
  'only what flow logs cover is said to be right': {
    items,
    facts: read([flow('c', '10.0.0.3', '198.51.100.2')], ['eni-a', 'subnet-us-east-1b']),
    expect: {
      [of('a')]: 'COMPLIANT',
      [of('b')]: 'NON_COMPLIANT',
      [of('c')]: 'NON_COMPLIANT',
      [of('far')]: 'COMPLIANT',
    },
  },
  'no instances': { facts: read([], []), expect: {} },
  'no flow log': { items, facts: read([], []), expect: { throws: /There is no active flow log/ } },
  'none that is read': {
    items,
    facts: read([], [], ['fl-1: it writes Parquet files']),
    expect: { throws: /could be read. fl-1: it writes Parquet files/ },
  },
  'flow logs cannot be read': {
    items,
    facts: [[publicFlows, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
