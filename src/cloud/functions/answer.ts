import type { Json, JsonObject } from '../../lib/json.ts'
import type { FunctionError } from './outcome.ts'

/** What a function's process says: that it has loaded the handler, or what came of a call. */
export type Answer =
  | { readonly ready: true }
  | {
      readonly ready?: undefined
      readonly error?: FunctionError
      readonly returned?: Json
      /** The process must not be used again. */
      readonly ends: boolean
    }

const NONSENSE: Answer = {
  error: { type: 'Runtime.ExitError', message: 'The function wrote where only its runtime may' },
  ends: true,
}

/** One line of a function's process. The handler can write there too, so nothing of it is believed. */
export function readAnswer(line: string): Answer {
  const given = parsed(line)
  if (given === undefined) return NONSENSE
  if (given.ready === true) return { ready: true }
  const { returned, ends } = given
  if (given.error === undefined) return { ...(returned === undefined ? {} : { returned }), ends: ends === true }
  const error = errorOf(given.error)
  return error === undefined ? NONSENSE : { error, ends: ends === true }
}

function errorOf(given: Json): FunctionError | undefined {
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return undefined
  const { type, message, file, line, source } = given as JsonObject
  if (typeof type !== 'string' || typeof message !== 'string') return undefined
  return {
    type,
    message,
    ...(typeof file === 'string' ? { file } : {}),
    ...(typeof line === 'number' ? { line } : {}),
    ...(typeof source === 'string' ? { source } : {}),
  }
}

function parsed(line: string): JsonObject | undefined {
  try {
    const value: Json = JSON.parse(line)
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : undefined
  } catch {
    return undefined // Told as nonsense.
  }
}
