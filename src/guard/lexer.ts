import type { Position } from './ast.ts'
import { GuardError } from './guard-error.ts'
import { MAX_NESTING } from './limits.ts'

const SPACE = /[ \t\r\n]/
const WORD = /[A-Za-z][\p{Alphabetic}\p{N}_]*/uy
const WORD_PART = /[\p{Alphabetic}\p{N}_]/uy

/**
 * Where the parser stands in the text, and the tokens that can be read there. What a character begins depends on where it stands
 * (`/` a regular expression, `<<` a message, `r(` a range), so tokens are read on demand.
 */
export class Lexer {
  readonly source: string
  offset = 0
  #depth = 0
  readonly #lines: number[] = [0]

  constructor(source: string) {
    this.source = source
    for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) this.#lines.push(at + 1)
  }

  position(offset = this.offset): Position {
    let low = 0
    let high = this.#lines.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#lines[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - this.#lines[low]! + 1 }
  }

  /** @throws GuardError always */
  fail(reason: string, offset = this.offset): never {
    throw new GuardError('syntax', reason, this.source, this.position(offset))
  }

  /** Reads what `of` reads, one level deeper. */
  nested<T>(of: () => T): T {
    this.#depth += 1
    if (this.#depth > MAX_NESTING) this.fail(`nested more than ${MAX_NESTING} levels deep`)
    const value = of()
    this.#depth -= 1
    return value
  }

  get ended(): boolean {
    return this.offset >= this.source.length
  }

  /** Skips white space and comments. */
  skip(): this {
    for (;;) {
      const char = this.source[this.offset]
      if (char === '#') {
        const end = this.source.indexOf('\n', this.offset)
        this.offset = end === -1 ? this.source.length : end + 1
      } else if (char !== undefined && SPACE.test(char)) this.offset += 1
      else return this
    }
  }

  /** Skips blanks of this line. */
  skipBlanks(): this {
    while (this.source[this.offset] === ' ' || this.source[this.offset] === '\t') this.offset += 1
    return this
  }

  looksAt(text: string): boolean {
    return this.source.startsWith(text, this.offset)
  }

  eat(text: string): boolean {
    if (!this.looksAt(text)) return false
    this.offset += text.length
    return true
  }

  expect(text: string, what = `'${text}'`): void {
    if (!this.eat(text)) this.fail(`expected ${what}${this.#found()}`)
  }

  /** `, found 'x'` */
  #found(): string {
    if (this.ended) return ', found the end of the policy'
    const [word] = /^\S{1,20}/.exec(this.source.slice(this.offset, this.offset + 40)) ?? ['the end of the line']
    return `, found ${word === 'the end of the line' ? word : `'${word}'`}`
  }

  failExpecting(what: string): never {
    return this.fail(`expected ${what}${this.#found()}`)
  }

  /** The name that stands here, not read. */
  word(): string | undefined {
    WORD.lastIndex = this.offset
    return WORD.exec(this.source)?.[0]
  }

  /** Reads one of these words, in the given spelling only. */
  keyword(...words: readonly string[]): string | undefined {
    const word = this.word()
    if (word === undefined || !words.includes(word)) return undefined
    this.offset += word.length
    return word
  }

  /** Reads a name. */
  name(what: string): string {
    const word = this.word()
    if (word === undefined) return this.failExpecting(what)
    this.offset += word.length
    return word
  }

  /** Reads a quoted string; a backslash stands for the quote after it, and for itself otherwise. */
  string(): string | undefined {
    const quote = this.source[this.offset]
    if (quote !== '"' && quote !== "'") return undefined
    return this.#delimited(quote, 'string')
  }

  /** Reads the text between two slashes; `\/` stands for a slash. */
  regex(): string | undefined {
    return this.source[this.offset] === '/' ? this.#delimited('/', 'regular expression') : undefined
  }

  #delimited(delimiter: string, what: string): string {
    const start = this.offset
    let text = ''
    let from = start + 1
    for (;;) {
      const end = this.source.indexOf(delimiter, from)
      if (end === -1) return this.fail(`the ${what} is not closed`, start)
      if (this.source[end - 1] !== '\\' || end === from) {
        this.offset = end + 1
        return text + this.source.slice(from, end)
      }
      text += this.source.slice(from, end - 1) + delimiter
      from = end + 1
    }
  }

  /** Reads `<< ... >>`. */
  message(): string | undefined {
    const start = this.offset
    if (!this.eat('<<')) return undefined
    const end = this.source.indexOf('>>', this.offset)
    if (end === -1) return this.fail('the message is not closed with >>', start)
    const text = this.source.slice(this.offset, end)
    this.offset = end + 2
    return text
  }

  /** A number's text that matches the sticky pattern; it must not run into a name. */
  number(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.offset
    const text = pattern.exec(this.source)?.[0]
    if (text === undefined) return undefined
    WORD_PART.lastIndex = this.offset + text.length
    if (WORD_PART.test(this.source)) this.fail('a number cannot run into a name')
    this.offset += text.length
    return text
  }
}
