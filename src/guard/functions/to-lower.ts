import { bounded } from './bounded.ts'
import { eachString } from './guard-function.ts'

export const toLower = eachString('to_lower', (text, context) => bounded('to_lower', text.toLowerCase(), context))
