import type { AccessClause, BinaryOperator, Expression } from './ast.ts'
import { equal } from './compare.ts'
import { compileExpression } from './compile-expression.ts'
import { compileQuery } from './compile-query.ts'
import { type Evaluation, FAIL, type Judge, type Outcome, PASS, SKIP } from './evaluation.ts'
import { type Checks, compare } from './operators.ts'
import { type Results, Unresolved } from './results.ts'
import { isList, isScalar, type Value } from './value.ts'

/**
 * A clause that compares. It is skipped when one side finds nothing. `not` before the query says nothing here, as in Guard: what
 * negates is `!=` and `not in`.
 */
export function compileBinary(clause: AccessClause, operator: BinaryOperator, right: Expression): Judge {
  const { query, negated } = clause
  const find = compileQuery(query)
  const expected = compileExpression(right)
  return (scope, evaluation) => {
    const others = expected(scope, evaluation)
    const results = find(scope, evaluation)
    if (results.values.length === 0 || others.values.length === 0) return SKIP
    if (evaluation.failures === undefined && operator === '==') {
      const quick = equalAtOnce(results, others, negated, evaluation)
      if (quick !== undefined) return quick
    }
    const failed = evaluation.failures?.length ?? 0
    const checks: Checks = { passes: 0, fails: 0, describe: describer(clause, evaluation) }
    compare(operator, { left: results, right: others, negated, checks, evaluation })
    const passes = query.some ? checks.passes > 0 : checks.fails === 0
    if (passes) evaluation.failures?.splice(failed)
    return passes ? PASS : FAIL
  }
}

/** The most frequent comparison, of one value with one of the policy, with less ado. */
function equalAtOnce(left: Results, right: Results, negated: boolean, evaluation: Evaluation): Outcome | undefined {
  if (left.values.length !== 1 || left.literal || !right.literal) return undefined
  const value = left.values[0]!
  const other = right.values[0] as Value
  evaluation.spend(1)
  if (value instanceof Unresolved) return FAIL
  if (isList(value) || !isScalar(other)) return undefined
  const compared = equal(value, other, evaluation)
  return compared !== undefined && compared !== negated ? PASS : FAIL
}

function describer(clause: AccessClause, evaluation: Evaluation): Checks['describe'] {
  if (evaluation.failures === undefined) return undefined
  return (found, path, expected) => evaluation.record({ clause, found, path, expected })
}
