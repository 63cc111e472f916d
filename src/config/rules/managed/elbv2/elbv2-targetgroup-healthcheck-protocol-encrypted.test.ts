import { testRule } from '../../testing.ts'
import { elbv2TargetgroupHealthcheckProtocolEncrypted } from './elbv2-targetgroup-healthcheck-protocol-encrypted.ts'

const group = (HealthCheckProtocol: string | null, TargetType = 'instance') => ({
  configuration: { HealthCheckProtocol, TargetType },
})

testRule(elbv2TargetgroupHealthcheckProtocolEncrypted, {
  COMPLIANT: { HTTPS: group('HTTPS'), 'of a load balancer': group('HTTPS', 'alb') },
  NON_COMPLIANT: { HTTP: group('HTTP'), TCP: group('TCP', 'ip'), unsaid: group(null) },
  NOT_APPLICABLE: { Lambda: group(null, 'lambda') },
  INSUFFICIENT_DATA: { 'no text': { configuration: { HealthCheckProtocol: ['HTTPS'] } } },
})
