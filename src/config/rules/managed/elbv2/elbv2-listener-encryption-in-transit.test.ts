import { testRule } from '../../testing.ts'
import { elbv2ListenerEncryptionInTransit } from './elbv2-listener-encryption-in-transit.ts'

const arn = (kind: string) => `arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/${kind}/front/1`
const listener = (Protocol: string | null, kind = 'app') => ({
  configuration: { Protocol, LoadBalancerArn: arn(kind) },
})

testRule(elbv2ListenerEncryptionInTransit, {
  COMPLIANT: { HTTPS: listener('HTTPS'), TLS: listener('TLS', 'net') },
  NON_COMPLIANT: { HTTP: listener('HTTP'), TCP: listener('TCP', 'net'), unsaid: listener(null) },
  NOT_APPLICABLE: { 'of a gateway': listener(null, 'gwy'), 'the protocol of gateways': listener('GENEVE', 'gwy') },
  INSUFFICIENT_DATA: { 'no text': { configuration: { Protocol: ['HTTPS'] } } },
})
