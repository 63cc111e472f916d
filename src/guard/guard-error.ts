import type { Position } from './ast.ts'

/** How much of a long line is quoted. */
const WIDTH = 120

/**
 * What is wrong with a policy, and where. It is the only error that parsing, compiling and judging throw: `syntax` when the text
 * is no Guard policy, `evaluation` when it is, but cannot be judged against this document (an unknown variable, a function given
 * what it cannot take, a budget that ran out).
 */
export class GuardError extends Error {
  readonly kind: 'syntax' | 'evaluation'
  readonly line: number
  readonly column: number
  /** What is wrong, without the position. */
  readonly reason: string
  /** The line of the policy and a caret beneath the column. */
  readonly excerpt: string

  constructor(kind: 'syntax' | 'evaluation', reason: string, source: string, { line, column }: Position) {
    super(`line ${line}, column ${column}: ${reason}`)
    this.name = 'GuardError'
    this.kind = kind
    this.line = line
    this.column = column
    this.reason = reason
    this.excerpt = excerpt(source, line, column)
  }

  /** Message, line and caret: for a terminal. */
  get rendering(): string {
    return `${this.message}\n${this.excerpt}`
  }
}

function excerpt(source: string, line: number, column: number): string {
  const text = lineOf(source, line)
  const from = Math.max(0, column - 1 - WIDTH / 2)
  const shown = text.slice(from, from + WIDTH)
  // A tab stays a tab, so that the caret stands where the reader's terminal puts the column.
  const indent = shown.slice(0, column - 1 - from).replaceAll(/[^\t]/g, ' ')
  const number = String(line)
  return `${number} | ${shown}\n${' '.repeat(number.length)} | ${indent}^`
}

function lineOf(source: string, line: number): string {
  let start = 0
  for (let at = 1; at < line; at += 1) {
    const end = source.indexOf('\n', start)
    if (end === -1) return ''
    start = end + 1
  }
  const end = source.indexOf('\n', start)
  return source.slice(start, end === -1 ? source.length : end).replace(/\r$/, '')
}
