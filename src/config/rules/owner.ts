import type { ConfigRule } from '../../model/config.gen.ts'
import type { JudgedItem } from '../compliance/judged-item.ts'
import type { LogEntry } from './custom/rule-log.ts'
import type { Evaluation, NoVerdict, RuleAccount } from './managed-rule.ts'
import type { Rule } from './rule.ts'
import type { RuleContent } from './store.ts'
import type { Verdict } from './verdict.ts'

/** Raises the operation's fault, in AWS's words. */
export type Invalid = (message: string) => never

/** Who judges for a rule (`Source.Owner`): how its rules are checked when they are put, and how they judge. */
export interface Owner {
  /**
   * What only this owner's rules must be, and what is kept of their source.
   * @throws Fault NotImplementedException for what AWS Config has and Plumbline has not yet
   */
  checked(rule: ConfigRule, invalid: Invalid): Pick<RuleContent, 'source' | 'maximumExecutionFrequency'>
  /**
   * @returns nothing for a rule whose verdicts come from elsewhere, or that is not built
   * @throws what is wrong with the rule: an error of the rule
   */
  implementation(rule: Rule): Implementation | undefined
}

/** How a rule judges, with its parameters read. */
export type Implementation = ItemImplementation | AccountImplementation | FunctionImplementation

/** Judges one item at a time, at once. */
export interface ItemImplementation {
  readonly kind: 'item'
  /** Types that it judges; all when there are none. */
  readonly types?: readonly string[]
  /** @throws what the implementation throws: an error of the rule */
  judge(judged: JudgedItem, now: Date): Verdict | NoVerdict
  /** What it said while it judged since it was last asked, when that is to be kept. */
  takeLog?(): readonly LogEntry[]
}

/** Judges an account as a whole. */
export interface AccountImplementation {
  readonly kind: 'account'
  /** When something of these types changes, it judges; else at its times only. */
  readonly types?: readonly string[]
  evaluateAll(account: RuleAccount): AsyncIterable<Evaluation> | Promise<Iterable<Evaluation>>
}

/** Is a function that is told of changes and times, and puts its evaluations itself. */
export interface FunctionImplementation {
  readonly kind: 'function'
  readonly functionArn: string
  /** Told of items that changed; of those too large for a message, only if it wants those. */
  readonly changes: boolean
  readonly oversized: boolean
  /** Told when its time has come. */
  readonly times: boolean
}
