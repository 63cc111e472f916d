import type { Json } from '../../../../lib/json.ts'
import { testAccountRule } from '../../testing.ts'
import { mqCloudwatchAuditLoggingEnabled } from './mq-cloudwatch-audit-logging-enabled.ts'

const broker = (resourceId: string, Logs: Json, EngineType = 'ACTIVEMQ') => ({
  resourceType: 'AWS::AmazonMQ::Broker',
  resourceId,
  configuration: { EngineType, Logs },
})
const key = (id: string) => `AWS::AmazonMQ::Broker ${id}`

testAccountRule(mqCloudwatchAuditLoggingEnabled, {
  'audit logs of ActiveMQ': {
    items: [
      broker('on', { Audit: true, General: false }),
      broker('off', { Audit: false, General: true }),
      broker('null', null),
      broker('rabbit', { Audit: false }, 'RabbitMQ'),
      broker('unreadable', { Audit: 'perhaps' }),
    ],
    expect: {
      [key('on')]: 'COMPLIANT',
      [key('off')]: 'NON_COMPLIANT',
      [key('null')]: 'NON_COMPLIANT',
      [key('rabbit')]: 'NOT_APPLICABLE',
    },
  },
})
