/** What of a rule can be said before it is stored: whether AWS Config would take it. */
import type { Json } from '../../lib/json.ts'
import type { ConfigRule } from '../../model/config.gen.ts'
import { Fault } from '../../wire/fault.ts'
import { DEFAULT_FREQUENCY } from './frequency.ts'
import { type CatalogueRule, catalogueRule, managedRuleOf } from './managed.ts'
import { InvalidParameter, readParameters } from './parameters.ts'
import type { Scope } from './rule.ts'
import type { RuleContent } from './store.ts'

type Invalid = (message: string) => never

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
  if (source.Owner !== 'AWS') notBuilt(`Rules with the owner ${source.Owner} are not implemented yet.`)
  if ((source.SourceDetails ?? []).length > 0) {
    invalid(
      'SourceDetails should be null/empty if the owner is AWS. SourceDetails should be provided if the owner is CUSTOM_LAMBDA.',
    )
  }
  if (source.CustomPolicyDetails !== undefined) {
    invalid('CustomPolicyDetails should be null/empty if the owner is AWS or CUSTOM_LAMBDA.')
  }
  if ((given.EvaluationModes ?? []).some(({ Mode }) => Mode === 'PROACTIVE')) {
    notBuilt('Proactive evaluation is not implemented yet.')
  }
  const entry = knownRule(source.SourceIdentifier, invalid)
  checkParameters(entry, inputText, invalid)
  const periodic = entry.trigger === 'periodic' || entry.trigger === 'both'
  if (!periodic && given.MaximumExecutionFrequency !== undefined) {
    invalid(
      'A maximum execution frequency for this rule is not allowed because only a change in resources triggers this managed rule.',
    )
  }
  return {
    description: given.Description,
    source: { Owner: 'AWS', SourceIdentifier: entry.identifier },
    scope,
    inputText,
    maximumExecutionFrequency: given.MaximumExecutionFrequency ?? (periodic ? DEFAULT_FREQUENCY : undefined),
  }
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

function knownRule(identifier: string | undefined, invalid: Invalid): CatalogueRule {
  const entry = identifier === undefined ? undefined : catalogueRule(identifier)
  // Inactive ones exist, but nobody can make them any more.
  if (entry === undefined || entry.deprecated === 'inactive upstream') {
    return invalid(
      `The sourceIdentifier ${identifier ?? 'null'} is invalid. Please refer to the documentation for a list of valid sourceIdentifiers that can be used when AWS is the Owner.`,
    )
  }
  if (entry.trigger !== 'external' && managedRuleOf(entry.identifier) === undefined) {
    notBuilt(`The managed rule ${entry.identifier} is not implemented yet.`)
  }
  return entry
}

function checkParameters({ identifier }: CatalogueRule, inputText: string | undefined, invalid: Invalid): void {
  const given = inputText === undefined ? {} : inputParameters(inputText, invalid)
  try {
    readParameters(managedRuleOf(identifier)?.parameters ?? {}, given)
  } catch (error) {
    if (!(error instanceof InvalidParameter)) throw error
    invalid(error.message)
  }
}

/** A JSON object whose values are texts; AWS takes another value, like an empty text, for a blank. */
function inputParameters(text: string, invalid: Invalid): Readonly<Record<string, string>> {
  const value = parsed(text)
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return invalid(`Invalid json ${text} passed in the InputParameters field.`)
  }
  for (const [name, member] of Object.entries(value)) {
    if (typeof member !== 'string' || member.trim() === '') {
      invalid(`Blank spaces are not acceptable for input parameter: ${name}.`)
    }
  }
  return value as Readonly<Record<string, string>>
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return null // What is no JSON is refused like JSON of another kind.
  }
}

function notBuilt(message: string): never {
  throw new Fault('NotImplementedException', message, { status: 501 })
}
