import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { engineOf } from '../amazonmq/engine.ts'
import { judgeItems } from '../ec2/live-items.ts'

/**
 * RabbitMQ has no audit logs.
 * https://docs.aws.amazon.com/config/latest/developerguide/mq-cloudwatch-audit-logging-enabled.html
 */
export const mqCloudwatchAuditLoggingEnabled = managedRule({
  identifier: 'MQ_CLOUDWATCH_AUDIT_LOGGING_ENABLED',

  async *evaluateAll(account) {
    yield* judgeItems(account, 'AWS::AmazonMQ::Broker', ({ configuration }) => {
      if (engineOf(configuration) === 'RABBITMQ') return notApplicable
      return configuration.flag('Logs.Audit') === true ? compliant : nonCompliant('The broker writes no audit logs.')
    })
  },
})
