import { testFact } from '../../fact.testing.ts'
import { shieldSubscription } from './subscription.ts'

const CALL = 'shield:DescribeSubscription'
const none = Object.assign(new Error('The subscription does not exist.'), { name: 'ResourceNotFoundException' })

testFact(shieldSubscription, {
  'that renews itself': {
    answers: { [CALL]: { Subscription: { AutoRenew: 'ENABLED' } } },
    expect: { renewsItself: true },
  },
  'that ends': { answers: { [CALL]: { Subscription: { AutoRenew: 'DISABLED' } } }, expect: { renewsItself: false } },
  none: { answers: { [CALL]: none }, expect: undefined },
})
