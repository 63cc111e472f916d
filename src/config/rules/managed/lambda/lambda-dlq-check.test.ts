import { testRule } from '../../testing.ts'
import { lambdaDlqCheck } from './lambda-dlq-check.ts'

const queue = 'arn:aws:sqs:us-east-1:123456789012:failed'
const topic = 'arn:aws:sns:us-east-1:123456789012:failed'
const sending = (targetArn: string | null) => ({
  configuration: { functionName: 'f', deadLetterConfig: { targetArn } },
})

testRule(lambdaDlqCheck, {
  COMPLIANT: {
    'to a queue': sending(queue),
    'to one that is listed': [sending(topic), { dlqArns: `${queue}, ${topic}` }],
  },
  NON_COMPLIANT: {
    'to one that is not listed': [sending(topic), { dlqArns: queue }],
    'to none': { configuration: { functionName: 'f' } },
    'to null': sending(null),
    'to an empty text': sending(''),
    'there is no configuration of it': { configuration: { functionName: 'f', deadLetterConfig: null } },
  },
  INSUFFICIENT_DATA: { 'it is a text': { configuration: { deadLetterConfig: queue } } },
})
