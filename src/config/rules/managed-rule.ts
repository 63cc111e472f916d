import type { Fact } from '../../cloud/fact.ts'
import { Unreadable } from './fields.ts'
import type { Item } from './item.ts'
import type { Own } from './own-rule.ts'
import type { Parameters, Values } from './parameters.ts'
import { compliant, nonCompliant, notApplicable, type Verdict } from './verdict.ts'

export { csv, decimal, flag, integer, map, text } from './parameters.ts'
export { compliant, nonCompliant, notApplicable }

/** What judging an item may know beside the item. */
export interface Moment {
  readonly now: Date
}

/** What a rule says of one resource. */
export interface Evaluation {
  readonly resourceType: string
  readonly resourceId: string
  readonly verdict: Verdict
}

/** An account in a region, as a periodic rule sees it. */
export interface RuleAccount {
  readonly accountId: string
  readonly region: string
  readonly now: Date
  /** The ledger's live resources of a type that are in the rule's scope. */
  items(resourceType: string): AsyncIterable<Item>
  /**
   * Something the ledger does not hold, read once per account, region and round and shared by all rules.
   * @throws when it cannot be read: no verdict then, with the reason
   */
  fact<T>(fact: Fact<T>): Promise<T>
}

interface Common<P extends Parameters> {
  /** AWS's identifier: `S3_BUCKET_VERSIONING_ENABLED`; or one of our own: `PLUMBLINE_AMI_AGE`. */
  readonly identifier: string
  readonly parameters?: P
  /** What only a rule of our own says, as AWS's catalogue says it of the others. */
  readonly own?: Own
}

/** Judges one item of its types at a time. */
export interface ItemRule<P extends Parameters = Parameters> extends Common<P> {
  readonly resourceTypes: readonly string[]
  evaluate(item: Item, parameters: Values<P>, moment: Moment): Verdict
}

/** Judges an account as a whole, at each of its times (or when a resource of its types changes). */
export interface AccountRule<P extends Parameters = Parameters> extends Common<P> {
  readonly resourceTypes?: readonly string[]
  evaluateAll(account: RuleAccount, parameters: Values<P>): AsyncIterable<Evaluation> | Promise<Iterable<Evaluation>>
}

/** A rule whose parameters' types are not known, as the runner has it. */
export interface AnyItemRule {
  readonly identifier: string
  readonly parameters?: Parameters
  readonly own?: Own
  readonly resourceTypes: readonly string[]
  evaluate(item: Item, parameters: never, moment: Moment): Verdict
}

export interface AnyAccountRule {
  readonly identifier: string
  readonly parameters?: Parameters
  readonly own?: Own
  readonly resourceTypes?: readonly string[]
  evaluateAll(account: RuleAccount, parameters: never): AsyncIterable<Evaluation> | Promise<Iterable<Evaluation>>
}

/**
 * A rule that is never evaluated here. Of an `external` one PutExternalEvaluation tells, and until then nothing is known; an `inactive`
 * one is AWS's, too, but nobody can put it any more.
 */
export interface UnjudgedRule extends Common<Parameters> {
  readonly resourceTypes: readonly string[]
  readonly unjudged: 'external' | 'inactive'
}

export type ManagedRule = AnyItemRule | AnyAccountRule | UnjudgedRule

// biome-ignore lint/complexity/noBannedTypes: a rule without parameters has none
type NoParameters = {}

/** Declares a managed rule; the identity function that types its parameters. */
export function managedRule<const P extends Parameters = NoParameters>(rule: ItemRule<P>): ItemRule<P>
export function managedRule<const P extends Parameters = NoParameters>(rule: AccountRule<P>): AccountRule<P>
export function managedRule(rule: UnjudgedRule): UnjudgedRule
export function managedRule(rule: object): object {
  return rule
}

/** Declares several rules that differ in a table's columns only: one file for the family. */
export function managedRules<Row extends readonly [string, ...unknown[]]>(
  rows: readonly Row[],
  make: (...row: Row) => ManagedRule,
): readonly ManagedRule[] {
  return rows.map((row) => make(...row))
}

/** No verdict, and why. */
export interface NoVerdict {
  readonly compliance: 'INSUFFICIENT_DATA'
  readonly reason: 'unreadable'
  readonly detail: string
}

/**
 * Judges an item. An item of which nothing is known, or whose fields are not what AWS gives, gets no verdict.
 * @throws what the rule throws: an error of the rule
 */
export function judge(
  rule: AnyItemRule,
  item: Item,
  parameters: Values<Parameters>,
  moment: Moment,
): Verdict | NoVerdict {
  if (item.configuration.isEmpty && item.supplementaryConfiguration.isEmpty) {
    return { compliance: 'INSUFFICIENT_DATA', reason: 'unreadable', detail: 'The item has no configuration.' }
  }
  try {
    return rule.evaluate(item, parameters as never, moment)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { compliance: 'INSUFFICIENT_DATA', reason: 'unreadable', detail: error.message }
  }
}
