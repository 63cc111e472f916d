import { EXIT } from './exit-code.ts'

/** Ends a command with one line on stderr, a hint of what to do beneath it, and an exit code. */
export class CommandError extends Error {
  readonly exitCode: number
  readonly hint: string | undefined

  constructor(message: string, options: { exitCode?: number; hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = 'CommandError'
    this.exitCode = options.exitCode ?? EXIT.failed
    this.hint = options.hint
  }
}

/** The command line is wrong. */
export function usageError(message: string, hint?: string): CommandError {
  return new CommandError(message, { exitCode: EXIT.usage, hint })
}
