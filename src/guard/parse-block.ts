import type { Block, Clause, Let } from './ast.ts'
import type { Lexer } from './lexer.ts'
import { type Allowed, parseDisjunction } from './parse-clause.ts'
import { parseExpression } from './parse-value.ts'

/** `{ ... }`: assignments and clauses, at least one. */
export function parseBlock(lexer: Lexer, allowed: Allowed): Block {
  lexer.skip().expect('{')
  const lets: Let[] = []
  const clauses: (readonly Clause[])[] = []
  do {
    const assignment = parseLet(lexer.skip())
    if (assignment !== undefined) lets.push(assignment)
    else clauses.push(parseDisjunction(lexer, allowed))
  } while (!lexer.skip().eat('}'))
  return { lets, clauses }
}

/** `let name = value` */
export function parseLet(lexer: Lexer): Let | undefined {
  const at = lexer.position()
  const start = lexer.offset
  if (lexer.keyword('let') === undefined) return undefined
  const end = lexer.offset
  if (lexer.skip().offset === end) {
    lexer.offset = start
    return undefined
  }
  const name = lexer.name('the name of a variable')
  lexer.skip()
  if (!lexer.eat(':=')) lexer.expect('=', "'=' or ':='")
  return { at, name, value: parseExpression(lexer) }
}
