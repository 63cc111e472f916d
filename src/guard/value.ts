import type { Json } from '../lib/json.ts'
import type { Literal, RangeLiteral } from './ast.ts'
import { Regex } from './regex/regex.ts'

/**
 * What a query can yield: what JSON has, and what it has not. A document's numbers are ints when they are whole; a float that is
 * whole (`1.0`) is a `Float`, which JSON.parse cannot give: see read-document.ts.
 */
export type Value = null | boolean | number | string | readonly Value[] | ValueMap | Special

export interface ValueMap {
  readonly [key: string]: Value | undefined
}

/** What JSON has not. */
export abstract class Special {
  abstract readonly kind: Kind
}

export type Kind = 'null' | 'String' | 'bool' | 'int' | 'float' | 'char' | 'Regex' | 'range' | 'array' | 'map'

/** A float that is a whole number. */
export class Float extends Special {
  readonly kind = 'float'
  readonly value: number

  constructor(value: number) {
    super()
    this.value = value
  }
}

export class Char extends Special {
  readonly kind = 'char'
  readonly char: string

  constructor(char: string) {
    super()
    this.char = char
  }
}

export class RegexValue extends Special {
  readonly kind = 'Regex'
  readonly regex: Regex

  constructor(regex: Regex) {
    super()
    this.regex = regex
  }
}

export class Range extends Special {
  readonly kind = 'range'
  readonly range: RangeLiteral

  constructor(range: RangeLiteral) {
    super()
    this.range = range
  }
}

export function kindOf(value: Value): Kind {
  if (typeof value === 'string') return 'String'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float'
  if (typeof value === 'boolean') return 'bool'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return value instanceof Special ? value.kind : 'map'
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

export function isMap(value: Value): value is ValueMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Special)
}

export function isScalar(value: Value): boolean {
  return !isList(value) && !isMap(value)
}

/** A number as the language counts it: of floats those that are whole are kept apart from ints. */
export function float(value: number): Value {
  return Number.isInteger(value) ? new Float(value) : value
}

export function valueOfLiteral(literal: Literal): Value {
  if (literal.kind === 'null') return null
  if (literal.kind === 'list') return literal.items.map(valueOfLiteral)
  if (literal.kind === 'map') return mapOf(literal.entries.map(([key, value]) => [key, valueOfLiteral(value)]))
  if (literal.kind === 'regex') return new RegexValue(new Regex(literal.pattern))
  if (literal.kind === 'range') return new Range(literal)
  return literal.kind === 'float' ? float(literal.value) : literal.value
}

/** A map whose keys may be any text, `__proto__` too. */
export function mapOf(entries: readonly (readonly [string, Value])[]): ValueMap {
  const map: Record<string, Value> = {}
  for (const [key, value] of entries) {
    if (key === '__proto__')
      Object.defineProperty(map, key, { value, enumerable: true, writable: true, configurable: true })
    else map[key] = value
  }
  return map
}

/** As JSON shows it: characters and patterns as texts. */
export function jsonOf(value: Value): Json {
  if (!(value instanceof Special)) return isList(value) ? value.map(jsonOf) : isMap(value) ? jsonMap(value) : value
  if (value instanceof Float) return value.value
  if (value instanceof Char) return value.char
  if (value instanceof RegexValue) return `/${value.regex.pattern}/`
  if (!(value instanceof Range)) throw new TypeError(`A value of kind ${value.kind}`)
  const { lower, upper, lowerIncluded, upperIncluded } = value.range
  return `r${lowerIncluded ? '[' : '('}${lower},${upper}${upperIncluded ? ']' : ')'}`
}

function jsonMap(map: ValueMap): Json {
  const entries = Object.entries(map).map(
    ([key, value]) => [key, value === undefined ? undefined : jsonOf(value)] as const,
  )
  return mapOf(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined) as [string, Value][]) as Json
}
