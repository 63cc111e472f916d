import { optionOf } from './option.ts'
import { Unreadable } from './readers.ts'

export type InputParameters = Readonly<Record<string, string>>

export const parametersOption = optionOf('--parameters <json>', "The rule's parameters, as a JSON object", read)
export const packParametersOption = optionOf('--parameters <json>', "The pack's parameters, as a JSON object", read)

function read(text: string): InputParameters {
  const found = inputParametersOf(parsed(text))
  if (found === undefined) throw new Unreadable('must be a JSON object of texts, numbers and flags')
  return found
}

/** Parameters are texts to AWS Config; numbers and flags are taken for their text. Nothing for what is no such object. */
export function inputParametersOf(value: unknown): InputParameters | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const entries = Object.entries(value)
  if (entries.some(([, member]) => !['string', 'number', 'boolean'].includes(typeof member))) return undefined
  return Object.fromEntries(entries.map(([name, member]) => [name, String(member)]))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Said by whoever reads the option.
  }
}
