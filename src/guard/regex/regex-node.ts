/** The syntax tree of a regular expression. */
export type RegexNode =
  | { readonly kind: 'empty' }
  | { readonly kind: 'char'; readonly set: CharSet }
  | { readonly kind: 'sequence'; readonly items: readonly RegexNode[] }
  | { readonly kind: 'either'; readonly items: readonly RegexNode[] }
  /** A capturing group; 1 is the first. */
  | { readonly kind: 'group'; readonly index: number; readonly node: RegexNode }
  | RepeatNode
  | { readonly kind: 'assert'; readonly what: Assertion }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negative: boolean; readonly node: RegexNode }
  /** Tries one way through only: `(?>...)`, and `a*+`. */
  | { readonly kind: 'atomic'; readonly node: RegexNode }
  | { readonly kind: 'reference'; readonly index: number; readonly ignoreCase: boolean }

export interface RepeatNode {
  readonly kind: 'repeat'
  readonly node: RegexNode
  readonly min: number
  readonly max: number
  readonly lazy: boolean
}

export const ASSERTIONS = ['start', 'end', 'line start', 'line end', 'word boundary', 'no word boundary'] as const
export type Assertion = (typeof ASSERTIONS)[number]

export interface ParsedRegex {
  readonly node: RegexNode
  /** Capturing groups. */
  readonly groups: number
  readonly names: ReadonlyMap<string, number>
}

/** Which characters (code points) match. */
export interface CharSet {
  /** 1 for each of the first 128 that does. */
  readonly ascii: Uint8Array
  readonly beyond: (point: number) => boolean
  /** The one character that matches, if it is one. */
  readonly only?: number
}

export const ASCII = 128
