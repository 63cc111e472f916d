import type { AnyItemRule } from '../../managed-rule.ts'
import { testRule } from '../../testing.ts'
import { mqSupportedVersion } from './mq-supported-version.ts'

const names = [
  ['ActiveMQ', 'RABBITMQ'],
  ['RabbitMQ', 'ACTIVEMQ'],
] as const
const broker = (EngineType: string, EngineVersion: string) => ({ configuration: { EngineType, EngineVersion } })
const asked = { supportedEngineVersion: '5.9' }

for (const [i, [EngineType, other]] of names.entries()) {
  testRule(mqSupportedVersion[i] as AnyItemRule, {
    COMPLIANT: {
      'that version': [broker(EngineType, '5.9'), asked],
      'a newer one': [broker(EngineType.toUpperCase(), '5.17.6'), asked],
    },
    NON_COMPLIANT: {
      'an older one': [broker(EngineType, '5.8.9'), asked],
      'an unknown one': [{ configuration: { EngineType } }, asked],
    },
    NOT_APPLICABLE: {
      'the other engine': [broker(other, '1.0'), asked],
      'no engine': [{ configuration: { BrokerName: 'orders' } }, asked],
    },
  })
}
