/** Policies made at random, as syntax trees: the same ones for the same seed. */
import type {
  Block,
  Clause,
  Conjunction,
  Expression,
  GuardFile,
  Let,
  Literal,
  ParameterizedRule,
  Part,
  Query,
  RangeLiteral,
  Rule,
} from './ast.ts'
import { UNARY } from './ast.ts'

const AT = { line: 1, column: 1 }
const NAMES = [
  'a',
  'Resources',
  'snake_case',
  'x1',
  'Type',
  'Tags',
  'this',
  'keys',
  'exists',
  'or',
  'when',
  'not',
  'true',
  'r',
]
const IDENTIFIERS = ['a', 'b2', 'some_name', 'Rule', 'checks', 'order', 'inner', 'keys1']
/** With which a query on the right may begin: not with what is a value there. */
const VALUE_NAMES = ['a', 'Resources', 'snake_case', 'keys', 'exists', 'or', 'when', 'not', 'in', 'rule', 'r']
const TEXTS = ['', 'abc', "it's", 'say "x"', `both ' and "`, '#', '<<', '\\w', 'ä€😀', 'two\nlines', '%a', '12']
const REGEXES = ['^a', 'a/b', '(?i)x+', '[^/]*', '\\d{1,3}', 'a|b', '\\\\x']
const TYPES = ['AWS::S3::Bucket', 'Custom::Thing']

