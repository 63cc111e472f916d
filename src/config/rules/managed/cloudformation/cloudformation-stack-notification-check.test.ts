import { testRule } from '../../testing.ts'
import { cloudformationStackNotificationCheck } from './cloudformation-stack-notification-check.ts'

const stack = (...notificationARNs: string[]) => ({ configuration: { stackName: 's', notificationARNs } })

testRule(cloudformationStackNotificationCheck, {
  COMPLIANT: {
    someone: stack('arn:a'),
    'one asked for': [stack('arn:a', 'arn:b'), { snsTopic1: 'arn:c', snsTopic5: 'arn:b' }],
  },
  NON_COMPLIANT: { nobody: stack(), others: [stack('arn:a'), { snsTopic2: 'arn:b' }] },
})
