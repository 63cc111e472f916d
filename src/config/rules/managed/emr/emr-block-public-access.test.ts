import { blockPublicAccess, type PublicAccess } from '../../../../cloud/facts/emr/block-public-access.ts'
import { testAccountRule } from '../../testing.ts'
import { emrBlockPublicAccess } from './emr-block-public-access.ts'

const account = 'AWS::::Account 123456789012'
const facts = (blocked: boolean, ...permitted: PublicAccess['permitted']) =>
  [[blockPublicAccess, { blocked, permitted }]] as const

testAccountRule(emrBlockPublicAccess, {
  blocked: { facts: facts(true), expect: { [account]: 'COMPLIANT' } },
  'but for SSH': { facts: facts(true, { from: 22, to: 22 }), expect: { [account]: 'COMPLIANT' } },
  'but for a range that has SSH': { facts: facts(true, { from: 22, to: 23 }), expect: { [account]: 'NON_COMPLIANT' } },
  'but for another port': {
    facts: facts(true, { from: 22, to: 22 }, { from: 443, to: 443 }),
    expect: { [account]: 'NON_COMPLIANT' },
  },
  'not blocked': { facts: facts(false), expect: { [account]: 'NON_COMPLIANT' } },
  'not readable': { facts: [[blockPublicAccess, new Error('AccessDenied')]], expect: { throws: /AccessDenied/ } },
})
