import type { AccessClause, UnaryOperator } from './ast.ts'
import { compileQuery } from './compile-query.ts'
import { type Evaluation, FAIL, type Judge, type Outcome, PASS, SKIP } from './evaluation.ts'
import { type Found, type Results, Unresolved } from './results.ts'
import { isList, isMap, type Kind, kindOf } from './value.ts'

type Test = (found: Found, evaluation: Evaluation) => boolean

const KINDS: Readonly<Partial<Record<UnaryOperator, Kind>>> = {
  IS_STRING: 'String',
  IS_LIST: 'array',
  IS_STRUCT: 'map',
  IS_BOOL: 'bool',
  IS_INT: 'int',
  IS_FLOAT: 'float',
  IS_NULL: 'null',
}

/** A clause without a value. All that the query finds must pass, or with `some` one; a query that finds nothing is skipped. */
export function compileUnary(clause: AccessClause, operator: UnaryOperator): Judge {
  const { query, not, negated } = clause
  const find = compileQuery(query)
  const asQuery = operator === 'EMPTY' && isQueryItself(clause)
  const test = asQuery ? isNothing : testOf(operator)
  const inverted = not !== negated
  return (scope, evaluation) => {
    const results = find(scope, evaluation)
    if (results.values.length === 0) {
      if (!asQuery) return SKIP
      if (inverted) evaluation.record({ clause, reason: 'The query finds nothing.' })
      return inverted ? FAIL : PASS
    }
    return judge(results, (found) => test(found, evaluation) !== inverted, clause, evaluation)
  }
}

function judge(
  { values, paths }: Results,
  passes: (found: Found) => boolean,
  clause: AccessClause,
  evaluation: Evaluation,
): Outcome {
  const failed = evaluation.failures?.length ?? 0
  let passed = 0
  evaluation.spend(values.length)
  for (const [index, found] of values.entries()) {
    if (passes(found)) passed += 1
    else evaluation.record({ clause, found, path: paths?.[index] })
  }
  const outcome = passed === values.length || (clause.query.some && passed > 0) ? PASS : FAIL
  if (outcome === PASS) evaluation.failures?.splice(failed)
  return outcome
}

/** A variable alone, or a query that ends with a filter: EMPTY asks whether it finds anything. */
function isQueryItself({ query: { parts } }: AccessClause): boolean {
  const last = parts.at(-1)!
  return last.kind === 'filter' || last.kind === 'keys' || (last.kind === 'variable' && parts.length === 1)
}

const isNothing: Test = (found) => found === null || found instanceof Unresolved

function testOf(operator: UnaryOperator): Test {
  if (operator === 'EXISTS') return (found) => !(found instanceof Unresolved)
  if (operator === 'EMPTY') return isEmpty
  const kind = KINDS[operator]
  return (found) => !(found instanceof Unresolved) && kindOf(found) === kind
}

/** @throws GuardError for a value that has no size */
function isEmpty(found: Found, evaluation: Evaluation): boolean {
  if (found instanceof Unresolved) return true
  if (typeof found === 'string' || isList(found)) return found.length === 0
  // As Guard has it, a boolean is never empty.
  if (typeof found === 'boolean') return false
  if (isMap(found)) return Object.keys(found).length === 0
  return evaluation.fail(`EMPTY is asked of a value of kind ${kindOf(found)}, which has no size`)
}
