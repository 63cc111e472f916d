import type { Block, Expression, FunctionExpression } from './ast.ts'
import { compileQuery } from './compile-query.ts'
import type { CompiledLet, Evaluate, Lets } from './evaluation.ts'
import { FUNCTIONS } from './functions/functions.ts'
import { FunctionError } from './functions/guard-function.ts'
import { literalResults } from './results.ts'
import { valueOfLiteral } from './value.ts'
import { resolvedOnly } from './variable.ts'

/** A literal, a query (whose `some` says nothing here) or a function. */
export function compileExpression(expression: Expression): Evaluate {
  if (expression.kind === 'query') return compileQuery(expression.query)
  if (expression.kind === 'function') return compileFunction(expression)
  const results = literalResults(valueOfLiteral(expression))
  return () => results
}

/** An unknown function, or one with too few arguments, is an error where it is asked for, as in Guard. */
function compileFunction({ name, arguments: args, at }: FunctionExpression): Evaluate {
  const of = FUNCTIONS.get(name)
  const compiled = args.map(compileExpression)
  return (scope, evaluation) => {
    if (of === undefined) return evaluation.fail(`there is no function ${name}`, at)
    if (of.arity !== args.length) return evaluation.fail(`${name} takes ${of.arity} arguments, not ${args.length}`, at)
    const found = compiled.map((evaluate) => evaluate(scope, evaluation))
    const context = { budget: evaluation, now: evaluation.now }
    try {
      const values = of.call(
        found.map(({ values: each }) => each),
        context,
      )
      evaluation.spend(values.length + 1)
      const path = found[0]?.paths?.[0] ?? (scope.path && { up: { key: '' }, key: `${name}()` })
      return { values: [...values], paths: path && values.map(() => path), literal: false }
    } catch (error) {
      if (error instanceof FunctionError) return evaluation.fail(error.message, at)
      throw error
    }
  }
}

/** Of two with one name a literal counts, then a function, then a query; of these the last. */
export function compileLets({ lets }: Pick<Block, 'lets'>): Lets | undefined {
  if (lets.length === 0) return undefined
  const compiled = new Map<string, CompiledLet>()
  for (const { name, value } of lets) {
    const before = compiled.get(name)
    if (before !== undefined && rank(before.kind) > rank(value.kind)) continue
    const evaluate = compileExpression(value)
    const some = value.kind === 'query' && value.query.some
    compiled.set(name, {
      kind: value.kind,
      evaluate: some ? (scope, evaluation) => resolvedOnly(evaluate(scope, evaluation)) : evaluate,
    })
  }
  return compiled
}

function rank(kind: Expression['kind']): number {
  return kind === 'query' ? 0 : kind === 'function' ? 1 : 2
}
