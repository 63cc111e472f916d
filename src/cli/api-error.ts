import { CommandError } from './command-error.ts'
import { EXIT } from './exit-code.ts'

/** Faults that say who you are, or may not do. */
const REFUSALS = new Set([
  'AccessDeniedException',
  'ExpiredTokenException',
  'IncompleteSignatureException',
  'InvalidSignatureException',
  'MissingAuthenticationTokenException',
  'UnrecognizedClientException',
])

/** An error of the API, in the AWS CLI's words. */
export class ApiError extends CommandError {
  readonly code: string

  constructor(code: string, message: string, operation: string) {
    const said = `An error occurred (${code}) when calling the ${operation} operation`
    super(message === '' ? said : `${said}: ${message}`, { exitCode: exitCodeOf(code), hint: hintFor(code) })
    this.code = code
  }
}

function exitCodeOf(code: string): number {
  if (REFUSALS.has(code)) return EXIT.refused
  return code.startsWith('ResourceNotFound') || code.startsWith('ResourceNotDiscovered') ? EXIT.notFound : EXIT.failed
}

function hintFor(code: string): string | undefined {
  if (!REFUSALS.has(code) || code === 'AccessDeniedException') return undefined
  return 'The server wants an access key of its own: make one with `plumbline keys create`, and name its profile with --profile.'
}
