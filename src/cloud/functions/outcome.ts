import type { Json } from '../../lib/json.ts'

/** What went wrong in a function, as far as its runtime says it. */
export interface FunctionError {
  /** The exception's class (`KeyError`), or AWS Lambda's word: `Runtime.ExitError`, `Sandbox.Timedout`. */
  readonly type: string
  readonly message: string
  /** `required_tags.py` */
  readonly file?: string
  readonly line?: number
  /** Text of the line. */
  readonly source?: string
}

/** What came of an invocation. */
export interface FunctionOutcome {
  /** It was reached, whatever came of it. */
  readonly reached: boolean
  readonly error?: FunctionError
  /** Its return value as JSON, as far as it is short. */
  readonly returned?: Json
  /** What it printed, as far as it is kept. */
  readonly output: string
}
