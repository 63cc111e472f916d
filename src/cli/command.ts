import type { Api } from './api.ts'
import type { Colours } from './colour.ts'
import type { Arguments, Given, Options, Source } from './option.ts'
import type { Progress } from './progress.ts'
import type { Terminal } from './terminal.ts'

/** What a command works with. */
export interface Context {
  /** A running server, or a stopped one's database; opened at the first call, closed by the runner. */
  api(): Promise<Api>
  readonly env: NodeJS.ProcessEnv
  readonly stdout: Terminal
  readonly stderr: Terminal
  /** For text on stdout. */
  readonly colour: Colours
  /** On stderr, so that stdout has the result alone. */
  readonly progress: Progress
  /** Where each option's value is from. */
  readonly sources: Readonly<Record<string, Source>>
  readonly clock: () => Date
  /** @throws when the command is interrupted */
  sleep(ms: number): Promise<void>
  /** Aborted by Ctrl-C and by SIGTERM. */
  readonly signal: AbortSignal
}

/** What a command found: the runner prints the one or the other. */
export interface Result {
  /** With `--json`: one document. */
  readonly json: unknown
  /** Without: lines, each with its end. */
  readonly text: string
  readonly exitCode?: number
}

/** One command as the runner sees it. */
export interface Command {
  /** `history`, or `keys create` in the group `keys`. */
  readonly name: string
  readonly summary: string
  /** Paragraphs beneath the options in `--help`. */
  readonly help?: string
  readonly arguments: Arguments
  readonly options: Options
  /** False: it is no client, and has neither the options of a connection nor `--json`. */
  readonly connects: boolean
  /** It may begin a new database where there is none. */
  readonly creates: boolean
  run(given: never, context: Context): Promise<Result | undefined>
}

/** One command of the command line: the runner owns parsing, connecting, printing and errors. */
export function command<const A extends Arguments, const O extends Options>(of: {
  readonly name: string
  readonly summary: string
  readonly help?: string
  readonly arguments?: A
  readonly options?: O
  readonly connects?: boolean
  readonly creates?: boolean
  run(given: Given<A> & Given<O>, context: Context): Promise<Result | undefined>
}): Command {
  return { connects: true, creates: false, ...of, arguments: of.arguments ?? {}, options: of.options ?? {} }
}
