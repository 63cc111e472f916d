import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

const ENDPOINTS = ['HTTP', 'Firehose', 'Lambda', 'Application', 'SQS']
const ROLES = ENDPOINTS.flatMap((name) => [`${name}SuccessFeedbackRoleArn`, `${name}FailureFeedbackRoleArn`])

/**
 * One kind of endpoint is enough.
 * https://docs.aws.amazon.com/config/latest/developerguide/sns-topic-message-delivery-notification-enabled.html
 */
export const snsTopicMessageDeliveryNotificationEnabled = managedRule({
  identifier: 'SNS_TOPIC_MESSAGE_DELIVERY_NOTIFICATION_ENABLED',
  resourceTypes: ['AWS::SNS::Topic'],

  evaluate({ configuration }) {
    return ROLES.some((role) => (configuration.text(role) ?? '') !== '')
      ? compliant
      : nonCompliant('Deliveries of messages are not logged.')
  },
})
