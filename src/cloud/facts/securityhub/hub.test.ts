import { testFact } from '../../fact.testing.ts'
import { isSecurityHubEnabled } from './hub.ts'

const CALL = 'securityhub:DescribeHub'
const refused = (message: string) => Object.assign(new Error(message), { name: 'InvalidAccessException' })

testFact(isSecurityHubEnabled, {
  subscribed: { answers: { [CALL]: { HubArn: 'arn:hub' } }, expect: true },
  'not subscribed': {
    answers: { [CALL]: refused('Account 123456789012 is not subscribed to AWS Security Hub') },
    expect: false,
  },
  'refused with the same error': {
    answers: { [CALL]: refused('The account ID is suspended.') },
    expect: /suspended/,
  },
})
