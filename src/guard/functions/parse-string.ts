import { Char, Float } from '../value.ts'
import { eachValue } from './guard-function.ts'

/** A whole float is written without a fraction. */
export const parseString = eachValue('parse_string', (value) => {
  if (value instanceof Char) return value.char
  if (value instanceof Float) return String(value.value)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined
})
