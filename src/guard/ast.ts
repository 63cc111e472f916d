/** The syntax tree of a Guard file: plain data with positions. https://docs.aws.amazon.com/cfn-guard/latest/ug/writing-rules.html */

/** Both count from 1; columns are UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

export interface Located {
  readonly at: Position
}

export interface GuardFile {
  /** What it was parsed from; errors quote it. */
  readonly source: string
  readonly lets: readonly Let[]
  /** In the order of the file. Clauses outside of rules make one rule `default`, which comes first. */
  readonly rules: readonly Rule[]
  readonly parameterizedRules: readonly ParameterizedRule[]
}

export interface Rule extends Located {
  readonly name: string
  readonly when?: Conjunction
  readonly block: Block
  /** The rule `default`, whose clauses stand outside of any rule. */
  readonly implicit?: true
}

export interface ParameterizedRule extends Located {
  readonly name: string
  readonly parameters: readonly string[]
  readonly block: Block
}

/** Clauses of which all must hold; of each inner list, one. */
export type Conjunction = readonly (readonly Clause[])[]

export interface Block {
  readonly lets: readonly Let[]
  readonly clauses: Conjunction
}

export interface Let extends Located {
  readonly name: string
  readonly value: Expression
}

export type Clause = AccessClause | BlockClause | WhenClause | TypeClause | RuleClause | CallClause

export const UNARY = {
  exists: 'EXISTS',
  empty: 'EMPTY',
  is_string: 'IS_STRING',
  is_list: 'IS_LIST',
  is_struct: 'IS_STRUCT',
  is_bool: 'IS_BOOL',
  is_int: 'IS_INT',
  is_float: 'IS_FLOAT',
  is_null: 'IS_NULL',
} as const
export type UnaryOperator = (typeof UNARY)[keyof typeof UNARY]
export type BinaryOperator = '==' | '<' | '<=' | '>' | '>=' | 'IN'

/** `Query operator [value]`. */
export interface AccessClause extends Located {
  readonly kind: 'access'
  /** `not` or `!` before the query. */
  readonly not: boolean
  readonly query: Query
  readonly operator: UnaryOperator | BinaryOperator
  /** `!=`, `not in`, `!exists`. */
  readonly negated: boolean
  /** With a binary operator. */
  readonly right?: Expression
  readonly message?: string
}

/** `Query { ... }`: the block for each value of the query. */
export interface BlockClause extends Located {
  readonly kind: 'block'
  readonly query: Query
  /** `Query !empty { ... }` */
  readonly notEmpty: boolean
  readonly block: Block
}

export interface WhenClause extends Located {
  readonly kind: 'when'
  readonly when: Conjunction
  readonly block: Block
}

/** `AWS::S3::Bucket when ... { ... }` */
export interface TypeClause extends Located {
  readonly kind: 'type'
  readonly type: string
  readonly when?: Conjunction
  readonly block: Block
}

/** The status of a named rule. */
export interface RuleClause extends Located {
  readonly kind: 'rule'
  readonly not: boolean
  readonly name: string
  readonly message?: string
}

/** A parameterised rule with arguments. */
export interface CallClause extends Located {
  readonly kind: 'call'
  readonly not: boolean
  readonly name: string
  readonly arguments: readonly Expression[]
  readonly message?: string
}

export type Expression = Literal | QueryExpression | FunctionExpression

export interface QueryExpression extends Located {
  readonly kind: 'query'
  readonly query: Query
}

export interface FunctionExpression extends Located {
  readonly kind: 'function'
  readonly name: string
  readonly arguments: readonly Expression[]
}

export interface Query extends Located {
  /** One value that passes is enough. */
  readonly some: boolean
  readonly parts: readonly Part[]
}

export type Part =
  | { readonly kind: 'this' }
  | { readonly kind: 'key'; readonly name: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  /** `[*]`, and with a capture `[name]`. */
  | { readonly kind: 'indices'; readonly capture?: string }
  /** `.*`, and with a capture `[ name ]`: spaces make the difference. */
  | { readonly kind: 'values'; readonly capture?: string }
  | FilterPart
  | KeysPart

export interface FilterPart extends Located {
  readonly kind: 'filter'
  readonly capture?: string
  readonly clauses: Conjunction
}

/** `[ keys == ... ]` */
export interface KeysPart extends Located {
  readonly kind: 'keys'
  readonly capture?: string
  readonly operator: '==' | 'IN'
  readonly negated: boolean
  readonly right: Literal | QueryExpression
}

export type Literal = Located &
  (
    | { readonly kind: 'null' }
    | { readonly kind: 'bool'; readonly value: boolean }
    /** Exact up to 2^53. */
    | { readonly kind: 'int'; readonly value: number }
    | { readonly kind: 'float'; readonly value: number }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'regex'; readonly pattern: string }
    | RangeLiteral
    | { readonly kind: 'list'; readonly items: readonly Literal[] }
    | { readonly kind: 'map'; readonly entries: readonly (readonly [string, Literal])[] }
  )

/** `r(1, 10]`; of characters the limits are strings of one character. */
export interface RangeLiteral {
  readonly kind: 'range'
  readonly of: 'int' | 'float' | 'char'
  readonly lower: number | string
  readonly upper: number | string
  readonly lowerIncluded: boolean
  readonly upperIncluded: boolean
}
