import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { netfwPolicyRuleGroupAssociated } from './netfw-policy-rule-group-associated.ts'

const given = (configuration: JsonObject) => ({ configuration })

testRule(netfwPolicyRuleGroupAssociated, {
  COMPLIANT: {
    'a stateless one': given({ firewallPolicy: { statelessRuleGroupReferences: [{ priority: 1 }] } }),
    'a stateful one': given({
      firewallPolicy: { statelessRuleGroupReferences: [], statefulRuleGroupReferences: [{ priority: 1 }] },
    }),
  },
  NON_COMPLIANT: {
    'empty lists': given({ firewallPolicy: { statelessRuleGroupReferences: [], statefulRuleGroupReferences: [] } }),
    'nothing said': given({ firewallPolicy: {} }),
  },
  INSUFFICIENT_DATA: { 'no list': given({ firewallPolicy: { statelessRuleGroupReferences: 'all' } }) },
})
