import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * A queue that says from whom it takes dead letters is itself one for them.
 * https://docs.aws.amazon.com/config/latest/developerguide/sqs-queue-dlq-check.html
 */
export const sqsQueueDlqCheck = managedRule({
  identifier: 'SQS_QUEUE_DLQ_CHECK',
  resourceTypes: ['AWS::SQS::Queue'],

  evaluate({ configuration }) {
    return configuration.json('RedrivePolicy') !== undefined || configuration.json('RedriveAllowPolicy') !== undefined
      ? compliant
      : nonCompliant('The queue has no queue for dead letters.')
  },
})
