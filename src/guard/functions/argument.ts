import type { Found } from '../results.ts'
import { Char, Float } from '../value.ts'
import { FunctionError } from './guard-function.ts'

/** The first value of an argument that must be a text. */
export function textArgument(name: string, which: string, values: readonly Found[]): string {
  const [value] = values
  if (typeof value === 'string') return value
  throw new FunctionError(`${name} needs a string as its ${which} argument`)
}

/** The same, which may be a character too. */
export function delimiterArgument(name: string, which: string, values: readonly Found[]): string {
  const [value] = values
  return value instanceof Char ? value.char : textArgument(name, which, values)
}

/** The first value of an argument that must be a number; floats lose their fraction, and what has not 16 bits is taken modulo. */
export function indexArgument(name: string, which: string, values: readonly Found[]): number {
  const [value] = values
  if (typeof value === 'number') return Number.isInteger(value) ? value & 0xffff : clamped(value)
  if (value instanceof Float) return clamped(value.value)
  throw new FunctionError(`${name} needs a number as its ${which} argument`)
}

function clamped(value: number): number {
  return Math.min(Math.max(Math.trunc(value), 0), 0xffff)
}