export class RandomPolicy {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** Below 1. */
  #next(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0
    return this.#state / 2 ** 32
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.#next() * items.length)]!
  }

  chance(of: number): boolean {
    return this.#next() < of
  }

  upTo(most: number): number {
    return Math.floor(this.#next() * (most + 1))
  }

  #some<T>(most: number, make: () => T, least = 0): T[] {
    return Array.from({ length: least + this.upTo(most - least) }, make)
  }

  file(): GuardFile {
    const rules = this.#some(3, () => this.#rule())
    const clauses = this.chance(0.5) ? this.#conjunction(2, { types: true }) : []
    const implicit: Rule = { at: AT, name: 'default', block: { lets: [], clauses }, implicit: true }
    return {
      source: '',
      lets: this.#some(3, () => this.#let(2)),
      rules: clauses.length > 0 ? [implicit, ...rules] : rules,
      parameterizedRules: this.#some(1, () => this.#parameterized()),
    }
  }

  #rule(): Rule {
    const when = this.chance(0.4) ? this.#conjunction(2, { rules: true, conditions: true }) : undefined
    return { at: AT, name: this.pick(IDENTIFIERS), when, block: this.#block(3, { rules: true, types: true }) }
  }

  #parameterized(): ParameterizedRule {
    const parameters = [...new Set(this.#some(3, () => this.pick(IDENTIFIERS)))]
    return { at: AT, name: this.pick(IDENTIFIERS), parameters, block: this.#block(3, { rules: true, types: true }) }
  }

  #block(depth: number, may: May): Block {
    return { lets: this.#some(1, () => this.#let(depth - 1)), clauses: this.#conjunction(depth - 1, may) }
  }

  #conjunction(depth: number, may: May): Conjunction {
    return this.#some(2, () => this.#some(2, () => this.#clause(depth, may), 1), 1)
  }

  #clause(depth: number, may: May): Clause {
    const message = this.chance(0.2) ? this.pick([' short ', '\n two\n lines\n', 'a < b']) : undefined
    const kinds = ['access', 'access', 'access', 'call', ...(may.rules ? ['rule'] : [])]
    const blocks = depth > 0 && !may.conditions ? ['block', 'when', ...(may.types ? ['type'] : [])] : []
    const kind = this.pick([...kinds, ...blocks])
    const not = this.chance(0.2)
    if (kind === 'rule') return { kind, at: AT, not, name: this.pick(IDENTIFIERS), message }
    if (kind === 'call') {
      const args = this.#some(2, () => this.#expression(depth - 1))
      return { kind, at: AT, not, name: this.pick(IDENTIFIERS), arguments: args, message }
    }
    if (kind === 'block') {
      return { kind, at: AT, query: this.#query(depth - 1), notEmpty: this.chance(0.2), block: this.#block(depth, {}) }
    }
    if (kind === 'when') {
      const when = this.#conjunction(depth - 1, { rules: true, conditions: true })
      return { kind, at: AT, when, block: this.#block(depth, { rules: may.types === true }) }
    }
    if (kind === 'type') {
      const when = this.chance(0.3) ? this.#conjunction(depth - 1, { rules: true, conditions: true }) : undefined
      return { kind, at: AT, type: this.pick(TYPES), when, block: this.#block(depth, {}) }
    }
    return this.#access(depth, not, message)
  }

  #access(depth: number, not: boolean, message: string | undefined): Clause {
    const query = this.#query(depth - 1)
    if (this.chance(0.4)) {
      const operator = this.pick(Object.values(UNARY))
      return { kind: 'access', at: AT, not, query, operator, negated: this.chance(0.3), right: undefined, message }
    }
    const operator = this.pick(['==', '<', '<=', '>', '>=', 'IN'] as const)
    const negated = (operator === '==' || operator === 'IN') && this.chance(0.3)
    return { kind: 'access', at: AT, not, query, operator, negated, right: this.#expression(depth - 1), message }
  }

  #let(depth: number): Let {
    return { at: AT, name: this.pick(IDENTIFIERS), value: this.#expression(depth) }
  }

  #expression(depth: number): Expression {
    if (this.chance(0.5)) return this.#literal(depth)
    if (depth > 0 && this.chance(0.3)) {
      return {
        kind: 'function',
        at: AT,
        name: this.pick(['count', 'join', 'nope']),
        arguments: this.#some(2, () => this.#expression(depth - 1)),
      }
    }
    return { kind: 'query', at: AT, query: this.#query(depth, VALUE_NAMES) }
  }

  #query(depth: number, names: readonly string[] = NAMES): Query {
    const first: Part = this.pick<() => Part>([
      () => ({ kind: 'this' }),
      () => ({ kind: 'variable', name: this.pick(IDENTIFIERS) }),
      () => ({ kind: 'key', name: this.pick(names) }),
      () => ({ kind: 'key', name: this.pick(names) }),
    ])()
    return { at: AT, some: this.chance(0.2), parts: [first, ...this.#some(3, () => this.#part(depth))] }
  }

  #part(depth: number): Part {
    const capture = this.chance(0.2) ? this.pick(IDENTIFIERS) : undefined
    const kinds = ['key', 'key', 'variable', 'index', 'indices', 'values', ...(depth > 0 ? ['filter', 'keys'] : [])]
    const kind = this.pick(kinds)
    if (kind === 'key') return { kind, name: this.pick([...NAMES, ...TEXTS]) }
    if (kind === 'variable') return { kind, name: this.pick(IDENTIFIERS) }
    if (kind === 'index') return { kind, index: this.upTo(20) - 10 || 0 }
    if (kind === 'indices' || kind === 'values') return capture === undefined ? { kind } : { kind, capture }
    if (kind === 'filter') return { kind, at: AT, capture, clauses: this.#conjunction(depth - 1, {}) }
    const operator = this.pick(['==', 'IN'] as const)
    const right = this.chance(0.5)
      ? this.#literal(1)
      : ({ kind: 'query', at: AT, query: this.#query(0, VALUE_NAMES) } as const)
    return { kind: 'keys', at: AT, capture, operator, negated: this.chance(0.3), right }
  }

  #literal(depth: number): Literal {
    return this.pick<() => Literal>([
      () => ({ kind: 'null', at: AT }),
      () => ({ kind: 'bool', at: AT, value: this.chance(0.5) }),
      () => ({ kind: 'int', at: AT, value: this.pick([0, 7, -3, 2 ** 53]) }),
      () => ({ kind: 'float', at: AT, value: this.pick([0.5, -2.25, 3, 1e21, 1.5e-7]) }),
      () => ({ kind: 'string', at: AT, value: this.pick(TEXTS) }),
      () => ({ kind: 'regex', at: AT, pattern: this.pick(REGEXES) }),
      () => ({ ...this.#range(), at: AT }),
      () => ({ kind: 'list', at: AT, items: depth > 0 ? this.#some(3, () => this.#literal(depth - 1)) : [] }),
      () => ({
        kind: 'map',
        at: AT,
        entries: depth > 0 ? this.#some(2, () => [this.pick(TEXTS), this.#literal(depth - 1)] as const) : [],
      }),
    ])()
  }

  #range(): RangeLiteral {
    const of = this.pick(['int', 'float', 'char'] as const)
    const [lower, upper] = { int: [1, 10], float: [-0.5, 2], char: ['a', 'z'] }[of] as [
      number | string,
      number | string,
    ]
    return { kind: 'range', of, lower, upper, lowerIncluded: this.chance(0.5), upperIncluded: this.chance(0.5) }
  }
}

interface May {
  readonly rules?: boolean
  readonly types?: boolean
  readonly conditions?: boolean
}
