import type { Json } from '../lib/json.ts'
import type { GuardFile } from './ast.ts'
import { TooDeep } from './compare.ts'
import { compileLets } from './compile-expression.ts'
import { type CompiledRules, compileParameterizedRule, compileRule } from './compile-rule.ts'
import { Evaluation, FAIL, type Judge, type Lets, type Outcome, PASS, SKIP, STATUSES } from './evaluation.ts'
import { MAX_STEPS } from './limits.ts'
import { BudgetExceeded } from './regex/regex.ts'
import { type Failure, type FailureRecord, failureOf, type GuardReport, type RuleReport } from './report.ts'
import type { Value } from './value.ts'

export interface EvaluateOptions {
  /** What `now()` says. */
  readonly now?: Date
  /** Takes a line for each rule and clause that is judged, at most 1 MiB. */
  readonly log?: (line: string) => void
  /** About one for each value that a query passes, each comparison, and each step of a regular expression; 20 million by default. */
  readonly maxSteps?: number
}

export interface CompiledGuard {
  readonly file: GuardFile
  /**
   * Judges a document: a CloudFormation template, a configuration item, or any other JSON. Documents come from `JSON.parse`, or from
   * `readDocument`, which keeps whole floats (`1.0`) apart from ints.
   * @throws GuardError with kind `evaluation` when the policy cannot be judged against it; never anything else
   */
  evaluate(document: Json | Value, options?: EvaluateOptions): GuardReport
}

interface NamedJudge {
  readonly name: string
  readonly judge: Judge
}

interface Compiled {
  readonly file: GuardFile
  readonly lets: Lets
  readonly judges: readonly NamedJudge[]
  readonly rules: CompiledRules
}

/** A policy that is ready to judge documents, any number of them. */
export function compileGuard(file: GuardFile): CompiledGuard {
  const judges = file.rules.map((rule) => ({ name: rule.name, judge: compileRule(rule) }))
  const compiled: Compiled = {
    file,
    lets: compileLets(file) ?? new Map(),
    judges,
    rules: {
      named: byName(judges),
      parameterized: new Map(file.parameterizedRules.map((rule) => [rule.name, compileParameterizedRule(rule)])),
    },
  }
  return { file, evaluate: (document, options = {}) => evaluate(compiled, document, options) }
}

function byName(judges: readonly NamedJudge[]): CompiledRules['named'] {
  const groups = Map.groupBy(judges, ({ name }) => name)
  return new Map([...groups].map(([name, group]) => [name, group.map(({ judge }) => judge)]))
}

function evaluate(compiled: Compiled, document: Value | Json, options: EvaluateOptions): GuardReport {
  const now = options.now ?? new Date()
  const value = document as Value
  const outcomes = judgeAll(compiled, value, { ...options, now }, undefined)
  let described: readonly (readonly Failure[])[] | undefined
  const failuresOf = (index: number): readonly Failure[] => {
    described ??= describe(compiled, value, { now, maxSteps: options.maxSteps })
    return described[index]!
  }
  const rules = compiled.judges.map(
    ({ name }, index) => new JudgedRule(name, outcomes[index]!, () => failuresOf(index)),
  )
  return { status: STATUSES[overallOf(outcomes)], rules }
}

class JudgedRule implements RuleReport {
  readonly name: string
  readonly status: RuleReport['status']
  readonly #failures: () => readonly Failure[]

  constructor(name: string, outcome: Outcome, failures: () => readonly Failure[]) {
    this.name = name
    this.status = STATUSES[outcome]
    this.#failures = failures
  }

  get failures(): readonly Failure[] {
    return this.status === 'FAIL' ? this.#failures() : []
  }
}

function overallOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes(FAIL)) return FAIL
  return outcomes.includes(PASS) ? PASS : SKIP
}

/** Judges once more, and keeps what fails. */
function describe(compiled: Compiled, document: Value, options: EvaluateOptions): readonly (readonly Failure[])[] {
  const failures: FailureRecord[] = []
  const ends: number[] = []
  judgeAll(compiled, document, options, { failures, ends })
  return ends.map((end, index) => failures.slice(ends[index - 1] ?? 0, end).map(failureOf))
}

function judgeAll(
  compiled: Compiled,
  document: Value,
  { now = new Date(), maxSteps = MAX_STEPS, log }: EvaluateOptions,
  described: { readonly failures: FailureRecord[]; readonly ends: number[] } | undefined,
): Outcome[] {
  const { file, lets, rules } = compiled
  const failures = described?.failures
  const evaluation = new Evaluation({ source: file.source, document, lets, rules, now, maxSteps, logs: log, failures })
  try {
    return compiled.judges.map(({ name, judge }) => {
      const failed = failures?.length ?? 0
      const outcome = judge(evaluation.root, evaluation)
      if (outcome !== FAIL) failures?.splice(failed)
      described?.ends.push(described.failures.length)
      evaluation.log(() => `rule ${name}: ${STATUSES[outcome]}`)
      return outcome
    })
  } catch (error) {
    if (error instanceof BudgetExceeded || error instanceof TooDeep) return evaluation.fail(lowerFirst(error.message))
    // What bounds the depth of each thing cannot bound all of them in one another.
    if (error instanceof RangeError && error.message.includes('call stack'))
      return evaluation.fail('judging is nested too deeply')
    throw error
  }
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`.replace(/\.$/, '')
}
