import { testRule } from '../../testing.ts'
import { cloudfrontOriginFailoverEnabled } from './cloudfront-origin-failover-enabled.ts'
import { distribution } from './distribution.testing.ts'

const grouped = (...ids: string[]) =>
  distribution({
    originGroups: {
      quantity: 1,
      items: [{ id: 'g', members: { quantity: ids.length, items: ids.map((originId) => ({ originId })) } }],
    },
  })

testRule(cloudfrontOriginFailoverEnabled, {
  COMPLIANT: { 'a group of two': grouped('a', 'b') },
  NON_COMPLIANT: {
    'no groups': distribution({ originGroups: { quantity: 0 } }),
    'a group of one': grouped('a'),
    'not said': distribution({}),
  },
})
