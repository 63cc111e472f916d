import type { Rule } from '@aws-sdk/client-waf'
import type { ResourceType } from '../../resource-type.ts'
import { shape } from '../../shape.ts'
import type { Scope } from './classic.ts'
import { classicType } from './classic-type.ts'

/** The rules of a scope, save those that are based on a rate. */
export function classicRules(scope: Scope): ResourceType {
  return classicType(scope, 'Rule', ['GetRule'], async (call, RuleId, type) => {
    const { Rule: rule } = await call<{ Rule: Rule }>('GetRule', { RuleId })
    return { resourceName: rule.Name, configuration: shape(type, { ...rule, PredicateList: rule.Predicates }) }
  })
}
