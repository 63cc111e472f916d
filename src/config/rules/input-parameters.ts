import type { Json, JsonObject } from '../../lib/json.ts'
import type { Invalid } from './owner.ts'

/** A JSON object, as a custom rule's parameters are. */
export function parameterObject(text: string, invalid: Invalid): JsonObject {
  const value = parsed(text)
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return invalid(`Invalid json ${text} passed in the InputParameters field.`)
  }
  return value as JsonObject
}

/** The same whose values are texts; AWS takes another value, like an empty text, for a blank. */
export function inputParameters(text: string, invalid: Invalid): Readonly<Record<string, string>> {
  const value = parameterObject(text, invalid)
  for (const [name, member] of Object.entries(value)) {
    if (typeof member !== 'string' || member.trim() === '') {
      invalid(`Blank spaces are not acceptable for input parameter: ${name}.`)
    }
  }
  return value as Readonly<Record<string, string>>
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    return null // What is no JSON is refused like JSON of another kind.
  }
}
