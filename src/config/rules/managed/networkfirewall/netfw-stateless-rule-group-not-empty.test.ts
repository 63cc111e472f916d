import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { netfwStatelessRuleGroupNotEmpty } from './netfw-stateless-rule-group-not-empty.ts'

const given = (configuration: JsonObject) => ({ configuration })

const group = (type: string, rulesSource: JsonObject) =>
  given({ ruleGroupResponse: { type }, ruleGroup: { rulesSource } })

testRule(netfwStatelessRuleGroupNotEmpty, {
  COMPLIANT: {
    'a rule': group('STATELESS', { statelessRulesAndCustomActions: { statelessRules: [{ priority: 1 }] } }),
  },
  NON_COMPLIANT: {
    'an empty list': group('STATELESS', { statelessRulesAndCustomActions: { statelessRules: [] } }),
    'nothing said': group('STATELESS', {}),
  },
  NOT_APPLICABLE: { stateful: group('STATEFUL', { statefulRules: [] }), 'no type': given({ ruleGroup: {} }) },
})
