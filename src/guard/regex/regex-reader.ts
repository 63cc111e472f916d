/** Where the parser stands in a pattern. It reads code points. */
export class RegexReader {
  readonly #pattern: string
  #offset = 0

  constructor(pattern: string) {
    this.#pattern = pattern
  }

  get ended(): boolean {
    return this.#offset >= this.#pattern.length
  }

  /** The character that stands here; empty at the end. */
  get char(): string {
    const point = this.#pattern.codePointAt(this.#offset)
    return point === undefined ? '' : String.fromCodePoint(point)
  }

  /** Reads one; empty at the end. */
  next(): string {
    const { char } = this
    this.#offset += char.length
    return char
  }

  looksAt(text: string): boolean {
    return this.#pattern.startsWith(text, this.#offset)
  }

  eat(text: string): boolean {
    if (!this.looksAt(text)) return false
    this.#offset += text.length
    return true
  }

  /** Reads what the sticky expression matches. */
  match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#offset
    const found = expression.exec(this.#pattern)
    if (found === null) return undefined
    this.#offset += found[0].length
    return found
  }

  skipSpaceAndComments(): void {
    while (this.match(/\s+|#[^\n]*/y) !== undefined);
  }
}
