import type { KeysPart } from './ast.ts'
import { equal } from './compare.ts'
import type { Evaluation } from './evaluation.ts'
import { spendOnSearch } from './regex/regex.ts'
import { type Results, Unresolved } from './results.ts'
import { isList, type Value } from './value.ts'

type Operator = Pick<KeysPart, 'operator' | 'negated'>

/**
 * The keys of a map that compare with what stands on the right. `==` must hold for all of it, `in` for one; against more than one
 * value `==` is `in`. Negated, each single comparison is, as in Guard.
 */
export function selectedKeys(
  keys: readonly string[],
  right: Results,
  part: Operator,
  evaluation: Evaluation,
): readonly string[] {
  const { values } = right
  if (values.length === 0) return []
  const operator = part.operator === '==' && values.length > 1 ? 'IN' : part.operator
  const compares = (key: string, other: Results['values'][number]) =>
    !(other instanceof Unresolved) &&
    keyCompares(key, other, right.literal, { operator, negated: part.negated }, evaluation)
  evaluation.spend(keys.length * values.length)
  return keys.filter((key) =>
    operator === 'IN' ? values.some((other) => compares(key, other)) : values.every((other) => compares(key, other)),
  )
}

function keyCompares(key: string, other: Value, literal: boolean, part: Operator, evaluation: Evaluation): boolean {
  const compared = compareKey(key, other, part, evaluation)
  if (compared !== undefined) return compared !== part.negated
  // One in a list of the policy is as good as itself.
  const only = literal && isList(other) && other.length === 1 ? compareKey(key, other[0]!, part, evaluation) : undefined
  return only !== undefined && only !== part.negated
}

/** Undefined when the two are not compared. */
function compareKey(key: string, other: Value, { operator }: Operator, evaluation: Evaluation): boolean | undefined {
  if (operator === '==') return equal(key, other, evaluation)
  if (typeof other === 'string') {
    spendOnSearch(key, other, evaluation)
    return other.includes(key)
  }
  if (!isList(other)) return equal(key, other, evaluation)
  const compared = other.map((each) => equal(key, each, evaluation))
  return compared.includes(undefined) ? undefined : compared.includes(true)
}
