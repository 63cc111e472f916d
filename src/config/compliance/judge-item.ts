import { managedRuleOf } from '../rules/managed.ts'
import { type AnyItemRule, judge } from '../rules/managed-rule.ts'
import { readParameters } from '../rules/parameters.ts'
import { inScope, type Rule } from '../rules/rule.ts'
import type { JudgedItem } from './judged-item.ts'
import type { Judgement } from './write-verdicts.ts'

/** A rule made ready: its implementation found and its parameters read once. */
export interface ReadyItemRule {
  readonly rule: Rule
  readonly types: ReadonlySet<string>
  /** @throws what the implementation throws: an error of the rule */
  judge(judged: JudgedItem, now: Date): Judgement | undefined
}

/**
 * Makes a managed rule that judges items ready.
 * @returns nothing for a rule of another kind
 * @throws InvalidParameter
 */
export function readyItemRule(rule: Rule): ReadyItemRule | undefined {
  if (rule.source.Owner !== 'AWS') return undefined
  const implementation = managedRuleOf(rule.source.SourceIdentifier ?? '')
  if (implementation === undefined || !('evaluate' in implementation)) return undefined
  const parameters = readParameters(implementation.parameters ?? {}, rule.inputParameters)
  return {
    rule,
    types: typesOf(rule, implementation),
    judge({ item, stateId }, now) {
      if (!inScope(rule, item)) return undefined
      const verdict = judge(implementation, item, parameters, { now })
      const { resourceType, resourceId, captureTime } = item
      const key = { ruleId: rule.ruleId, resourceType, resourceId, captureTime, stateId }
      if (verdict.compliance === 'INSUFFICIENT_DATA') {
        return { ...key, compliance: verdict.compliance, reason: verdict.reason, annotation: verdict.detail }
      }
      return { ...key, compliance: verdict.compliance, annotation: verdict.annotation }
    },
  }
}

/** The implementation's types, or those of them that the scope names. A scope may name a type that the rule does not judge. */
function typesOf({ scope }: Rule, implementation: AnyItemRule): ReadonlySet<string> {
  const named = scope?.ComplianceResourceTypes ?? []
  const types = implementation.resourceTypes
  return new Set(named.length === 0 ? types : types.filter((type) => named.includes(type)))
}
