import { testRule } from '../../testing.ts'
import { ec2InstanceNoPublicIp } from './ec2-instance-no-public-ip.ts'

const through = (publicIp: string | null) => ({ association: { publicIp } })

testRule(ec2InstanceNoPublicIp, {
  COMPLIANT: {
    'none, null': { configuration: { publicIpAddress: null, networkInterfaces: [{ association: null }] } },
    'none, absent': { configuration: { instanceId: 'i-1', networkInterfaces: [] } },
    'IPv6 only': { configuration: { instanceId: 'i-1', ipv6Address: '2001:db8::1' } },
  },
  NON_COMPLIANT: {
    'of the instance': { configuration: { publicIpAddress: '192.0.2.1' } },
    'of its second interface': { configuration: { networkInterfaces: [through(null), through('192.0.2.1')] } },
  },
  INSUFFICIENT_DATA: { 'a list': { configuration: { publicIpAddress: ['192.0.2.1'] } } },
})
