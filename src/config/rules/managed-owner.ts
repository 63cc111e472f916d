import { DEFAULT_FREQUENCY } from './frequency.ts'
import { inputParameters } from './input-parameters.ts'
import { type CatalogueRule, catalogueRule, managedRuleOf } from './managed.ts'
import { judge } from './managed-rule.ts'
import { notBuilt } from './not-built.ts'
import type { Invalid, Owner } from './owner.ts'
import { InvalidParameter, readParameters } from './parameters.ts'

/** AWS's managed rules. */
export const managedOwner: Owner = {
  checked({ Source: source, InputParameters: inputText, MaximumExecutionFrequency: frequency }, invalid) {
    if ((source.SourceDetails ?? []).length > 0) {
      invalid(
        'SourceDetails should be null/empty if the owner is AWS. SourceDetails should be provided if the owner is CUSTOM_LAMBDA.',
      )
    }
    if (source.CustomPolicyDetails !== undefined) {
      invalid('CustomPolicyDetails should be null/empty if the owner is AWS or CUSTOM_LAMBDA.')
    }
    const entry = knownRule(source.SourceIdentifier, invalid)
    checkParameters(entry, inputText, invalid)
    const periodic = entry.trigger === 'periodic' || entry.trigger === 'both'
    if (!periodic && frequency !== undefined) {
      invalid(
        'A maximum execution frequency for this rule is not allowed because only a change in resources triggers this managed rule.',
      )
    }
    return {
      source: { Owner: 'AWS', SourceIdentifier: entry.identifier },
      maximumExecutionFrequency: frequency ?? (periodic ? DEFAULT_FREQUENCY : undefined),
    }
  },

  implementation({ source, inputParameters: given }) {
    const rule = managedRuleOf(source.SourceIdentifier ?? '')
    if (rule === undefined || 'unjudged' in rule) return undefined
    const parameters = readParameters(rule.parameters ?? {}, given)
    if ('evaluate' in rule) {
      return {
        kind: 'item',
        types: rule.resourceTypes,
        judge: ({ item }, now) => judge(rule, item, parameters, { now }),
      }
    }
    return {
      kind: 'account',
      types: rule.resourceTypes,
      evaluateAll: (account) => rule.evaluateAll(account, parameters as never),
    }
  },
}

function knownRule(identifier: string | undefined, invalid: Invalid): CatalogueRule {
  const entry = identifier === undefined ? undefined : catalogueRule(identifier)
  // Inactive ones exist, but nobody can make them any more.
  if (entry === undefined || entry.deprecated === 'inactive upstream') {
    return invalid(
      `The sourceIdentifier ${identifier ?? 'null'} is invalid. Please refer to the documentation for a list of valid sourceIdentifiers that can be used when AWS is the Owner.`,
    )
  }
  if (managedRuleOf(entry.identifier) === undefined) {
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
