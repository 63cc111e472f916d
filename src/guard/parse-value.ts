import type { Expression, FunctionExpression, Literal, RangeLiteral } from './ast.ts'
import type { Lexer } from './lexer.ts'
import { parseQuery } from './parse-query.ts'
import { Regex } from './regex/regex.ts'
import { RegexSyntaxError } from './regex/regex-syntax-error.ts'

const FLOAT = /-?\d+(?:\.\d+(?:[eE][+-]?\d+)?|[eE][+-]?\d+)/y
const INTEGER = /-?\d+/y
const KEY = /[\p{Alphabetic}\p{N}_-]+/uy
/** More than any int of 64 bits has. */
const MAX_DIGITS = 40
const INT64 = 2n ** 63n

/** What may stand where a value is asked for: a literal, a function or a query. */
export function parseExpression(lexer: Lexer): Expression {
  lexer.skip()
  return parseLiteral(lexer) ?? parseFunction(lexer) ?? queryExpression(lexer)
}

export function queryExpression(lexer: Lexer): Expression & { readonly kind: 'query' } {
  const at = lexer.position()
  return { kind: 'query', at, query: parseQuery(lexer) }
}

/** `name(...)`: the parenthesis follows at once. */
export function parseFunction(lexer: Lexer): FunctionExpression | undefined {
  const at = lexer.position()
  const name = lexer.word()
  if (name === undefined || lexer.source[lexer.offset + name.length] !== '(') return undefined
  lexer.offset += name.length
  return { kind: 'function', at, name, arguments: parseArguments(lexer) }
}

/** `(a, b)` */
export function parseArguments(lexer: Lexer): Expression[] {
  lexer.expect('(')
  return lexer.nested(() => separated(lexer, ')', () => parseExpression(lexer)))
}

/** What stands there, if it begins a literal. */
export function parseLiteral(lexer: Lexer): Literal | undefined {
  const start = lexer.offset
  const at = lexer.position()
  if (lexer.keyword('null', 'NULL')) return { kind: 'null', at }
  const bool = lexer.keyword('true', 'True', 'false', 'False')
  if (bool !== undefined) return { kind: 'bool', at, value: bool.toLowerCase() === 'true' }
  const string = lexer.string()
  if (string !== undefined) return { kind: 'string', at, value: string }
  const number = parseNumber(lexer)
  if (number !== undefined) return { ...number, at }
  const regex = lexer.regex()
  if (regex !== undefined) return { kind: 'regex', at, pattern: checkedRegex(lexer, regex, start) }
  if (looksAtRange(lexer)) return { ...parseRange(lexer), at }
  if (lexer.eat('[')) return { kind: 'list', at, items: parseList(lexer) }
  if (lexer.eat('{')) return { kind: 'map', at, entries: parseMap(lexer) }
  return undefined
}

function checkedRegex(lexer: Lexer, pattern: string, start: number): string {
  try {
    new Regex(pattern)
  } catch (error) {
    if (!(error instanceof RegexSyntaxError)) throw error
    lexer.fail(`the regular expression is not valid: ${error.message}`, start)
  }
  return pattern
}

type NumberLiteral = { readonly kind: 'int' | 'float'; readonly value: number }

function parseNumber(lexer: Lexer): NumberLiteral | undefined {
  const start = lexer.offset
  const float = lexer.number(FLOAT)
  if (float !== undefined) {
    const value = Number(float)
    if (!Number.isFinite(value)) lexer.fail('the number is out of range', start)
    return { kind: 'float', value }
  }
  const int = lexer.number(INTEGER)
  if (int === undefined) return undefined
  const exact = BigInt(int.slice(0, MAX_DIGITS))
  if (int.length > MAX_DIGITS || exact >= INT64 || exact < -INT64) lexer.fail('the number is out of range', start)
  return { kind: 'int', value: Number(exact) }
}

const LIMIT = '[ \\t]{0,20}(?:-?[\\d.eE+]{1,40}|.)[ \\t]{0,20}'
const RANGE = new RegExp(`r[([]${LIMIT},${LIMIT}[)\\]]`, 'uy')

/** `r[` and `r(` begin other things, too: a property of that name. */
function looksAtRange(lexer: Lexer): boolean {
  RANGE.lastIndex = lexer.offset
  return RANGE.test(lexer.source)
}

function parseRange(lexer: Lexer): RangeLiteral {
  const start = lexer.offset
  const lowerIncluded = lexer.source[lexer.offset + 1] === '['
  lexer.offset += 2
  const lower = parseLimit(lexer)
  lexer.expect(',')
  const upper = parseLimit(lexer)
  const upperIncluded = lexer.looksAt(']')
  if (!upperIncluded) lexer.expect(')', "')' or ']'")
  else lexer.expect(']')
  if (lower.kind !== upper.kind) lexer.fail('the limits of a range must be of one kind', start)
  return { kind: 'range', of: lower.kind, lower: lower.value, upper: upper.value, lowerIncluded, upperIncluded }
}

function parseLimit(lexer: Lexer): NumberLiteral | { readonly kind: 'char'; readonly value: string } {
  lexer.skipBlanks()
  const number = /[-\d]/.test(lexer.source[lexer.offset] ?? '') ? parseNumber(lexer) : undefined
  const limit = number ?? { kind: 'char' as const, value: parseChar(lexer) }
  lexer.skipBlanks()
  return limit
}

function parseChar(lexer: Lexer): string {
  const point = lexer.source.codePointAt(lexer.offset)
  if (point === undefined) return lexer.failExpecting('the limit of a range')
  const char = String.fromCodePoint(point)
  lexer.offset += char.length
  return char
}

function parseList(lexer: Lexer): Literal[] {
  return lexer.nested(() => separated(lexer, ']', () => literal(lexer)))
}

function parseMap(lexer: Lexer): [string, Literal][] {
  return lexer.nested(() =>
    separated(lexer, '}', () => {
      const key = lexer.string() ?? mapKey(lexer)
      lexer.skip().expect(':')
      return [key, literal(lexer)] satisfies [string, Literal]
    }),
  )
}

function mapKey(lexer: Lexer): string {
  KEY.lastIndex = lexer.offset
  const key = KEY.exec(lexer.source)?.[0]
  if (key === undefined) return lexer.failExpecting('a key')
  lexer.offset += key.length
  return key
}

function literal(lexer: Lexer): Literal {
  return parseLiteral(lexer.skip()) ?? lexer.failExpecting('a value')
}

/** What stands between here and the closing bracket, with commas between. */
export function separated<T>(lexer: Lexer, close: string, item: () => T): T[] {
  const items: T[] = []
  if (lexer.skip().eat(close)) return items
  do {
    lexer.skip()
    items.push(item())
  } while (lexer.skip().eat(','))
  lexer.expect(close, `',' or '${close}'`)
  return items
}
