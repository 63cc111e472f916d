/** The flags and arguments of a command, as values: each knows its environment variable, its default and how it is read. */
import { usageError } from './command-error.ts'
import { type Reader, Unreadable } from './readers.ts'

export type Source = 'flag' | 'environment' | 'default'

export interface Option<Value> {
  /** As in the help: `--port <number>`. */
  readonly flags: string
  readonly description: string
  readonly env?: string
  /** As text, so that the help shows it and the reader reads it. */
  readonly fallback?: string
  readonly isSwitch: boolean
  read(text: string | undefined): Value
}

interface More {
  readonly env?: string
}

const plain: Reader<string> = (text) => text

export function option(flags: string, description: string, more?: More): Option<string | undefined>
export function option(flags: string, description: string, more: More & { fallback: string }): Option<string>
export function option(flags: string, description: string, more: More & { fallback?: string } = {}): Option<never> {
  return optionOf(flags, description, plain, more) as Option<never>
}

/** An option that is read. Without a fallback it may be absent. */
export function optionOf<Value>(
  flags: string,
  description: string,
  read: Reader<Value>,
  more: More & { fallback: string },
): Option<Value>
export function optionOf<Value>(
  flags: string,
  description: string,
  read: Reader<Value>,
  more?: More & { fallback?: string },
): Option<Value | undefined>
export function optionOf<Value>(
  flags: string,
  description: string,
  read: Reader<Value>,
  more: More & { fallback?: string } = {},
): Option<Value | undefined> {
  return { flags, description, ...more, isSwitch: false, read: (text) => (text === undefined ? undefined : read(text)) }
}

const YES = ['1', 'true', 'yes']
const NO = ['0', 'false', 'no']

/** A flag without a value; its environment variable says 1 or 0. */
export function flag(flags: string, description: string, more: More = {}): Option<boolean> {
  return {
    flags,
    description,
    ...more,
    isSwitch: true,
    read(text) {
      if (text === undefined || NO.includes(text)) return false
      if (YES.includes(text)) return true
      throw new Unreadable('must be 1 or 0')
    },
  }
}

/** What follows a command's name. */
export interface Argument<Value> {
  /** `TYPE` */
  readonly name: string
  readonly description: string
  readonly required: boolean
  read(text: string | undefined): Value
}

export function argument(name: string, description: string): Argument<string>
export function argument<Value>(name: string, description: string, read: Reader<Value>): Argument<Value>
export function argument(name: string, description: string, read: Reader<unknown> = plain): Argument<never> {
  return { name, description, required: true, read: (text) => read(text!) as never }
}

export function optionalArgument(name: string, description: string): Argument<string | undefined> {
  return { name, description, required: false, read: (text) => text }
}

export type Options = Readonly<Record<string, Option<unknown>>>
export type Arguments = Readonly<Record<string, Argument<unknown>>>

export type Given<Of> = {
  readonly [Name in keyof Of]: Of[Name] extends { read(text: string | undefined): infer Value } ? Value : never
}

/** `port` of `--port <number>`, `dataDir` of `--data-dir <dir>`: the name under which commander keeps it. */
export function nameOf({ flags }: Pick<Option<unknown>, 'flags'>): string {
  const long = /--([\w-]+)/.exec(flags)![1]!
  return long.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** The option's value: of the command line, else of its environment variable (an empty one is none), else its default. */
export function readOption<Value>(
  option: Option<Value>,
  given: string | undefined,
  env: NodeJS.ProcessEnv,
): { value: Value; source: Source } {
  if (given !== undefined) return { value: readAs(option, given, option.flags.split(' ')[0]!), source: 'flag' }
  const set = option.env === undefined ? undefined : env[option.env]
  if (set !== undefined && set !== '') return { value: readAs(option, set, option.env!), source: 'environment' }
  return { value: option.read(option.fallback), source: 'default' }
}

/** @throws CommandError naming what was read */
export function readAs<Value>(
  from: { read(text: string | undefined): Value },
  text: string | undefined,
  name: string,
): Value {
  try {
    return from.read(text)
  } catch (error) {
    if (error instanceof Unreadable) throw usageError(`${name} ${error.message}, not '${text}'`)
    throw error
  }
}
