import type { BinaryOperator } from './ast.ts'
import { type Compared, equal, ordered } from './compare.ts'
import type { Evaluation } from './evaluation.ts'
import { spendOnSearch } from './regex/regex.ts'
import { type Found, type Path, pathTo, type Results, Unresolved } from './results.ts'
import { isList, isScalar, type Value } from './value.ts'

/** What the comparisons of one clause came to. */
export interface Checks {
  passes: number
  fails: number
  /** Describes a failure; undefined where nobody asks. */
  readonly describe: ((found: Found, path: Path | undefined, expected: Found | readonly Value[]) => void) | undefined
}

/** A comparison at work. */
interface Comparison {
  readonly left: Results
  readonly right: Results
  readonly negated: boolean
  readonly checks: Checks
  readonly evaluation: Evaluation
}

interface Item {
  readonly value: Value
  readonly path: Path | undefined
}

/**
 * Compares what two queries found, as Guard does: what is unresolved fails, negated or not, and so do values of kinds that are not
 * compared; a query against a query compares them as sets. Neither side may be empty.
 */
export function compare(operator: BinaryOperator, comparison: Comparison): void {
  if (operator === '==') compareEqual(comparison)
  else if (operator === 'IN') compareIn(comparison)
  else compareOrder(operator, comparison)
}

function check(to: Comparison, compared: Compared, item: Item, expected: Found | readonly Value[]): void {
  if (compared !== undefined && compared !== to.negated) to.checks.passes += 1
  else fail(to, item.value, item.path, expected)
}

function fail({ checks }: Comparison, found: Found, path: Path | undefined, expected: Found | readonly Value[]): void {
  checks.fails += 1
  checks.describe?.(found, path, expected)
}

function literalOf({ values, literal }: Results): Value | undefined {
  return literal ? (values[0] as Value) : undefined
}

/** What is resolved on the left; what is not fails. */
function resolvedLeft(comparison: Comparison): Item[] {
  const { left, right, evaluation } = comparison
  evaluation.spend(left.values.length + right.values.length)
  const items: Item[] = []
  for (const [index, value] of left.values.entries()) {
    const path = left.paths?.[index]
    if (value instanceof Unresolved) fail(comparison, value, path, right.values[0]!)
    else items.push({ value, path })
  }
  return items
}

/** What is resolved on the right; for what is not each item of the left fails. */
function resolvedRight(comparison: Comparison, left: readonly Item[]): Value[] {
  const values: Value[] = []
  for (const value of comparison.right.values) {
    if (!(value instanceof Unresolved)) values.push(value)
    else for (const item of left) fail(comparison, item.value, item.path, value)
  }
  return values
}

function compareOrder(operator: Exclude<BinaryOperator, '==' | 'IN'>, comparison: Comparison): void {
  const left = resolvedLeft(comparison).flatMap(itemsOf)
  const right = resolvedRight(comparison, left).flatMap((value) => (isList(value) ? value : [value]))
  comparison.evaluation.spend(left.length * right.length)
  for (const item of left)
    for (const other of right) check(comparison, inOrder(operator, item.value, other), item, other)
}

function inOrder(operator: '<' | '<=' | '>' | '>=', left: Value, right: Value): Compared {
  const order = ordered(left, right)
  if (order === undefined) return undefined
  if (operator === '<') return order < 0
  if (operator === '<=') return order <= 0
  return operator === '>' ? order > 0 : order >= 0
}

/** The items of a list, or the value. */
function itemsOf(item: Item): readonly Item[] {
  const { value, path } = item
  return isList(value) ? value.map((each, index) => ({ value: each, path: pathTo(path, index) })) : [item]
}

function compareEqual(comparison: Comparison): void {
  const { left, right, evaluation } = comparison
  const leftLiteral = literalOf(left)
  const rightLiteral = literalOf(right)
  const items = resolvedLeft(comparison)
  if (rightLiteral !== undefined) {
    if (leftLiteral !== undefined)
      check(comparison, equal(leftLiteral, rightLiteral, evaluation), items[0]!, rightLiteral)
    else for (const item of items) equalToLiteral(comparison, item, rightLiteral)
    return
  }
  const values = resolvedRight(comparison, items)
  if (leftLiteral === undefined) {
    compareSets(comparison, items, values)
    return
  }
  for (const value of values) {
    const others = isList(value) && !isList(leftLiteral) ? value : [value]
    for (const other of others) check(comparison, equal(leftLiteral, other, evaluation), items[0]!, other)
  }
}

