import type { AccessClause, BinaryOperator, BlockClause, Clause, TypeClause, UnaryOperator, WhenClause } from './ast.ts'
import { compileBinary } from './compile-binary.ts'
import { compileBlock, compileConjunction } from './compile-conjunction.ts'
import { compileQuery } from './compile-query.ts'
import { compileCall, compileReference } from './compile-rule.ts'
import { compileUnary } from './compile-unary.ts'
import { FAIL, type Judge, type Outcome, PASS, SKIP, STATUSES } from './evaluation.ts'
import { printClause } from './print.ts'
import { Unresolved } from './results.ts'

export function compileClause(clause: Clause): Judge {
  switch (clause.kind) {
    case 'access':
      return compileAccess(clause)
    case 'block':
      return compileQueryBlock(clause)
    case 'when':
      return compileWhen(clause)
    case 'type':
      return compileType(clause)
    case 'rule':
      return compileReference(clause)
    case 'call':
      return compileCall(clause)
  }
}

function compileAccess(clause: AccessClause): Judge {
  const { at, operator, right } = clause
  const judge =
    right === undefined
      ? compileUnary(clause, operator as UnaryOperator)
      : compileBinary(clause, operator as BinaryOperator, right)
  return (scope, evaluation) => {
    evaluation.at = at
    const outcome = judge(scope, evaluation)
    if (evaluation.logs !== undefined) {
      evaluation.log(() => `  line ${at.line}, column ${at.column}: ${STATUSES[outcome]}: ${printClause(clause)}`)
    }
    return outcome
  }
}

/** What a block's rounds come to. */
export function overall(passes: number, fails: number, some: boolean): Outcome {
  if (some && passes > 0) return PASS
  if (fails > 0) return FAIL
  return passes > 0 ? PASS : SKIP
}

/** Each value that the query finds is judged; one that it does not find fails. */
function compileQueryBlock(clause: BlockClause): Judge {
  const { query, notEmpty, block } = clause
  const find = compileQuery(query)
  const judge = compileBlock(block)
  return (scope, evaluation) => {
    evaluation.at = clause.at
    const { values, paths } = find(scope, evaluation)
    if (values.length === 0) {
      if (notEmpty) evaluation.record({ clause, reason: 'The query finds nothing.' })
      return notEmpty ? FAIL : SKIP
    }
    const failed = evaluation.failures?.length ?? 0
    let passes = 0
    let fails = 0
    for (const [index, value] of values.entries()) {
      const path = paths?.[index]
      if (value instanceof Unresolved) {
        fails += 1
        evaluation.record({ clause, found: value, path })
        continue
      }
      const outcome = judge(value, path ?? scope.path, scope.frame, evaluation)
      if (outcome === PASS) passes += 1
      else if (outcome === FAIL) fails += 1
    }
    const outcome = overall(passes, fails, query.some)
    if (outcome !== FAIL) evaluation.failures?.splice(failed)
    return outcome
  }
}

function compileWhen({ when, block }: WhenClause): Judge {
  const condition = compileConjunction(when)
  const judge = compileBlock(block)
  return (scope, evaluation) => {
    if (evaluation.quietly(condition, scope) !== PASS) return SKIP
    return judge(scope.root, scope.path, scope.frame, evaluation)
  }
}

/** The block for each resource of the type; SKIP when there is none. */
function compileType(clause: TypeClause): Judge {
  const { at, type, when, block } = clause
  const condition = when === undefined ? undefined : compileConjunction(when)
  const judge = compileBlock(block)
  const find = compileQuery({
    at,
    some: false,
    parts: [
      { kind: 'key', name: 'Resources' },
      { kind: 'values' },
      { kind: 'filter', at, clauses: [[typeIs(clause)]] },
    ],
  })
  return (scope, evaluation) => {
    evaluation.at = at
    if (condition !== undefined && evaluation.quietly(condition, scope) !== PASS) return SKIP
    let passes = 0
    let fails = 0
    const { values, paths } = find(scope, evaluation)
    for (const [index, value] of values.entries()) {
      if (value instanceof Unresolved) return evaluation.fail(`the resources of type ${type} cannot be found`, at)
      const outcome = judge(value, paths?.[index], scope.frame, evaluation)
      if (outcome === PASS) passes += 1
      else if (outcome === FAIL) fails += 1
    }
    return overall(passes, fails, false)
  }
}

function typeIs({ at, type }: TypeClause): AccessClause {
  const query = { at, some: false, parts: [{ kind: 'key', name: 'Type' }] } as const
  const right = { kind: 'string', at, value: type } as const
  return { kind: 'access', at, not: false, query, operator: '==', negated: false, right }
}
