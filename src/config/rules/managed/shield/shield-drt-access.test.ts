import { responseTeamRole } from '../../../../cloud/facts/shield/response-team-role.ts'
import { shieldSubscription } from '../../../../cloud/facts/shield/subscription.ts'
import { testAccountRule } from '../../testing.ts'
import { shieldDrtAccess } from './shield-drt-access.ts'

const ACCOUNT = 'AWS::::Account 123456789012'
const subscribed = [shieldSubscription, { renewsItself: false }] as const

testAccountRule(shieldDrtAccess, {
  'a role': { facts: [subscribed, [responseTeamRole, 'arn:role']], expect: { [ACCOUNT]: 'COMPLIANT' } },
  'no role': { facts: [subscribed, [responseTeamRole, undefined]], expect: { [ACCOUNT]: 'NON_COMPLIANT' } },
  'no subscription': { facts: [[shieldSubscription, undefined]], expect: { [ACCOUNT]: 'NOT_APPLICABLE' } },
  'subscription not readable': {
    facts: [[shieldSubscription, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
  'role not readable': {
    facts: [subscribed, [responseTeamRole, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
