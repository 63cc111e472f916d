/** Parameters of rules: strings on the wire, typed for the rule. */

/** How one parameter is read. */
export interface Parameter<T> {
  readonly kind: 'text' | 'integer' | 'decimal' | 'flag' | 'list' | 'map'
  readonly required: boolean
  /** As sent on the wire. */
  readonly fallback?: string
  /** @throws Error in words for the caller, without the parameter's name */
  parse(text: string): T
}

interface Options {
  /** The rule cannot be made without it. */
  required?: boolean
  /** The value when it is not given, as sent on the wire. */
  default?: string
}

type Given<O extends Options, T> = O extends { required: true } | { default: string } ? T : T | undefined

function parameter<T, O extends Options>(
  kind: Parameter<T>['kind'],
  options: O,
  parse: (text: string) => T,
): Parameter<Given<O, T>> {
  return {
    kind,
    required: options.required === true,
    fallback: options.default,
    parse: parse as (text: string) => Given<O, T>,
  }
}

/** A text. @param oneOf the only values allowed */
export function text<const O extends Options & { oneOf?: readonly string[] }>(options: O = {} as O) {
  return parameter('text', options, (value) => {
    if (options.oneOf !== undefined && !options.oneOf.includes(value))
      throw new Error(`must be one of ${options.oneOf.join(', ')}`)
    return value
  })
}

/** A whole number. */
export function integer<const O extends Options & { min?: number; max?: number }>(options: O = {} as O) {
  return parameter('integer', options, (value) => {
    if (!/^[+-]?\d{1,15}$/.test(value.trim())) throw new Error('must be an integer')
    return between(Number(value), options)
  })
}

/** A number. */
export function decimal<const O extends Options & { min?: number; max?: number }>(options: O = {} as O) {
  return parameter('decimal', options, (value) => {
    const number = Number(value)
    if (value.trim() === '' || !Number.isFinite(number)) throw new Error('must be a number')
    return between(number, options)
  })
}

/** `true` or `false`, in any case. */
export function flag<const O extends Options>(options: O = {} as O) {
  return parameter('flag', options, (value) => {
    const lower = value.trim().toLowerCase()
    if (lower !== 'true' && lower !== 'false') throw new Error('must be true or false')
    return lower === 'true'
  })
}

/** Comma-separated values, without the blanks around them. */
export function csv<const O extends Options>(options: O = {} as O) {
  return parameter('list', options, (value): readonly string[] =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
}

/** Lists by key: `key: value, value ; key: value`; keys in lower case, values as they are, both without the blanks around them. */
export function lists<const O extends Options>(options: O = {} as O) {
  return parameter('map', options, (value): ReadonlyMap<string, readonly string[]> => {
    const found = new Map<string, readonly string[]>()
    for (const part of value.split(';')) {
      if (part.trim() === '') continue
      const [key = '', values] = part.split(':').map((text) => text.trim())
      if (key === '' || values === undefined) throw new Error('must be a key, a colon and values')
      const all = values.split(',').map((text) => text.trim())
      found.set(key.toLowerCase(), [...(found.get(key.toLowerCase()) ?? []), ...all.filter((text) => text !== '')])
    }
    return found
  })
}

/**
 * Comma-separated keys, each alone or with a value: `env:prod,approved` is `[['env', 'prod'], ['approved']]`. A key
 * may come again.
 */
export function map<const O extends Options>(options: O = {} as O) {
  return parameter('map', options, (value): readonly (readonly [key: string, value?: string])[] =>
    value
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .map((entry) => {
        const colon = entry.indexOf(':')
        if (colon === 0) throw new Error('must be keys, or keys with values (key:value)')
        return colon < 0 ? [entry] : [entry.slice(0, colon).trim(), entry.slice(colon + 1).trim()]
      }),
  )
}

function between(number: number, { min = -Infinity, max = Infinity }: { min?: number; max?: number }): number {
  if (number < min || number > max) throw new Error(`must be between ${min} and ${max}`)
  return number
}

export type Parameters = Readonly<Record<string, Parameter<unknown>>>
export type Values<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends Parameter<infer T> ? T : never
}

/** A parameter is unknown, missing or ill-typed; the message is AWS's. */
export class InvalidParameter extends Error {}

/**
 * Reads the InputParameters of a rule. An empty text counts as not given.
 * @throws InvalidParameter
 */
export function readParameters<P extends Parameters>(
  parameters: P,
  given: Readonly<Record<string, string>>,
): Values<P> {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(parameters, name))
      throw new InvalidParameter(`Unknown parameters provided in the inputParameters: ${JSON.stringify(given)}.`)
  }
  const values: Record<string, unknown> = {}
  for (const [name, parameter] of Object.entries(parameters)) {
    const text = given[name] === undefined || given[name] === '' ? parameter.fallback : given[name]
    if (text === undefined) {
      if (parameter.required)
        throw new InvalidParameter(`The required parameter [${name}] is not present in the inputParameters.`)
      continue
    }
    try {
      values[name] = parameter.parse(text)
    } catch (error) {
      throw new InvalidParameter(`The value for the parameter ${name} ${(error as Error).message}.`)
    }
  }
  return values as Values<P>
}