function equalToLiteral(comparison: Comparison, item: Item, literal: Value): void {
  const { evaluation } = comparison
  // One in a list is as good as itself.
  const other = isList(literal) && literal.length === 1 && isScalar(item.value) ? literal[0]! : literal
  const items = isList(literal) ? [item] : itemsOf(item)
  for (const each of items) check(comparison, equal(each.value, other, evaluation), each, other)
}

function contains(values: readonly Value[], value: Value, evaluation: Evaluation): boolean {
  evaluation.spend(values.length)
  return values.some((each) => equal(each, value, evaluation) === true)
}

function compareSets(comparison: Comparison, left: readonly Item[], right: readonly Value[]): void {
  const { evaluation } = comparison
  const values = left.map(({ value }) => value)
  const different: Item[] =
    left.length > right.length
      ? left.filter(({ value }) => !contains(right, value, evaluation))
      : right.filter((value) => !contains(values, value, evaluation)).map((value) => ({ value, path: undefined }))
  judgeSets(comparison, left, right, different)
}

/** `different` is what makes the two sets differ, or is not in the other; negated, what is not different fails. */
function judgeSets(
  comparison: Comparison,
  left: readonly Item[],
  right: readonly Value[],
  different: readonly Item[],
): void {
  const { negated, checks, evaluation } = comparison
  const values = different.map(({ value }) => value)
  const failing = negated ? left.filter(({ value }) => !contains(values, value, evaluation)) : different
  if (failing.length > 0) for (const { value, path } of failing) fail(comparison, value, path, right)
  else if (!negated || different.length > 0) checks.passes += left.length
}

function compareIn(comparison: Comparison): void {
  const { left, right, evaluation } = comparison
  const leftLiteral = literalOf(left)
  const rightLiteral = literalOf(right)
  const items = resolvedLeft(comparison)
  if (rightLiteral !== undefined) {
    for (const item of items) inLiteral(comparison, item, rightLiteral, leftLiteral !== undefined)
    return
  }
  const values = resolvedRight(comparison, items)
  if (leftLiteral === undefined) {
    const isIn = (value: Value) => {
      evaluation.spend(values.length)
      return values.some((other) => isContained(value, other, evaluation))
    }
    judgeSets(
      comparison,
      items,
      values,
      items.filter(({ value }) => !isIn(value)),
    )
  } else if (isList(leftLiteral) && !values.some(isList)) {
    const different = leftLiteral.filter((value) => !contains(values, value, evaluation))
    judgeSets(
      comparison,
      items,
      values,
      different.map((value) => ({ value, path: undefined })),
    )
  } else for (const value of values) inValue(comparison, items[0]!, value)
}

function inLiteral(comparison: Comparison, item: Item, literal: Value, leftIsLiteral: boolean): void {
  if (typeof literal !== 'string') inValue(comparison, item, literal)
  else if (leftIsLiteral) {
    const within = typeof item.value === 'string' && isPartOf(item.value, literal, comparison)
    if (within) check(comparison, true, item, literal)
    else inValue(comparison, item, literal)
  } else {
    for (const each of itemsOf(item)) {
      check(
        comparison,
        typeof each.value === 'string' ? isPartOf(each.value, literal, comparison) : undefined,
        each,
        literal,
      )
    }
  }
}

function isPartOf(part: string, whole: string, { evaluation }: Comparison): boolean {
  spendOnSearch(part, whole, evaluation)
  return whole.includes(part)
}

function inValue(comparison: Comparison, item: Item, other: Value): void {
  const { value } = item
  const { evaluation, negated } = comparison
  if (!isList(value) || !isList(other)) {
    const compared = isList(value)
      ? undefined
      : isList(other)
        ? contains(other, value, evaluation)
        : equal(value, other, evaluation)
    check(comparison, compared, item, other)
    return
  }
  if (other.length > 0 && isList(other[0]!)) {
    // Of lists in a list Guard negates none but that of an empty one.
    const within = contains(other, value, evaluation)
    check(comparison, negated ? within || value.length > 0 : within, item, other)
    return
  }
  const within = value.filter((each) => contains(other, each, evaluation)).length
  check(comparison, negated ? within === value.length || within > 0 : within === value.length, item, other)
}

/** Whether `inValue` would pass, not negated. */
function isContained(value: Value, other: Value, evaluation: Evaluation): boolean {
  if (!isList(other)) return !isList(value) && equal(value, other, evaluation) === true
  if (!isList(value) || (other.length > 0 && isList(other[0]!))) return contains(other, value, evaluation)
  return value.every((each) => contains(other, each, evaluation))
}
