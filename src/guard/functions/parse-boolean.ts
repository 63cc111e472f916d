import { eachValue, FunctionError } from './guard-function.ts'

export const parseBoolean = eachValue('parse_boolean', (value) => {
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string') return undefined
  const text = value.toLowerCase()
  if (text === 'true') return true
  if (text === 'false') return false
  throw new FunctionError(`parse_boolean makes no boolean of ${JSON.stringify(value.slice(0, 100))}`)
})
