import { testRule } from '../../testing.ts'
import { cloudfrontDistributionKeyGroupEnabled } from './cloudfront-distribution-key-group-enabled.ts'
import { distribution } from './distribution.testing.ts'

const signers = (enabled: boolean, items: string[] = []) => ({
  trustedSigners: { enabled, quantity: items.length, items },
})
const groups = { trustedKeyGroups: { enabled: true, quantity: 1, items: ['g'] } }

testRule(cloudfrontDistributionKeyGroupEnabled, {
  COMPLIANT: {
    'key groups': distribution({ defaultCacheBehavior: { ...groups, ...signers(false) } }),
    'open to all': distribution({ defaultCacheBehavior: signers(false) }),
  },
  NON_COMPLIANT: {
    'accounts by default': distribution({ defaultCacheBehavior: signers(true, ['self']) }),
    'accounts on a path': distribution({
      defaultCacheBehavior: groups,
      cacheBehaviors: { quantity: 1, items: [{ pathPattern: '/a', ...signers(false, ['self']) }] },
    }),
  },
})
