import { Char, Float } from '../value.ts'
import { eachValue, FunctionError } from './guard-function.ts'

export const parseInteger = eachValue('parse_int', (value) => {
  if (typeof value === 'number') return Math.trunc(value)
  if (value instanceof Float) return value.value
  const text = value instanceof Char ? value.char : value
  if (typeof text !== 'string') return undefined
  if (!(value instanceof Char ? /^\d$/ : /^[+-]?\d{1,40}$/).test(text)) {
    throw new FunctionError(`parse_int makes no integer of ${JSON.stringify(text.slice(0, 100))}`)
  }
  const integer = BigInt(text)
  if (integer !== BigInt.asIntN(64, integer)) throw new FunctionError('parse_int makes no integer of more than 64 bits')
  return Number(integer)
})
