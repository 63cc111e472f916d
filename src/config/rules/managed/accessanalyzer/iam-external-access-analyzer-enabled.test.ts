import { accessAnalyzers } from '../../../../cloud/facts/accessanalyzer/analyzers.ts'
import { testAccountRule } from '../../testing.ts'
import { iamExternalAccessAnalyzerEnabled } from './iam-external-access-analyzer-enabled.ts'

const judged = (verdict: 'COMPLIANT' | 'NON_COMPLIANT', ...analyzers: { type: string; status: string }[]) => ({
  facts: [[accessAnalyzers, analyzers]] as const,
  expect: { 'AWS::::Account 123456789012': verdict },
})
const active = (type: string) => ({ type, status: 'ACTIVE' })

testAccountRule(iamExternalAccessAnalyzerEnabled, {
  'of the account': judged('COMPLIANT', active('ACCOUNT_UNUSED_ACCESS'), active('ACCOUNT')),
  'of the organization': judged('COMPLIANT', active('ORGANIZATION')),
  none: judged('NON_COMPLIANT'),
  'of unused or internal access only': judged(
    'NON_COMPLIANT',
    ...['ACCOUNT_UNUSED_ACCESS', 'ORGANIZATION_UNUSED_ACCESS', 'ACCOUNT_INTERNAL_ACCESS'].map(active),
  ),
  'not active': judged(
    'NON_COMPLIANT',
    { type: 'ACCOUNT', status: 'FAILED' },
    { type: 'ORGANIZATION', status: 'CREATING' },
  ),
  'not readable': { facts: [[accessAnalyzers, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
