import type { CallClause, ParameterizedRule, Rule, RuleClause } from './ast.ts'
import { compileBlock, compileConjunction, type JudgeBlock } from './compile-conjunction.ts'
import { compileExpression } from './compile-expression.ts'
import { type Evaluation, FAIL, type Frame, type Judge, type Outcome, PASS, SKIP } from './evaluation.ts'
import type { Results } from './results.ts'

/** The rules of a file, for those that refer to them. */
export interface CompiledRules {
  /** Several may have one name. */
  readonly named: ReadonlyMap<string, readonly Judge[]>
  readonly parameterized: ReadonlyMap<string, CompiledParameterizedRule>
}

export interface CompiledParameterizedRule {
  readonly parameters: readonly string[]
  readonly judge: JudgeBlock
}

export function compileRule({ when, block }: Rule): Judge {
  const condition = when === undefined ? undefined : compileConjunction(when)
  const judge = compileBlock(block)
  return (scope, evaluation) => {
    if (condition !== undefined && evaluation.quietly(condition, scope) !== PASS) return SKIP
    return judge(scope.root, scope.path, scope.frame, evaluation)
  }
}

export function compileParameterizedRule({ parameters, block }: ParameterizedRule): CompiledParameterizedRule {
  return { parameters, judge: compileBlock(block) }
}

/** PASS when the rule passes, and FAIL when it fails or is skipped; with `not` the other way round. */
export function compileReference(clause: RuleClause): Judge {
  const { at, name, not } = clause
  return (_, evaluation) => {
    evaluation.at = at
    const passes = (outcomeOf(name, evaluation) === PASS) !== not
    if (!passes) evaluation.record({ clause, reason: `The rule ${name} ${not ? 'passes' : 'does not pass'}.` })
    return passes ? PASS : FAIL
  }
}

/** Of rules with one name the first that is not skipped counts. */
function outcomeOf(name: string, evaluation: Evaluation): Outcome {
  const known = evaluation.outcomes.get(name)
  if (known !== undefined) return known
  const rules = evaluation.rules.named.get(name)
  if (rules === undefined) return evaluation.fail(`there is no rule ${name}`)
  let outcome: Outcome = SKIP
  evaluation.enter()
  for (const judge of rules) {
    outcome = evaluation.quietly(judge, evaluation.root)
    if (outcome !== SKIP) break
  }
  evaluation.leave()
  evaluation.outcomes.set(name, outcome)
  return outcome
}

/**
 * A rule with parameters is judged where it is called, and sees the variables there, too. `not` before a call says nothing, as in
 * Guard.
 */
export function compileCall(clause: CallClause): Judge {
  const { at, name, message, arguments: args } = clause
  const compiled = args.map(compileExpression)
  return (scope, evaluation) => {
    evaluation.at = at
    const rule = evaluation.rules.parameterized.get(name)
    if (rule === undefined) return evaluation.fail(`there is no rule ${name} with parameters`)
    const { parameters, judge } = rule
    if (parameters.length !== args.length) {
      return evaluation.fail(`the rule ${name} takes ${parameters.length} arguments, not ${args.length}`)
    }
    const values = new Map<string, Results>()
    for (const [index, evaluate] of compiled.entries()) {
      const results = evaluate(scope, evaluation)
      // A literal that stands in the call is as good as a value of the document; one of a variable stays a literal.
      const isLiteral = args[index]!.kind !== 'query' && args[index]!.kind !== 'function'
      values.set(parameters[index]!, isLiteral ? { ...results, literal: false } : results)
    }
    const frame: Frame = { lets: undefined, values, scope: undefined, up: scope.frame }
    const failed = evaluation.failures?.length ?? 0
    const outcome = judge(scope.root, scope.path, frame, evaluation)
    if (outcome === FAIL) withMessage(evaluation, failed, message)
    return outcome
  }
}

/** What failed for a call has the call's message, unless it has its own. */
function withMessage({ failures }: Evaluation, from: number, message: string | undefined): void {
  if (failures === undefined || message === undefined) return
  for (let index = from; index < failures.length; index += 1) failures[index] = { message, ...failures[index]! }
}
