import { testRule } from '../../testing.ts'
import { dmsRedisTlsEnabled } from './dms-redis-tls-enabled.ts'

const endpoint = (SslSecurityProtocol: string | null, EngineName = 'redis') => ({
  configuration: { EngineName, RedisSettings: { SslSecurityProtocol } },
})

testRule(dmsRedisTlsEnabled, {
  COMPLIANT: { 'TLS is on': endpoint('ssl-encryption') },
  NON_COMPLIANT: {
    plaintext: endpoint('plaintext'),
    unknown: endpoint(null),
    'no settings': { configuration: { EngineName: 'redis' } },
  },
  NOT_APPLICABLE: {
    'another engine': endpoint('plaintext', 'mysql'),
    'no engine': { configuration: { EndpointType: 'target' } },
  },
  INSUFFICIENT_DATA: { 'no structure': { configuration: { EngineName: 'redis', RedisSettings: [] } } },
})
