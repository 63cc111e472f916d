import type { KeysPart, Part, Query } from './ast.ts'
import type { Lexer } from './lexer.ts'
import { MAX_PARTS } from './limits.ts'
import { parseConjunction } from './parse-clause.ts'
import { parseLiteral, queryExpression } from './parse-value.ts'

const INDEX = /-?\d+/y
const MAX_INDEX = 2 ** 31

/** `some Resources.*[ Type == 'AWS::S3::Bucket' ].Properties` */
export function parseQuery(lexer: Lexer): Query {
  const at = lexer.position()
  const some = parseSome(lexer)
  const parts: Part[] = [parseFirst(lexer)]
  for (let part = parsePart(lexer); part !== undefined; part = parsePart(lexer)) {
    if (parts.length >= MAX_PARTS) lexer.fail(`a query has more than ${MAX_PARTS} parts`)
    parts.push(part)
  }
  return { at, some, parts }
}

function parseSome(lexer: Lexer): boolean {
  const start = lexer.offset
  if (lexer.keyword('some', 'SOME') === undefined) return false
  const end = lexer.offset
  if (lexer.skip().offset > end) return true
  lexer.offset = start
  return false
}

function parseFirst(lexer: Lexer): Part {
  if (lexer.keyword('this', 'THIS')) return { kind: 'this' }
  if (lexer.eat('%')) return { kind: 'variable', name: lexer.name('the name of a variable') }
  const name = lexer.string() ?? lexer.name('a property, a variable or a value')
  return { kind: 'key', name }
}

/** The next part, before which white space may stand; nothing is read when none follows. */
function parsePart(lexer: Lexer): Part | undefined {
  const start = lexer.offset
  lexer.skip()
  if (lexer.eat('.')) return parseDotted(lexer)
  if (lexer.eat('[')) return lexer.nested(() => parseBracketed(lexer))
  lexer.offset = start
  return undefined
}

function parseDotted(lexer: Lexer): Part {
  if (lexer.eat('*')) return { kind: 'values' }
  if (lexer.eat('%')) return { kind: 'variable', name: lexer.name('the name of a variable') }
  const index = parseIndex(lexer)
  if (index !== undefined) return { kind: 'index', index }
  return { kind: 'key', name: lexer.string() ?? lexer.name("a property, an index, a variable or '*'") }
}

function parseIndex(lexer: Lexer): number | undefined {
  const start = lexer.offset
  const text = lexer.number(INDEX)
  if (text === undefined) return undefined
  const index = Number(text)
  if (Math.abs(index) >= MAX_INDEX) lexer.fail('the index is out of range', start)
  // Not -0, which is the same index and another value.
  return index === 0 ? 0 : index
}

function parseBracketed(lexer: Lexer): Part {
  const at = lexer.position(lexer.offset - 1)
  const start = lexer.offset
  lexer.skip()
  const spaced = lexer.offset > start
  if (lexer.eat('*')) {
    lexer.skip().expect(']')
    return { kind: 'indices' }
  }
  const alone = parseAlone(lexer, spaced)
  if (alone !== undefined) return alone
  const capture = parseCapture(lexer)
  if (lexer.skip().keyword('keys', 'KEYS')) return { ...parseKeys(lexer), at, capture }
  const clauses = parseConjunction(lexer, { rules: false, blocks: true })
  lexer.skip().expect(']', "']' or another clause")
  return { kind: 'filter', at, capture, clauses }
}

/** `0]`, `'key']` or `name]`. */
function parseAlone(lexer: Lexer, spaced: boolean): Part | undefined {
  const start = lexer.offset
  const index = parseIndex(lexer)
  const key = index === undefined ? lexer.string() : undefined
  const name = index === undefined && key === undefined ? lexer.word() : undefined
  if (name !== undefined) lexer.offset += name.length
  if (lexer.skip().eat(']')) {
    if (index !== undefined) return { kind: 'index', index }
    if (key !== undefined) return { kind: 'key', name: key }
    if (name !== undefined) return { kind: spaced ? 'values' : 'indices', capture: name }
  }
  lexer.offset = start
  return undefined
}

/** `name |` */
function parseCapture(lexer: Lexer): string | undefined {
  const start = lexer.offset
  const name = lexer.word()
  if (name !== undefined) {
    lexer.offset += name.length
    if (lexer.skipBlanks().eat('|')) return name
  }
  lexer.offset = start
  return undefined
}

function parseKeys(lexer: Lexer): Omit<KeysPart, 'at' | 'capture'> {
  lexer.skip()
  const [operator, negated] = parseKeysOperator(lexer)
  lexer.skip()
  const right = parseLiteral(lexer) ?? queryExpression(lexer)
  lexer.skip().expect(']')
  return { kind: 'keys', operator, negated, right }
}

function parseKeysOperator(lexer: Lexer): ['==' | 'IN', boolean] {
  if (lexer.eat('==')) return ['==', false]
  if (lexer.eat('!=')) return ['==', true]
  const not = lexer.eat('!') || lexer.keyword('not', 'NOT') !== undefined
  if (lexer.skipBlanks().keyword('in', 'IN') === undefined)
    lexer.failExpecting("'==', '!=', 'in' or 'not in' after keys")
  return ['IN', not]
}
