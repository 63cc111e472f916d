import { Unreadable } from '../rules/fields.ts'
import type { Item } from '../rules/item.ts'
import type { NoVerdict } from '../rules/managed-rule.ts'
import type { Implementation } from '../rules/owner.ts'
import { implementationOf } from '../rules/owners.ts'
import { inScope, type Rule } from '../rules/rule.ts'
import type { Verdict } from '../rules/verdict.ts'

/** A rule with how it judges, or why it cannot. */
export interface ReadyRule {
  readonly rule: Rule
  readonly implementation?: Implementation
  /** What is wrong with the rule. */
  readonly error?: Error
}

/** Reads a rule's parameters once for all resources. */
export function readyRule(rule: Rule): ReadyRule {
  try {
    return { rule, implementation: implementationOf(rule) }
  } catch (error) {
    return { rule, error: error as Error }
  }
}

/** Whether a rule says anything of a type. */
export function concerns({ rule, implementation, error }: ReadyRule, resourceType: string): boolean {
  const scoped = rule.scope?.ComplianceResourceTypes ?? []
  if (scoped.length > 0 && !scoped.includes(resourceType)) return false
  if (error !== undefined) return true
  if (implementation === undefined) return false
  if (implementation.kind === 'function') return implementation.changes && scoped.length > 0
  return implementation.types === undefined
    ? implementation.kind === 'item'
    : implementation.types.includes(resourceType)
}

/**
 * What a rule says of an item that is to be.
 * @returns nothing when the item is not in the rule's scope
 */
export function judgePlanned(ready: ReadyRule, item: Item, now: Date): Verdict | NoVerdict | undefined {
  const { rule, implementation, error } = ready
  if (error !== undefined) return noVerdict(`The rule cannot judge: ${error.message}`)
  if (implementation === undefined) return undefined
  try {
    if (!inScope(rule, item)) return undefined
    if (implementation.kind === 'account') {
      return noVerdict('The rule judges an account as a whole, by what stands in no template.')
    }
    if (implementation.kind === 'function') return noVerdict('Functions are not asked before deployment.')
    const judged = { item, stateId: 0, status: 'ResourceDiscovered', planned: true }
    return implementation.judge(judged, now)
  } catch (thrown) {
    // An error of the rule is its own: the others judge.
    return noVerdict(thrown instanceof Unreadable ? thrown.message : `The rule failed: ${(thrown as Error).message}`)
  }
}

function noVerdict(detail: string): NoVerdict {
  return { compliance: 'INSUFFICIENT_DATA', reason: 'unreadable', detail }
}

/** The sentence that goes with a verdict. */
export function annotationOf(verdict: Verdict | NoVerdict): string | undefined {
  return verdict.compliance === 'INSUFFICIENT_DATA' ? verdict.detail : verdict.annotation
}
