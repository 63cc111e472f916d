import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { mqCloudwatchAuditLogEnabled } from './mq-cloudwatch-audit-log-enabled.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(mqCloudwatchAuditLogEnabled, {
  COMPLIANT: { on: given({ EngineType: 'ACTIVEMQ', Logs: { Audit: true } }) },
  NON_COMPLIANT: {
    off: given({ EngineType: 'ActiveMQ', Logs: { Audit: false, General: true } }),
    'nothing said': given({ EngineType: 'ACTIVEMQ' }),
  },
  NOT_APPLICABLE: { RabbitMQ: given({ EngineType: 'RabbitMQ', Logs: { General: true } }) },
})
