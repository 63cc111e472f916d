/** What of a rule can be said before it is stored: whether AWS Config would take it. */
import type { ConfigRule } from '../../model/config.gen.ts'
import type { Invalid } from './owner.ts'
import { owners } from './owners.ts'
import type { EvaluationMode, Scope } from './rule.ts'
import type { RuleContent } from './store.ts'

/**
 * Checks a rule as it is given and completes it with its default frequency.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigRule.html
 *
 * @param invalid raises the operation's fault, with AWS's words
 * @throws Fault NotImplementedException for what AWS Config has and Plumbline has not yet
 */
export function checkedRule(given: ConfigRule, invalid: Invalid): RuleContent {
  const { ConfigRuleState: state = 'ACTIVE', CreatedBy, Source: source, InputParameters: inputText } = given
  if (state !== 'ACTIVE') {
    invalid(`The ConfigRuleState ${state} is invalid. Only the following values are permitted: ACTIVE.`)
  }
  if (CreatedBy !== undefined) {
    invalid(
      'AWS Config populates the CreatedBy field for ServiceLinkedConfigRule. Try again without populating the CreatedBy field.',
    )
  }
  const scope = checkedScope(given.Scope, invalid)
  return {
    description: given.Description,
    scope,
    inputText,
    evaluationModes: evaluationModes(given),
    ...owners[source.Owner].checked(given, invalid),
  }
}

/** https://docs.aws.amazon.com/config/latest/APIReference/API_EvaluationModeConfiguration.html */
function evaluationModes({ EvaluationModes: given = [] }: ConfigRule): readonly EvaluationMode[] {
  const modes = new Set(given.flatMap(({ Mode }) => Mode ?? []))
  return modes.size === 0 ? ['DETECTIVE'] : [...modes].sort()
}

/** https://docs.aws.amazon.com/config/latest/APIReference/API_Scope.html */
function checkedScope(scope: Scope | undefined, invalid: Invalid): Scope | undefined {
  if (scope === undefined) return undefined
  const { ComplianceResourceTypes: types = [], ComplianceResourceId: id, TagKey: key, TagValue: value } = scope
  if (key === undefined && value !== undefined) {
    invalid('Tag key should not be empty when tag value is provided in scope.')
  }
  if (key !== undefined && (types.length > 0 || id !== undefined)) {
    invalid('Scope cannot be applied to both resource and tag.')
  }
  if (id !== undefined && types.length !== 1) {
    invalid('A single resourceType should be provided when resourceId is provided in scope.')
  }
  return scope
}
