import { testRule } from '../../testing.ts'
import { sqsQueuePolicyFullAccessCheck } from './sqs-queue-policy-full-access-check.ts'

const queue = (Action: string | string[], Effect = 'Allow') => ({
  configuration: {
    QueueArn: 'arn:q',
    Policy: JSON.stringify({ Statement: [{ Effect, Principal: { AWS: '111122223333' }, Action, Resource: '*' }] }),
  },
})

testRule(sqsQueuePolicyFullAccessCheck, {
  COMPLIANT: {
    'no policy': { configuration: { QueueArn: 'arn:q', Policy: null } },
    'some actions': queue(['SQS:SendMessage', 'sqs:Receive*']),
    denied: queue('*', 'Deny'),
  },
  NON_COMPLIANT: {
    everything: queue('*'),
    'all of SQS': queue('SQS:*'),
    'among others, in small letters': queue(['sqs:SendMessage', 'sqs:*']),
  },
})
