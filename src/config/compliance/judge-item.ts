import type { LogEntry } from '../rules/custom/rule-log.ts'
import type { ItemImplementation } from '../rules/owner.ts'
import { inScope, type Rule } from '../rules/rule.ts'
import type { JudgedItem } from './judged-item.ts'
import type { Judgement } from './write-verdicts.ts'

/** A rule that judges items, made ready. */
export interface ReadyItemRule {
  readonly rule: Rule
  /** Types that it judges; all when there are none. */
  readonly types?: readonly string[]
  judges(resourceType: string): boolean
  /** @throws what the implementation throws: an error of the rule */
  judge(judged: JudgedItem, now: Date): Judgement | undefined
  /** What it said while it judged since it was last asked. */
  takeLog(): readonly LogEntry[]
}

/** Joins a rule's scope and how it judges items. */
export function readyItemRule(rule: Rule, implementation: ItemImplementation): ReadyItemRule {
  const types = typesOf(rule, implementation)
  const known = types && new Set(types)
  return {
    rule,
    types,
    judges: (type) => known === undefined || known.has(type),
    takeLog: () => implementation.takeLog?.() ?? [],
    judge(judged, now) {
      const { item, stateId } = judged
      if (!inScope(rule, item)) return undefined
      const verdict = implementation.judge(judged, now)
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
function typesOf({ scope }: Rule, { types }: ItemImplementation): readonly string[] | undefined {
  const named = scope?.ComplianceResourceTypes ?? []
  if (types === undefined) return named.length === 0 ? undefined : named
  return named.length === 0 ? types : types.filter((type) => named.includes(type))
}
