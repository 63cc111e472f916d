import {
  type AccessClause,
  type BinaryOperator,
  type Clause,
  type Conjunction,
  type Located,
  type Query,
  type TypeClause,
  UNARY,
  type UnaryOperator,
} from './ast.ts'
import type { Lexer } from './lexer.ts'
import { parseBlock } from './parse-block.ts'
import { parseQuery } from './parse-query.ts'
import { parseArguments, parseExpression } from './parse-value.ts'

/** What may stand in a list of clauses. */
export interface Allowed {
  /** References to named rules: in rules and conditions, not within the block of a query. */
  readonly rules: boolean
  /** Blocks: not in conditions, which a block follows. */
  readonly blocks: boolean
  /** Blocks of a resource type: in rules and outside of them. */
  readonly types?: boolean
}

const BINARY: readonly BinaryOperator[] = ['==', '>=', '<=', '>', '<']
const UNARY_WORDS = Object.entries(UNARY).flat()
const TYPE = /[A-Za-z][\p{Alphabetic}\p{N}_]*(?:::[A-Za-z][\p{Alphabetic}\p{N}_]*)+/uy

/** Clauses up to what is none. */
export function parseConjunction(lexer: Lexer, allowed: Allowed): Conjunction {
  const clauses: (readonly Clause[])[] = []
  do clauses.push(parseDisjunction(lexer, allowed))
  while (!endsConjunction(lexer))
  return clauses
}

function endsConjunction(lexer: Lexer): boolean {
  lexer.skip()
  return lexer.ended || lexer.looksAt(']') || lexer.looksAt('{') || lexer.looksAt('}')
}

/** `clause or clause` */
export function parseDisjunction(lexer: Lexer, allowed: Allowed): readonly Clause[] {
  const clauses: Clause[] = []
  do clauses.push(lexer.skip() && parseClause(lexer, allowed))
  while (eatOr(lexer))
  return clauses
}

function eatOr(lexer: Lexer): boolean {
  const start = lexer.offset
  lexer.skip()
  if (lexer.eat('|OR|') || lexer.keyword('or', 'OR')) return true
  lexer.offset = start
  return false
}

function parseClause(lexer: Lexer, allowed: Allowed): Clause {
  const at = lexer.position()
  if (allowed.blocks && eatWhen(lexer)) return { kind: 'when', at, ...parseWhen(lexer, allowed) }
  const type = allowed.types ? parseType(lexer) : undefined
  if (type !== undefined) return type
  const not = eatNot(lexer)
  lexer.skip()
  const name = lexer.word()
  if (name !== undefined && lexer.source[lexer.offset + name.length] === '(') {
    lexer.offset += name.length
    return { kind: 'call', at, not, name, arguments: parseArguments(lexer), ...parseMessage(lexer) }
  }
  const start = lexer.offset
  const query = parseQuery(lexer)
  const end = lexer.offset
  lexer.skip()
  const block = not || !allowed.blocks ? undefined : parseQueryBlock(lexer, at, query)
  if (block !== undefined) return block
  const operator = parseOperator(lexer)
  if (operator !== undefined) return parseAccess(lexer, { at, not, query, ...operator })
  if (allowed.rules && name !== undefined && end === start + name.length) {
    return { kind: 'rule', at, not, name, ...parseMessageOf(lexer, end) }
  }
  return lexer.failExpecting("an operator ('==', 'in', 'exists' ...)")
}

/** `when`, and white space after it. */
export function eatWhen(lexer: Lexer): boolean {
  const start = lexer.offset
  if (lexer.keyword('when', 'WHEN') !== undefined) {
    const end = lexer.offset
    if (lexer.skip().offset > end) return true
  }
  lexer.offset = start
  return false
}

/** In the `when` blocks of a rule or a file stand references to rules, in those within them none. */
function parseWhen(lexer: Lexer, { types }: Allowed) {
  const when = parseConjunction(lexer, CONDITIONS)
  const block = lexer.nested(() => parseBlock(lexer, { rules: types === true, blocks: true }))
  return { when, block }
}

