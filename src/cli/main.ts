import { setTimeout } from 'node:timers/promises'
import { CommanderError } from 'commander'
import type { Api } from './api.ts'
import { coloursFor } from './colour.ts'
import type { Command, Context } from './command.ts'
import { CommandError } from './command-error.ts'
import { commands } from './commands/index.gen.ts'
import { type Connection, connect } from './connection.ts'
import { EXIT } from './exit-code.ts'
import { type Invocation, programOf } from './program.ts'
import { progressOn } from './progress.ts'
import type { Terminal } from './terminal.ts'

/** The process, or what a test has in its place. */
export interface Io {
  readonly env: NodeJS.ProcessEnv
  readonly stdout: Terminal
  readonly stderr: Terminal
  readonly signal: AbortSignal
}

/** Runs one command line. @returns the exit code */
export async function main(argv: readonly string[], io: Io, all: readonly Command[] = commands): Promise<number> {
  let exitCode: number = EXIT.ok
  const program = programOf(all, io, async (invocation) => {
    exitCode = await invoke(invocation, io)
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exitCode
  } catch (error) {
    // Commander has written its line (or its help) already.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
    return report(error, io)
  }
}

async function invoke({ command, given, sources, json }: Invocation, io: Io): Promise<number> {
  let opened: Promise<Api> | undefined
  const progress = progressOn(io.stderr)
  const context: Context = {
    ...io,
    colour: coloursFor(io.stdout, io.env),
    progress,
    sources,
    clock: () => new Date(),
    sleep: (ms) => setTimeout(ms, undefined, { signal: io.signal }),
    api() {
      opened ??= connect({ connection: given as Connection, sources, env: io.env, creates: command.creates })
      return opened
    },
  }
  try {
    const result = await command.run(given as never, context)
    if (result !== undefined) io.stdout.write(json ? `${JSON.stringify(result.json, undefined, 2)}\n` : result.text)
    return result?.exitCode ?? EXIT.ok
  } finally {
    progress.end()
    // What could not be opened was said by whoever opened it.
    const api = await opened?.catch(() => undefined)
    await api?.close()
  }
}

function report(error: unknown, { stderr, signal }: Io): number {
  if (signal.aborted) {
    stderr.write('Interrupted.\n')
    return typeof signal.reason === 'number' ? signal.reason : EXIT.interrupted
  }
  if (!(error instanceof CommandError)) {
    stderr.write(`${(error as Error).stack ?? String(error)}\n`)
    return EXIT.failed
  }
  stderr.write(`${error.message}\n`)
  if (error.hint !== undefined) stderr.write(`${error.hint}\n`)
  return error.exitCode
}
