import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/msk-connect-connector-logging-enabled.html */
export const mskConnectConnectorLoggingEnabled = managedRule({
  identifier: 'MSK_CONNECT_CONNECTOR_LOGGING_ENABLED',
  resourceTypes: ['AWS::KafkaConnect::Connector'],

  evaluate({ configuration }) {
    const delivery = configuration.object('LogDelivery.WorkerLogDelivery')
    const logged = ['CloudWatchLogs', 'Firehose', 'S3'].some((to) => delivery?.flag(`${to}.Enabled`) === true)
    return logged ? compliant : nonCompliant('The workers are not logged.')
  },
})
