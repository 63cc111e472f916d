import { Char } from '../value.ts'
import { eachValue, FunctionError } from './guard-function.ts'

/** Of a character it makes a string, as Guard does. */
export const parseChar = eachValue('parse_char', (value) => {
  if (value instanceof Char) return value.char
  if (typeof value === 'number' && Number.isInteger(value)) {
    if (value < 0 || value > 9) throw new FunctionError(`parse_char makes no character of ${value}`)
    return new Char(String(value))
  }
  if (typeof value !== 'string' || value === '') return undefined
  if (Buffer.byteLength(value) > 1) {
    throw new FunctionError(`parse_char makes no character of ${JSON.stringify(value.slice(0, 100))}`)
  }
  return new Char(value)
})
