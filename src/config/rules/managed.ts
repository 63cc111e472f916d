import catalogue from '../../model/managed-rules.gen.json' with { type: 'json' }
import { rules as units } from './managed/index.gen.ts'
import type { ManagedRule } from './managed-rule.ts'
import { ownEntry, type Pillar } from './own-rule.ts'

/** What is known of a managed rule, implemented or not; those of our own have a pillar. */
export interface CatalogueRule {
  readonly identifier: string
  readonly name: string
  readonly trigger: 'change' | 'periodic' | 'both' | 'external'
  readonly resourceTypes: readonly string[]
  readonly parameters: readonly { name: string; type: string; default?: string; required: boolean; note?: string }[]
  readonly maximumFrequency?: string
  readonly check: string
  readonly confidence: string
  readonly note?: string
  readonly deprecated?: string
  readonly proactive?: boolean
  /** Of AWS Well-Architected; only a rule of our own has it. */
  readonly pillar?: Pillar
}

const rules = new Map(
  ((units as readonly (ManagedRule | readonly ManagedRule[])[]).flat() as ManagedRule[]).map((rule) => [
    rule.identifier,
    rule,
  ]),
)
const own: readonly CatalogueRule[] = [...rules.values()].map(ownEntry).filter((entry) => entry !== undefined)
const entries = new Map([...(catalogue as readonly CatalogueRule[]), ...own].map((entry) => [entry.identifier, entry]))

/** The catalogue's entry of an identifier; none for an unknown one. */
export function catalogueRule(identifier: string): CatalogueRule | undefined {
  return entries.get(identifier)
}

/** All managed rules of the catalogue, and those of our own. */
export function catalogueRules(): Iterable<CatalogueRule> {
  return entries.values()
}

/** The implementation of a managed rule; none when it is not built. */
export function managedRuleOf(identifier: string): ManagedRule | undefined {
  return rules.get(identifier)
}
