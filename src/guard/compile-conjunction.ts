import type { Block, Clause, Conjunction } from './ast.ts'
import { compileClause } from './compile-clause.ts'
import { compileLets } from './compile-expression.ts'
import { blockScope, type Evaluation, FAIL, type Frame, type Judge, type Outcome, PASS, SKIP } from './evaluation.ts'
import type { Path } from './results.ts'
import type { Value } from './value.ts'

/** FAIL when one of them does, PASS when one does and none fails, SKIP when all are skipped. Each is judged. */
export function compileConjunction(clauses: Conjunction): Judge {
  const judges = clauses.map(compileEither)
  if (judges.length === 1) return judges[0]!
  return (scope, evaluation) => {
    let outcome: Outcome = SKIP
    for (const judge of judges) {
      const each = judge(scope, evaluation)
      if (each === FAIL) outcome = FAIL
      else if (each === PASS && outcome === SKIP) outcome = PASS
    }
    return outcome
  }
}

/** The first that passes; FAIL when none does and one fails. */
function compileEither(clauses: readonly Clause[]): Judge {
  const judges = clauses.map(compileClause)
  if (judges.length === 1) return judges[0]!
  return (scope, evaluation) => {
    const failed = evaluation.failures?.length ?? 0
    let outcome: Outcome = SKIP
    for (const judge of judges) {
      const each = judge(scope, evaluation)
      if (each === PASS) {
        evaluation.failures?.splice(failed)
        return PASS
      }
      if (each === FAIL) outcome = FAIL
    }
    return outcome
  }
}

/** A block, which begins at the value and sees the variables of `up`. */
export type JudgeBlock = (
  value: Value,
  path: Path | undefined,
  up: Frame | undefined,
  evaluation: Evaluation,
) => Outcome

export function compileBlock({ lets, clauses }: Block): JudgeBlock {
  const compiled = compileLets({ lets })
  const judge = compileConjunction(clauses)
  return (value, path, up, evaluation) => {
    const frame =
      compiled === undefined ? up : { lets: compiled, values: new Map(), scope: undefined as Frame['scope'], up }
    const scope = blockScope(value, path, frame)
    if (compiled !== undefined) frame!.scope = scope
    evaluation.enter()
    const outcome = judge(scope, evaluation)
    evaluation.leave()
    return outcome
  }
}
