import {
  type AccessClause,
  type Block,
  type Clause,
  type Conjunction,
  type Expression,
  type GuardFile,
  type KeysPart,
  type Let,
  type Literal,
  type ParameterizedRule,
  type Part,
  type Query,
  type RangeLiteral,
  type Rule,
  UNARY,
} from './ast.ts'

const INDENT = '  '
const NAME = /^[A-Za-z][\p{Alphabetic}\p{N}_]*$/u
/** Names that would be read as something else. */
const TAKEN = new Set(['this', 'THIS', 'some', 'SOME', 'not', 'NOT', 'when', 'WHEN', 'let', 'rule', 'keys', 'KEYS'])
const OPERATORS = new Set(['in', 'IN', 'or', 'OR', ...Object.entries(UNARY).flat()])
const WORD_VALUES = new Set(['null', 'NULL', 'true', 'True', 'false', 'False'])

/** The text of a file, which parses to the same tree (but for positions). Comments are not in the tree. */
export function printGuard({ lets, rules, parameterizedRules }: GuardFile): string {
  const parts = [...lets.map(printLet), ...parameterizedRules.map(printParameterized), ...rules.map(printRule)]
  return parts.map((part) => `${part}\n`).join('')
}

function printRule({ name, when, block, implicit }: Rule): string {
  if (implicit) return printItems(block, '')
  return `rule ${name}${printWhen(when, '')} ${printBlock(block, '')}`
}

function printParameterized({ name, parameters, block }: ParameterizedRule): string {
  return `rule ${name}(${parameters.join(', ')}) ${printBlock(block, '')}`
}

function printWhen(when: Conjunction | undefined, indent: string): string {
  return when === undefined ? '' : ` when ${printConjunction(when, `${indent}${INDENT}`)}`
}

function printBlock(block: Block, indent: string): string {
  return `{\n${printItems(block, `${indent}${INDENT}`)}\n${indent}}`
}

function printItems({ lets, clauses }: Block, indent: string): string {
  const all = [...lets.map(printLet), ...clauses.map((either) => printEither(either, indent))]
  return all.map((line) => indent + line).join('\n')
}

/** One line each: a reference to a rule ends with its line. */
function printConjunction(clauses: Conjunction, indent: string): string {
  return clauses.map((either) => printEither(either, indent)).join(`\n${indent}`)
}

function printEither(clauses: readonly Clause[], indent: string): string {
  return clauses.map((clause) => printIndented(clause, indent)).join(` or\n${indent}${INDENT}`)
}

function printLet({ name, value }: Let): string {
  return `let ${name} = ${printExpression(value)}`
}

/** One clause, without what comes before or after. */
export function printClause(clause: Clause): string {
  return printIndented(clause, '')
}

function printIndented(clause: Clause, indent: string): string {
  switch (clause.kind) {
    case 'access':
      return printAccess(clause)
    case 'block':
      return `${printQuery(clause.query)}${clause.notEmpty ? ' !EMPTY' : ''} ${printBlock(clause.block, indent)}`
    case 'when':
      return `${printWhen(clause.when, indent).trimStart()} ${printBlock(clause.block, indent)}`
    case 'type':
      return `${clause.type}${printWhen(clause.when, indent)} ${printBlock(clause.block, indent)}`
    case 'rule':
      return `${clause.not ? 'not ' : ''}${clause.name}${printMessage(clause.message)}`
    case 'call':
      return `${clause.not ? 'not ' : ''}${clause.name}${printArguments(clause.arguments)}${printMessage(clause.message)}`
  }
}

function printAccess({ not, query, operator, negated, right, message }: AccessClause): string {
  const sign = negated && operator === '==' ? '!=' : `${negated ? 'not ' : ''}${operator}`
  const value = right === undefined ? '' : ` ${printExpression(right)}`
  return `${not ? 'not ' : ''}${printQuery(query)} ${sign}${value}${printMessage(message)}`
}

function printMessage(message: string | undefined): string {
  return message === undefined ? '' : ` <<${message}>>`
}

export function printExpression(expression: Expression): string {
  if (expression.kind === 'query') return printQueryValue(expression.query)
  if (expression.kind === 'function') return `${expression.name}${printArguments(expression.arguments)}`
  return printLiteral(expression)
}

function printArguments(values: readonly Expression[]): string {
  return `(${values.map(printExpression).join(', ')})`
}

export function printQuery({ some, parts }: Query): string {
  return `${some ? 'some ' : ''}${parts.map((part, index) => printPart(part, index === 0)).join('')}`
}

/** As a value: there quotes would make a string of its first key, and no word is taken for anything else. */
function printQueryValue(query: Query): string {
  const [first, ...rest] = query.parts
  if (first?.kind !== 'key') return printQuery(query)
  return `${query.some ? 'some ' : ''}${first.name}${rest.map((part) => printPart(part, false)).join('')}`
}

export function printPart(part: Part, first: boolean): string {
  const dot = first ? '' : '.'
  switch (part.kind) {
    case 'this':
      return 'this'
    case 'key':
      return dot + printKey(part.name)
    case 'variable':
      return `${dot}%${part.name}`
    case 'index':
      return `[${part.index}]`
    case 'indices':
      return `[${part.capture ?? '*'}]`
    case 'values':
      return part.capture === undefined ? '.*' : `[ ${part.capture} ]`
    case 'filter':
      return `[ ${printCapture(part.capture)}${printConjunction(part.clauses, INDENT)} ]`
    case 'keys':
      return `[ ${printCapture(part.capture)}${printKeys(part)} ]`
  }
}

function printCapture(capture: string | undefined): string {
  return capture === undefined ? '' : `${capture} | `
}

function printKeys({ operator, negated, right }: KeysPart): string {
  const sign = operator === '==' ? (negated ? '!=' : '==') : negated ? 'not IN' : 'IN'
  return `keys ${sign} ${printExpression(right)}`
}

function printKey(name: string): string {
  return NAME.test(name) && !TAKEN.has(name) && !OPERATORS.has(name) && !WORD_VALUES.has(name)
    ? name
    : printString(name)
}

export function printLiteral(literal: Literal): string {
  switch (literal.kind) {
    case 'null':
      return 'null'
    case 'bool':
    case 'int':
      return String(literal.value)
    case 'float':
      return printFloat(literal.value)
    case 'string':
      return printString(literal.value)
    case 'regex':
      return `/${literal.pattern.replaceAll('/', '\\/')}/`
    case 'range':
      return printRange(literal)
    case 'list':
      return `[${literal.items.map(printLiteral).join(', ')}]`
    case 'map':
      return `{${literal.entries.map(([key, value]) => `${printString(key)}: ${printLiteral(value)}`).join(', ')}}`
  }
}

function printFloat(value: number): string {
  const text = Object.is(value, -0) ? '-0' : String(value)
  return /[.e]/.test(text) ? text : `${text}.0`
}

/** With the quotes that it has not, if there are such. */
function printString(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  return quote + text.replaceAll(quote, `\\${quote}`) + quote
}

export function printRange({ of, lower, upper, lowerIncluded, upperIncluded }: RangeLiteral): string {
  const limit = (value: number | string) => (of === 'float' ? printFloat(value as number) : String(value))
  return `r${lowerIncluded ? '[' : '('}${limit(lower)},${limit(upper)}${upperIncluded ? ']' : ')'}`
}
