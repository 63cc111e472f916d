import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { engineOf } from './engine.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/mq-cloudwatch-audit-log-enabled.html */
export const mqCloudwatchAuditLogEnabled = managedRule({
  identifier: 'MQ_CLOUDWATCH_AUDIT_LOG_ENABLED',
  resourceTypes: ['AWS::AmazonMQ::Broker'],

  evaluate({ configuration }) {
    if (engineOf(configuration) === 'RABBITMQ') return notApplicable
    return configuration.flag('Logs.Audit') === true ? compliant : nonCompliant('Audit logging is off.')
  },
})
