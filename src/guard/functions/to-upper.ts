import { bounded } from './bounded.ts'
import { eachString } from './guard-function.ts'

export const toUpper = eachString('to_upper', (text, context) => bounded('to_upper', text.toUpperCase(), context))
