import type { Expression, Position } from './ast.ts'
import type { CompiledRules } from './compile-rule.ts'
import { GuardError } from './guard-error.ts'
import { MAX_DEPTH, MAX_FAILURES, MAX_LOG } from './limits.ts'
import type { FailureRecord } from './report.ts'
import type { Path, Results } from './results.ts'
import type { Value } from './value.ts'

export const PASS = 0
export const FAIL = 1
export const SKIP = 2
export type Outcome = typeof PASS | typeof FAIL | typeof SKIP
export const STATUSES = ['PASS', 'FAIL', 'SKIP'] as const
export type Status = (typeof STATUSES)[number]

/** A part of a policy that was compiled: it judges what it is given. */
export type Judge = (scope: Scope, evaluation: Evaluation) => Outcome
/** A query or another expression that was compiled. */
export type Evaluate = (scope: Scope, evaluation: Evaluation) => Results

/** `let` statements of a block, by name. */
export type Lets = ReadonlyMap<string, CompiledLet>

export interface CompiledLet {
  readonly kind: Expression['kind']
  readonly evaluate: Evaluate
}

/** Variables of a block, or parameters of a rule, while it is judged. */
export interface Frame {
  readonly lets: Lets | undefined
  /** What was evaluated, passed or captured. */
  readonly values: Map<string, Results>
  /** Where the variables' queries begin; set once the block's own scope is there. */
  scope: Scope | undefined
  readonly up: Frame | undefined
}

/**
 * Where clauses are judged. Guard has two kinds. A block's queries begin at its value and so do filters within them; where a filter
 * judges a value, queries begin at that value, but a filter within such a query that follows `[*]` begins at the scope around.
 */
export interface Scope {
  readonly root: Value
  readonly path: Path | undefined
  /** For the scope of a filtered value: the one around. */
  readonly around: Scope | undefined
  readonly frame: Frame | undefined
}

export function valueScope(root: Value, path: Path | undefined, around: Scope): Scope {
  return { root, path, around, frame: around.frame }
}

export function blockScope(root: Value, path: Path | undefined, frame: Frame | undefined): Scope {
  return { root, path, around: undefined, frame }
}

/** One policy against one document. */
export class Evaluation {
  readonly source: string
  readonly rules: CompiledRules
  readonly now: Date
  readonly logs: ((line: string) => void) | undefined
  /** Steps that are left. */
  steps: number
  /** The clause that is judged: where to say that a budget ran out. */
  at: Position = { line: 1, column: 1 }
  /** Collects what failed; undefined where nobody asks, and in conditions and filters, whose failures are none. */
  failures: FailureRecord[] | undefined
  /** Of rules that others refer to. */
  readonly outcomes = new Map<string, Outcome>()
  readonly root: Scope
  #depth = 0
  #logged = 0

  constructor(of: {
    readonly source: string
    readonly document: Value
    readonly lets: Lets
    readonly rules: CompiledRules
    readonly now: Date
    readonly maxSteps: number
    readonly logs?: ((line: string) => void) | undefined
    readonly failures?: FailureRecord[] | undefined
  }) {
    this.source = of.source
    this.rules = of.rules
    this.now = of.now
    this.logs = of.logs
    this.steps = of.maxSteps
    this.failures = of.failures
    const frame: Frame = { lets: of.lets, values: new Map(), scope: undefined, up: undefined }
    this.root = blockScope(of.document, of.failures === undefined ? undefined : { key: '' }, frame)
    frame.scope = this.root
  }

  /** @throws GuardError always */
  fail(reason: string, at: Position = this.at): never {
    throw new GuardError('evaluation', reason, this.source, at)
  }

  spend(steps: number): void {
    this.steps -= steps
    if (this.steps < 0) this.fail('judging takes too many steps')
  }

  /** To be followed by `leave`, unless something is thrown, which ends the evaluation. */
  enter(): void {
    this.#depth += 1
    if (this.#depth > MAX_DEPTH)
      this.fail(`rules, blocks and variables are more than ${MAX_DEPTH} levels deep in one another`)
  }

  leave(): void {
    this.#depth -= 1
  }

  record(failure: FailureRecord): void {
    if (this.failures !== undefined && this.failures.length < MAX_FAILURES) this.failures.push(failure)
  }

  /** Judges what fails without a failure: a condition, a filter, a rule that another refers to. */
  quietly(judge: Judge, scope: Scope): Outcome {
    const { failures } = this
    this.failures = undefined
    const outcome = judge(scope, this)
    this.failures = failures
    return outcome
  }

  /** Keeps a capture, which all of the file can see. */
  capture(name: string, key: string | number, path: Path | undefined): void {
    const { values } = this.root.frame!
    const held = values.get(name)
    if (held === undefined) values.set(name, { values: [key], paths: path && [path], literal: false })
    else {
      held.values.push(key)
      held.paths?.push(path)
    }
  }

  log(line: () => string): void {
    if (this.logs === undefined || this.#logged > MAX_LOG) return
    const text = line()
    this.#logged += text.length
    this.logs(this.#logged > MAX_LOG ? 'The rest of the log is left out.' : text)
  }
}
