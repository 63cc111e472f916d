import type { Recorder } from '../recorder/recorder.ts'
import { recordedTypesTogether } from '../recorder/recording-group.ts'
import { catalogueRule, managedRuleOf } from '../rules/managed.ts'
import type { StoredRule } from '../rules/store.ts'

/** Why a rule as a whole has no verdict, which AWS Config's INSUFFICIENT_DATA does not tell. */
export type NoDataReason =
  | 'evaluating'
  | 'awaiting_external_evaluation'
  | 'fact_unreadable'
  | 'error'
  | 'unreadable'
  | 'type_not_recorded'
  | 'nothing_in_scope'

export const NO_DATA_REASONS: readonly NoDataReason[] = [
  'evaluating',
  'awaiting_external_evaluation',
  'fact_unreadable',
  'error',
  'unreadable',
  'type_not_recorded',
  'nothing_in_scope',
]

/**
 * @param unreadable how many resources the rule could not read
 * @param recorders those of the rule's account and region
 */
export function noDataReason(rule: StoredRule, unreadable: number, recorders: readonly Recorder[]): NoDataReason {
  const identifier = rule.source.SourceIdentifier ?? ''
  if (catalogueRule(identifier)?.trigger === 'external') return 'awaiting_external_evaluation'
  if (rule.lastErrorCode !== undefined) return rule.lastErrorReason === 'fact_unreadable' ? 'fact_unreadable' : 'error'
  if (!rule.firstEvaluationStarted) return 'evaluating'
  if (unreadable > 0) return 'unreadable'
  const named = rule.scope?.ComplianceResourceTypes ?? []
  const types = (managedRuleOf(identifier)?.resourceTypes ?? []).filter((t) => named.length === 0 || named.includes(t))
  const recorded = recordedTypesTogether(
    recorders.filter((recorder) => recorder.recording),
    rule.region,
  )
  return types.length > 0 && !types.some((type) => recorded.has(type)) ? 'type_not_recorded' : 'nothing_in_scope'
}