export const CONDITIONS: Allowed = { rules: true, blocks: false }

/** `AWS::S3::Bucket { ... }`, or with one clause. */
function parseType(lexer: Lexer): TypeClause | undefined {
  const at = lexer.position()
  TYPE.lastIndex = lexer.offset
  const [text] = TYPE.exec(lexer.source) ?? []
  if (text === undefined) return undefined
  const type = text.replace(/::MODULE$/, '')
  if (type.split('::').length > 3) lexer.fail('a resource type has two or three parts')
  lexer.offset += text.length
  const end = lexer.offset
  if (lexer.skip().offset === end) lexer.failExpecting('white space after the resource type')
  const when = eatWhen(lexer) ? parseConjunction(lexer, CONDITIONS) : undefined
  const within: Allowed = { rules: false, blocks: true }
  if (when !== undefined || lexer.looksAt('{')) {
    return { kind: 'type', at, type, when, block: lexer.nested(() => parseBlock(lexer, within)) }
  }
  return { kind: 'type', at, type, block: { lets: [], clauses: [[parseClause(lexer, within)]] } }
}

function parseQueryBlock(lexer: Lexer, at: Located['at'], query: Query): Clause | undefined {
  const start = lexer.offset
  const notEmpty = eatNot(lexer) && lexer.keyword('empty', 'EMPTY') !== undefined
  if (lexer.skip().looksAt('{')) {
    const block = lexer.nested(() => parseBlock(lexer, { rules: false, blocks: true }))
    return { kind: 'block', at, query, notEmpty, block }
  }
  lexer.offset = start
  return undefined
}

/** `!`, or `not` and a blank. */
function eatNot(lexer: Lexer): boolean {
  const start = lexer.offset
  if (lexer.looksAt('!=')) return false
  if (lexer.eat('!')) {
    lexer.skipBlanks()
    return true
  }
  if (lexer.keyword('not', 'NOT') !== undefined) {
    const end = lexer.offset
    if (lexer.skipBlanks().offset > end) return true
  }
  lexer.offset = start
  return false
}

function parseOperator(lexer: Lexer): Pick<AccessClause, 'operator' | 'negated'> | undefined {
  // A message begins with what could be an operator.
  if (lexer.looksAt('<<')) return undefined
  if (lexer.eat('!=')) return { operator: '==', negated: true }
  for (const operator of BINARY) if (lexer.eat(operator)) return { operator, negated: false }
  const start = lexer.offset
  const negated = eatNot(lexer)
  if (lexer.keyword('in', 'IN') !== undefined) return { operator: 'IN', negated }
  const unary = lexer.keyword(...UNARY_WORDS)
  if (unary !== undefined) return { operator: unary.toUpperCase() as UnaryOperator, negated }
  lexer.offset = start
  return undefined
}

function parseAccess(
  lexer: Lexer,
  clause: Pick<AccessClause, 'at' | 'not' | 'query' | 'operator' | 'negated'>,
): AccessClause {
  const binary = clause.operator === 'IN' || BINARY.includes(clause.operator as BinaryOperator)
  const right = binary ? parseExpression(lexer) : undefined
  return { kind: 'access', ...clause, right, ...parseMessage(lexer) }
}

function parseMessage(lexer: Lexer): { readonly message?: string } {
  const start = lexer.offset
  const message = lexer.skip().message()
  if (message === undefined) lexer.offset = start
  return { message }
}

/** A reference to a rule ends with its line, unless a message, `or` or a bracket follows. */
function parseMessageOf(lexer: Lexer, end: number): { readonly message?: string } {
  lexer.offset = end
  const message = lexer.skipBlanks().message()
  if (message !== undefined || lexer.ended || /[\r\n#{}\]]/.test(lexer.source[lexer.offset]!)) return { message }
  if (lexer.looksAt('|OR|') || /^(?:or|OR)$/.test(lexer.word() ?? '')) return { message }
  return lexer.failExpecting("an operator ('==', 'in', 'exists' ...)")
}
