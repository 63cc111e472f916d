/** The commands as commander has them: names, groups, flags, arguments and help. */
import { Command as Commander } from 'commander'
import { VERSION } from '../app/version.ts'
import type { Command } from './command.ts'
import { connectionOptions } from './connection.ts'
import { flag, nameOf, type Option, type Options, readAs, readOption, type Source } from './option.ts'
import type { Terminal } from './terminal.ts'

/** A command with what was read for it. */
export interface Invocation {
  readonly command: Command
  readonly given: object
  readonly sources: Readonly<Record<string, Source>>
  readonly json: boolean
}

interface Io {
  readonly env: NodeJS.ProcessEnv
  readonly stdout: Terminal
  readonly stderr: Terminal
}

const JSON_OPTION = flag('--json', 'One JSON document on stdout instead of text')
const WIDTH = 100

export function programOf(
  commands: readonly Command[],
  io: Io,
  invoke: (invocation: Invocation) => Promise<void>,
): Commander {
  const program = prepared(new Commander('plumbline'), io)
    .description('AWS Config and AWS Systems Manager, self-hosted, on the same API.')
    .version(VERSION)
    .helpCommand(false)
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 failed, 2 usage, 3 unreachable, 4 refused, 5 not found, 130 interrupted.',
    )
  const groups = new Map<string, Commander>()
  for (const command of commands) {
    const [first, verb] = command.name.split(' ') as [string, string | undefined]
    let parent = program
    if (verb !== undefined) {
      parent =
        groups.get(first) ??
        prepared(program.command(first), io).description(summaryOf(first, commands)).helpCommand(false)
      groups.set(first, parent)
    }
    define(parent.command(verb ?? first), command, io, invoke)
  }
  return program
}

function define(of: Commander, command: Command, io: Io, invoke: (invocation: Invocation) => Promise<void>): void {
  const connection: Options = command.connects ? connectionOptions : {}
  const own: Options = command.connects ? { ...command.options, json: JSON_OPTION } : command.options
  const options: Options = { ...own, ...connection }
  prepared(of, io).description(command.summary).allowExcessArguments(false)
  for (const { name, description, required } of Object.values(command.arguments)) {
    of.argument(required ? `<${name}>` : `[${name}]`, description)
  }
  of.optionsGroup('Options:')
  for (const option of Object.values(own)) of.option(option.flags, describe(option))
  if (command.connects) of.optionsGroup('Connection:')
  for (const option of Object.values(connection)) of.option(option.flags, describe(option))
  if (command.help !== undefined) of.addHelpText('after', `\n${command.help}`)
  of.action(async () => {
    const given: Record<string, unknown> = {}
    const sources: Record<string, Source> = {}
    for (const [i, [name, argument]] of Object.entries(command.arguments).entries()) {
      given[name] = readAs(argument, of.args[i], argument.name)
    }
    const typed = of.opts<Record<string, string | boolean | undefined>>()
    for (const [name, option] of Object.entries(options)) {
      const text = typed[nameOf(option)]
      const read = readOption(option, text === undefined ? undefined : String(text), io.env)
      given[name] = read.value
      sources[name] = read.source
    }
    await invoke({ command, given, sources, json: given.json === true })
  })
}

/** Commander ends by throwing, and writes where we do. */
function prepared(of: Commander, { stdout, stderr }: Io): Commander {
  return of
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      getOutHelpWidth: () => Math.min(stdout.columns ?? WIDTH, WIDTH),
      getErrHelpWidth: () => Math.min(stderr.columns ?? WIDTH, WIDTH),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({ showGlobalOptions: false })
    .showHelpAfterError('(see --help)')
}

/** `Port (default: 8480, env: PLUMBLINE_PORT)` */
function describe({ description, fallback, env }: Option<unknown>): string {
  const notes = [fallback !== undefined && `default: ${fallback}`, env !== undefined && `env: ${env}`].filter(Boolean)
  return notes.length === 0 ? description : `${description} (${notes.join(', ')})`
}

/** `add, list, remove` */
function summaryOf(group: string, commands: readonly Command[]): string {
  const verbs = commands
    .filter(({ name }) => name.startsWith(`${group} `))
    .map(({ name }) => name.slice(group.length + 1))
  return `${group}: ${verbs.join(', ')}`
}
