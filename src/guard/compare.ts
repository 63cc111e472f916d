import { MAX_DOCUMENT_DEPTH } from './limits.ts'
import type { Budget } from './regex/regex.ts'
import { Char, Float, isList, isMap, Range, RegexValue, Special, type Value, type ValueMap } from './value.ts'

/** A document is nested more deeply than it may be. */
export class TooDeep extends Error {
  override readonly name = 'TooDeep'
}

/** Undefined: the two are of kinds that are not compared. */
export type Compared = boolean | undefined

/**
 * Whether two values are equal, as Guard has it: a text equals a regular expression that matches somewhere in it, a number a range
 * that it is in; lists are equal in order, maps in any. An int and a float are not compared, nor are two of other kinds.
 */
export function equal(left: Value, right: Value, budget: Budget, depth = 0): Compared {
  if (typeof left === 'string') {
    if (typeof right === 'string') return left === right
    return right instanceof RegexValue ? right.regex.test(left, budget) : undefined
  }
  if (typeof left === 'boolean') return typeof right === 'boolean' ? left === right : undefined
  if (isList(left)) return isList(right) ? equalLists(left, right, budget, depth + 1) : undefined
  if (isMap(left)) return isMap(right) ? equalMaps(left, right, budget, depth + 1) : undefined
  if (left instanceof RegexValue) {
    if (typeof right === 'string') return left.regex.test(right, budget)
    return right instanceof RegexValue ? left.regex.pattern === right.regex.pattern : undefined
  }
  if (right instanceof Range) return isWithin(left, right)
  const order = ordered(left, right)
  return order === undefined ? undefined : order === 0
}

function equalLists(left: readonly Value[], right: readonly Value[], budget: Budget, depth: number): Compared {
  if (left.length !== right.length) return false
  checkDepth(depth)
  budget.steps -= left.length
  for (const [index, item] of left.entries()) {
    const same = equal(item, right[index]!, budget, depth)
    if (same !== true) return same
  }
  return true
}

function equalMaps(left: ValueMap, right: ValueMap, budget: Budget, depth: number): Compared {
  const keys = Object.keys(left)
  if (keys.length !== Object.keys(right).length) return false
  checkDepth(depth)
  budget.steps -= keys.length
  for (const key of keys) {
    if (!Object.hasOwn(right, key)) return false
    const same = equal(left[key]!, right[key]!, budget, depth)
    if (same !== true) return same
  }
  return true
}

function checkDepth(depth: number): void {
  if (depth > MAX_DOCUMENT_DEPTH) throw new TooDeep(`a value is nested more than ${MAX_DOCUMENT_DEPTH} levels deep`)
}

function isWithin(value: Value, { range }: Range): Compared {
  const { of, lower, upper, lowerIncluded, upperIncluded } = range
  const compared = of === 'char' ? (value instanceof Char ? value.char : undefined) : numberOf(value, of)
  if (compared === undefined) return undefined
  const above = lowerIncluded ? lower <= compared : lower < compared
  return above && (upperIncluded ? compared <= upper : compared < upper)
}

function numberOf(value: Value, of: 'int' | 'float'): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) === (of === 'int') ? value : undefined
  return of === 'float' && value instanceof Float ? value.value : undefined
}

/** Below 0, 0 or above 0; undefined for what has no order together. */
export function ordered(left: Value, right: Value): number | undefined {
  if (typeof left === 'string') return typeof right === 'string' ? inOrder(left, right) : undefined
  if (left === null) return right === null ? 0 : undefined
  for (const kind of ['int', 'float'] as const) {
    const number = numberOf(left, kind)
    if (number === undefined) continue
    const other = numberOf(right, kind)
    return other === undefined || Number.isNaN(number) || Number.isNaN(other) ? undefined : number - other || 0
  }
  if (left instanceof Special && left instanceof Char)
    return right instanceof Char ? inOrder(left.char, right.char) : undefined
  return undefined
}

/** By code points. */
function inOrder(left: string, right: string): number {
  if (left === right) return 0
  const length = Math.min(left.length, right.length)
  let at = 0
  while (at < length && left.charCodeAt(at) === right.charCodeAt(at)) at += 1
  if (at === length) return left.length - right.length
  return rank(left.charCodeAt(at)) - rank(right.charCodeAt(at))
}

/** Surrogates stand above all other units, as what they make stands above all other characters. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x2000 : unit
}
