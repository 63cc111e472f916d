import { testRule } from '../../testing.ts'
import { sqsQueueDlqCheck } from './sqs-queue-dlq-check.ts'

const queue = (attributes: object) => ({ configuration: { QueueArn: 'arn:q', ...attributes } })

testRule(sqsQueueDlqCheck, {
  COMPLIANT: {
    'with one': queue({ RedrivePolicy: '{"deadLetterTargetArn":"arn:d","maxReceiveCount":"3"}' }),
    'is one': queue({ RedriveAllowPolicy: '{"redrivePermission":"allowAll"}' }),
  },
  NON_COMPLIANT: { none: queue({}), 'an empty one': queue({ RedrivePolicy: '' }) },
  INSUFFICIENT_DATA: { 'no policy': queue({ RedrivePolicy: 'arn:d' }) },
})
