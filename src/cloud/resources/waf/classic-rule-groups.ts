import type { ActivatedRule, RuleGroup } from '@aws-sdk/client-waf'
import { relate } from '../../relate.ts'
import type { ResourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import { allOf, type Scope, typeOf } from './classic.ts'
import { classicType } from './classic-type.ts'

const [GET, ACTIVATED] = ['GetRuleGroup', 'ListActivatedRulesInRuleGroup'] as const

/** The rule groups of a scope, with the rules that are activated in them. */
export function classicRuleGroups(scope: Scope): ResourceType {
  return classicType(scope, 'RuleGroup', [GET, ACTIVATED], async (call, RuleGroupId, type) => {
    const { RuleGroup: group } = await call<{ RuleGroup: RuleGroup }>(GET, { RuleGroupId })
    const Rules = await Array.fromAsync(allOf<ActivatedRule>(call, ACTIVATED, 'ActivatedRules', { RuleGroupId }))
    const ids = Rules.map((rule) => rule.RuleId)
    return {
      resourceName: group.Name,
      configuration: shape(type, { ...group, Rules }),
      relationships: relate(type, typeOf(scope, 'Rule'), ids),
    }
  })
}
