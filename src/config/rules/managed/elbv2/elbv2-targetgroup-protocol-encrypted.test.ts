import { testRule } from '../../testing.ts'
import { elbv2TargetgroupProtocolEncrypted } from './elbv2-targetgroup-protocol-encrypted.ts'

const group = (Protocol: string | null, TargetType = 'instance') => ({ configuration: { Protocol, TargetType } })

testRule(elbv2TargetgroupProtocolEncrypted, {
  COMPLIANT: { HTTPS: group('HTTPS'), TLS: group('TLS', 'ip'), QUIC: group('QUIC') },
  NON_COMPLIANT: { HTTP: group('HTTP'), TCP: group('TCP'), GENEVE: group('GENEVE'), unsaid: group(null) },
  NOT_APPLICABLE: { Lambda: group(null, 'lambda'), 'a load balancer': group('TCP', 'alb') },
  INSUFFICIENT_DATA: { 'no text': { configuration: { Protocol: ['HTTPS'] } } },
})
