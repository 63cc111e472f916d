import { testRule } from '../../testing.ts'
import { wafv2RulegroupNotEmpty } from './wafv2-rulegroup-not-empty.ts'

const beyondSchema = 'the published schema leaves the rules out, which GetRuleGroup gives'

testRule(wafv2RulegroupNotEmpty, {
  COMPLIANT: {
    'a rule': { configuration: { Name: 'g', Rules: [{ Name: 'r' }] }, beyondSchema },
    'a rule, spelled small': { configuration: { name: 'g', rules: [{ name: 'r' }] }, beyondSchema },
  },
  NON_COMPLIANT: {
    none: { configuration: { Name: 'g', Rules: [] }, beyondSchema },
    'not said': { configuration: { name: 'g' } },
  },
})
