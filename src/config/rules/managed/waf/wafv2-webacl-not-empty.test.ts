import { testRule } from '../../testing.ts'
import { wafv2WebaclNotEmpty } from './wafv2-webacl-not-empty.ts'

const acl = (more: object) => ({ configuration: { Name: 'n', ...more } })

testRule(wafv2WebaclNotEmpty, {
  COMPLIANT: {
    'a rule': acl({ Rules: [{ Name: 'r' }] }),
    'a rule group before': acl({ Rules: [], PreProcessFirewallManagerRuleGroups: [{ Name: 'g' }] }),
    'a rule group after': acl({ Rules: [], PostProcessFirewallManagerRuleGroups: [{ Name: 'g' }] }),
    'a rule, spelled small': {
      configuration: { name: 'n', rules: [{ name: 'r' }] },
      beyondSchema: 'the published schema spells the keys of this type small, and leaves the rules out',
    },
  },
  NON_COMPLIANT: { none: acl({ Rules: [], PreProcessFirewallManagerRuleGroups: [] }), 'not said': acl({}) },
})
