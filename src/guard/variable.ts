import type { Evaluation, Frame, Scope } from './evaluation.ts'
import { type Results, Unresolved } from './results.ts'

/**
 * What a variable holds, of the nearest block that has it. It is worked out when it is first asked for.
 * @throws GuardError when there is none
 */
export function variableOf(name: string, scope: Scope, evaluation: Evaluation): Results {
  for (let frame = scope.frame; frame !== undefined; frame = frame.up) {
    const found = heldBy(frame, name, evaluation)
    if (found !== undefined) return found
  }
  return evaluation.fail(`there is no variable %${name} here`)
}

function heldBy(frame: Frame, name: string, evaluation: Evaluation): Results | undefined {
  const assigned = frame.lets?.get(name)
  if (assigned?.kind !== undefined && isLiteral(assigned.kind)) return assigned.evaluate(frame.scope!, evaluation)
  const held = frame.values.get(name)
  if (held !== undefined || assigned === undefined) return held
  evaluation.enter()
  const results = assigned.evaluate(frame.scope!, evaluation)
  evaluation.leave()
  frame.values.set(name, results)
  return results
}

function isLiteral(kind: string): boolean {
  return kind !== 'query' && kind !== 'function'
}

/** With `some` before it, a query yields what is resolved only; of literals, as in Guard, nothing. */
export function resolvedOnly({ values, paths, literal }: Results): Results {
  const kept = literal ? [] : [...values.keys()].filter((index) => !(values[index] instanceof Unresolved))
  return {
    values: kept.map((index) => values[index]!),
    paths: paths && kept.map((index) => paths[index]),
    literal: false,
  }
}
