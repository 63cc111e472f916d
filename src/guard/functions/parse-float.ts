import { Char, Float, float } from '../value.ts'
import { eachValue, FunctionError } from './guard-function.ts'

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

export const parseFloatingPoint = eachValue('parse_float', (value) => {
  if (typeof value === 'number') return float(value)
  if (value instanceof Float) return value
  const text = value instanceof Char ? value.char : value
  if (typeof text !== 'string') return undefined
  if (!(value instanceof Char ? /^\d$/ : NUMBER).test(text)) {
    throw new FunctionError(`parse_float makes no number of ${JSON.stringify(text.slice(0, 100))}`)
  }
  return float(Number(text))
})
