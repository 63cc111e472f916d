import { MAX_TEXT } from '../limits.ts'
import { delimiterArgument } from './argument.ts'
import { bounded } from './bounded.ts'
import { FunctionError, type GuardFunction } from './guard-function.ts'

/** The strings that a query found, as one. */
export const join: GuardFunction = {
  name: 'join',
  arity: 2,
  call([values = [], delimiters = []], context) {
    const delimiter = delimiterArgument('join', 'second', delimiters)
    let length = 0
    for (const value of values) {
      if (typeof value !== 'string') throw new FunctionError('join needs strings only')
      length += value.length + delimiter.length
      if (length > MAX_TEXT) throw new FunctionError(`join makes a text of more than ${MAX_TEXT} characters`)
    }
    return [bounded('join', values.join(delimiter), context)]
  },
}
