/** What AWS's catalogue says of its managed rules, for those of our own (`PLUMBLINE_...`), which it does not have. */
import type { ManagedRule } from './managed-rule.ts'
import type { Parameter } from './parameters.ts'

/** https://docs.aws.amazon.com/wellarchitected/latest/framework/the-pillars-of-the-framework.html */
export type Pillar =
  | 'Operational Excellence'
  | 'Security'
  | 'Reliability'
  | 'Performance Efficiency'
  | 'Cost Optimization'
  | 'Sustainability'

/** Stands in the unit of a rule of our own. */
export interface Own {
  /** The pillar of AWS Well-Architected that the rule serves. */
  readonly pillar: Pillar
  /** What the rule says of a resource, and when; it stands in the documentation. */
  readonly check: string
  /** What an account's rule gives verdicts of; an item's rule names its types itself. */
  readonly resourceTypes?: readonly string[]
  /** For an item's rule that time alone can turn. */
  readonly trigger?: 'periodic'
  /** What a parameter means, by its name. */
  readonly notes?: Readonly<Record<string, string>>
}

/** AWS's names of the kinds of parameters. */
const TYPES: Readonly<Record<Parameter<unknown>['kind'], string>> = {
  text: 'String',
  integer: 'int',
  decimal: 'double',
  flag: 'boolean',
  list: 'CSV',
  map: 'StringMap',
}

/** A rule of our own as the catalogue has AWS's; nothing for a rule of AWS. */
export function ownEntry(rule: ManagedRule) {
  if (rule.own === undefined) return undefined
  const { pillar, check, resourceTypes, trigger, notes = {} } = rule.own
  const periodic = trigger === 'periodic' || !('evaluate' in rule)
  return {
    identifier: rule.identifier,
    name: rule.identifier.toLowerCase().replaceAll('_', '-'),
    trigger: periodic ? ('periodic' as const) : ('change' as const),
    resourceTypes: resourceTypes ?? rule.resourceTypes ?? [],
    parameters: Object.entries(rule.parameters ?? {}).map(([name, { kind, required, fallback }]) => ({
      name,
      type: TYPES[kind],
      ...(fallback === undefined ? {} : { default: fallback }),
      required,
      ...(notes[name] === undefined ? {} : { note: notes[name] }),
    })),
    ...(periodic ? { maximumFrequency: 'TwentyFour_Hours' } : {}),
    check,
    confidence: 'high',
    pillar,
  }
}
