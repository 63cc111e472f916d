import { jsonDepth } from '../../lib/json-depth.ts'
import { MAX_DOCUMENT_DEPTH, MAX_TEXT } from '../limits.ts'
import { readJson } from '../read-json.ts'
import { eachString, FunctionError } from './guard-function.ts'

/** What a JSON text holds. */
export const jsonParse = eachString('json_parse', (text, { budget }) => {
  if (text.length > MAX_TEXT) throw new FunctionError(`json_parse takes no text of more than ${MAX_TEXT} characters`)
  budget.steps -= text.length
  if (jsonDepth(text) > MAX_DOCUMENT_DEPTH) {
    throw new FunctionError(`json_parse takes no text of more than ${MAX_DOCUMENT_DEPTH} levels`)
  }
  try {
    return readJson(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new FunctionError(`json_parse was given what is no JSON: ${error.message}`)
  }
})
