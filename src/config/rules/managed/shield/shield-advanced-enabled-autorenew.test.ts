import { shieldSubscription } from '../../../../cloud/facts/shield/subscription.ts'
import { testAccountRule } from '../../testing.ts'
import { shieldAdvancedEnabledAutorenew } from './shield-advanced-enabled-autorenew.ts'

const judged = (subscription: unknown, verdict: 'COMPLIANT' | 'NON_COMPLIANT') => ({
  facts: [[shieldSubscription, subscription]] as const,
  expect: { 'AWS::::Account 123456789012': verdict },
})

testAccountRule(shieldAdvancedEnabledAutorenew, {
  'it renews itself': judged({ renewsItself: true }, 'COMPLIANT'),
  'it ends': judged({ renewsItself: false }, 'NON_COMPLIANT'),
  'no subscription': judged(undefined, 'NON_COMPLIANT'),
  'not readable': { facts: [[shieldSubscription, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
