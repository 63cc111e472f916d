import type { Outcome } from './store.ts'
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
    // An answer that is not the service's protocol: an emulator without the service answers with a page of its own.
    unavailable: named === 'TypeUnavailable' || error instanceof SyntaxError,
  }
}

/** Errors that say that Plumbline may not enter the account at all, rather than that it may not read one type. */
const NO_ENTRY = new Set([
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'SignatureDoesNotMatch',
])

/** What a failed reading means for the recorder as a whole, if anything. */
export function recorderFailure({ code, message }: Failure): Outcome | undefined {
  return NO_ENTRY.has(code) ? { status: 'Failure', errorCode: code, errorMessage: message } : undefined
}
