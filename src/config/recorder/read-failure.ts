import type { Failure } from './type-status.ts'

/** Longest error text kept (characters). */
const MAX_MESSAGE = 1000

/** What a failed reading is recorded as: the service's error name and words. Credentials never stand in them. */
export function readFailure(error: unknown): Failure {
  const { name, code, message } = error as { name?: string; code?: string; message?: string }
  const named = name === undefined || name === 'Error' ? (code ?? 'ReadFailed') : name
  return {
    code: named,
    message: String(message ?? error).slice(0, MAX_MESSAGE),
    unavailable: named === 'TypeUnavailable',
  }
}
