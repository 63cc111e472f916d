import { Unresolved } from '../results.ts'
import type { GuardFunction } from './guard-function.ts'

/** How many values a query found. */
export const count: GuardFunction = {
  name: 'count',
  arity: 1,
  call: ([values = []]) => [values.filter((value) => !(value instanceof Unresolved)).length],
}
