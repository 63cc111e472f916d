import type { Fields } from '../../fields.ts'

/** A bucket's lifecycle rules that are enabled. */
export function enabledLifecycleRules(supplementaryConfiguration: Fields): readonly Fields[] {
  return supplementaryConfiguration
    .list('BucketLifecycleConfiguration.rules')
    .filter((rule) => rule.text('status') === 'Enabled')
}

/** The prefix of the objects that a rule is about, wherever its predicate has it; none for all objects. */
export function prefixOf(rule: Fields): string | undefined {
  const predicate = rule.object('filter.predicate')
  const among = predicate?.list('operands').map((operand) => operand.text('prefix')) ?? []
  return rule.text('prefix') ?? predicate?.text('prefix') ?? among.find((prefix) => prefix !== undefined)
}
