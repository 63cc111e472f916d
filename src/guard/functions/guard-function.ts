import type { Budget } from '../regex/regex.ts'
import { type Found, Unresolved } from '../results.ts'
import type { Value } from '../value.ts'

/** What a function works with. */
export interface FunctionContext {
  readonly budget: Budget
  readonly now: Date
}

/** The function cannot take what it was given; the evaluation ends. */
export class FunctionError extends Error {
  override readonly name = 'FunctionError'
}

/** A function of the language. */
export interface GuardFunction {
  readonly name: string
  /** How many arguments it takes. */
  readonly arity: number
  /**
   * What it makes of its arguments, each of which is all that a query found.
   * @throws FunctionError
   */
  call(args: readonly (readonly Found[])[], context: FunctionContext): readonly Value[]
}

/** A function that makes a value of each that it takes, and leaves out what it cannot take. */
export function eachValue(
  name: string,
  of: (value: Value, context: FunctionContext) => Value | undefined,
): GuardFunction {
  return {
    name,
    arity: 1,
    call: ([values = []], context) => values.flatMap((value) => resultOf(value, (each) => of(each, context))),
  }
}

/** The same for strings. */
export function eachString(
  name: string,
  of: (text: string, context: FunctionContext) => Value | undefined,
): GuardFunction {
  return eachValue(name, (value, context) => (typeof value === 'string' ? of(value, context) : undefined))
}

export function resultOf(found: Found, of: (value: Value) => Value | undefined): readonly Value[] {
  const value = isResolved(found) ? of(found) : undefined
  return value === undefined ? [] : [value]
}

function isResolved(found: Found): found is Value {
  return !(found instanceof Unresolved)
}
