import { elasticIpQuota } from '../../../../cloud/facts/service-quotas/elastic-ips.ts'
import { testAccountRule } from '../../testing.ts'
import { eipQuota } from './eip-quota.ts'

const account = 'AWS::::Account 123456789012'
const facts = [[elasticIpQuota, 5]] as const
const addresses = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ resourceType: 'AWS::EC2::EIP', resourceId: `eipalloc-${i}` }))

testAccountRule(eipQuota, {
  none: { facts, expect: { [account]: 'COMPLIANT' } },
  'below 80%': { items: addresses(3), facts, expect: { [account]: 'COMPLIANT' } },
  '80%': { items: addresses(4), facts, expect: { [account]: 'NON_COMPLIANT' } },
  'the threshold asked for': {
    items: addresses(4),
    facts,
    parameters: { thresholdPercentage: '81' },
    expect: { [account]: 'COMPLIANT' },
  },
  'the quota cannot be read': {
    items: addresses(4),
    facts: [[elasticIpQuota, new Error('AccessDenied')]],
    expect: { throws: /AccessDenied/ },
  },
})
