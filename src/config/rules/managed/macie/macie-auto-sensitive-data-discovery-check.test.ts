import { automatedDiscovery } from '../../../../cloud/facts/macie2/automated-discovery.ts'
import { testAccountRule } from '../../testing.ts'
import { macieAutoSensitiveDataDiscoveryCheck } from './macie-auto-sensitive-data-discovery-check.ts'

const judged = (isMember: boolean, isEnabled: boolean, verdict: 'COMPLIANT' | 'NON_COMPLIANT' | 'NOT_APPLICABLE') => ({
  facts: [[automatedDiscovery, { isMember, isEnabled }]] as const,
  expect: { 'AWS::::Account 123456789012': verdict },
})

testAccountRule(macieAutoSensitiveDataDiscoveryCheck, {
  on: judged(false, true, 'COMPLIANT'),
  off: judged(false, false, 'NON_COMPLIANT'),
  'of a member': judged(true, false, 'NOT_APPLICABLE'),
  'not readable': { facts: [[automatedDiscovery, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
