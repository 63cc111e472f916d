import { testRule } from '../../testing.ts'
import { snsTopicMessageDeliveryNotificationEnabled } from './sns-topic-message-delivery-notification-enabled.ts'

const topic = (attributes: object) => ({ configuration: { TopicArn: 'arn:t', ...attributes } })
const role = 'arn:aws:iam::123456789012:role/r'

testRule(snsTopicMessageDeliveryNotificationEnabled, {
  COMPLIANT: Object.fromEntries(
    ['HTTP', 'Firehose', 'Lambda', 'Application', 'SQS'].flatMap((name) => [
      [`${name}, successes`, topic({ [`${name}SuccessFeedbackRoleArn`]: role })],
      [`${name}, failures`, topic({ [`${name}FailureFeedbackRoleArn`]: role })],
    ]),
  ),
  NON_COMPLIANT: { none: topic({}), 'an empty one': topic({ SQSSuccessFeedbackRoleArn: '' }) },
})
