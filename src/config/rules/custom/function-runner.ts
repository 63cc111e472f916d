import type { FunctionOutcome } from '../../../cloud/functions/outcome.ts'
import type { RuleEvent } from './rule-event.ts'

/** One call of a rule's function. */
export interface FunctionCall {
  /** The rule's: the function is called there, whose function it ever is. */
  readonly accountId: string
  readonly region: string
  readonly functionArn: string
  readonly event: RuleEvent
  readonly requestId: string
  readonly signal: AbortSignal
}

/**
 * Runs a function: a local one, or one of AWS Lambda. What is wrong with the function is in the outcome.
 * @throws what is wrong with us: the invocation is then as due as it was
 */
export type FunctionRunner = (call: FunctionCall) => Promise<FunctionOutcome>
