import { MAX_TEXT } from '../limits.ts'
import type { FunctionContext } from './guard-function.ts'
import { FunctionError } from './guard-function.ts'

/** A text that a function made; its length counts as work. */
export function bounded(name: string, text: string, { budget }: FunctionContext): string {
  if (text.length > MAX_TEXT) throw new FunctionError(`${name} makes a text of more than ${MAX_TEXT} characters`)
  budget.steps -= text.length >>> 2
  return text
}
