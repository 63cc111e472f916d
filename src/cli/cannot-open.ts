import { CommandError } from './command-error.ts'
import { EXIT } from './exit-code.ts'

/** Why a database could not be opened, in one line. */
export function cannotOpen(error: unknown): CommandError {
  const message = reasonOf(error)
  const locked = /is in use by/.test(message)
  return new CommandError(`Cannot open the database: ${message}`, {
    exitCode: EXIT.unreachable,
    hint: locked ? 'If a server holds it, ask that one with --endpoint-url, or stop it first.' : undefined,
    cause: error,
  })
}

/** An `AggregateError` (a name with several addresses) says nothing itself. */
function reasonOf(error: unknown): string {
  const { message, errors } = error as Error & { errors?: readonly Error[] }
  const said = message || errors?.map((one) => one.message).join('; ') || String(error)
  return said.replace(/\s*\n\s*/g, ' ')
}
