import { charSet, oneChar, PERL } from './char-set.ts'
import { parseClass } from './parse-class.ts'
import { controlOf, parseCodePoint, parseProperty } from './parse-escape.ts'
import type { Assertion, ParsedRegex, RegexNode } from './regex-node.ts'
import { RegexReader } from './regex-reader.ts'
import { RegexSyntaxError } from './regex-syntax-error.ts'

const MAX_REPEAT = 1000
const MAX_DEPTH = 100
const NEWLINE = 0x0a

interface Flags {
  readonly i: boolean
  readonly m: boolean
  readonly s: boolean
  readonly x: boolean
  readonly U: boolean
}

/**
 * A regular expression as the Rust crate `regex` has it, with lookaround, atomic groups, possessive repetition and back references
 * as its superset `fancy-regex`, which Guard uses. https://docs.rs/regex/latest/regex/#syntax
 *
 * @throws RegexSyntaxError
 */
export function parseRegex(pattern: string): ParsedRegex {
  const parser = new RegexParser(pattern)
  return { node: parser.all(), groups: parser.groups, names: parser.names }
}

class RegexParser {
  readonly #reader: RegexReader
  groups = 0
  readonly names = new Map<string, number>()
  #references = 0
  #depth = 0
  #flags: Flags = { i: false, m: false, s: false, x: false, U: false }

  constructor(pattern: string) {
    this.#reader = new RegexReader(pattern)
  }

  all(): RegexNode {
    const node = this.#either()
    if (!this.#reader.ended) throw new RegexSyntaxError('a group is closed that is not open')
    if (this.#references > this.groups) throw new RegexSyntaxError(`there is no group ${this.#references}`)
    return node
  }

  #either(): RegexNode {
    this.#depth += 1
    if (this.#depth > MAX_DEPTH) throw new RegexSyntaxError('nested too deeply')
    // Flags hold up to the end of their group.
    const flags = this.#flags
    const items = [this.#sequence()]
    while (this.#reader.eat('|')) items.push(this.#sequence())
    this.#flags = flags
    this.#depth -= 1
    return items.length === 1 ? items[0]! : { kind: 'either', items }
  }

  #sequence(): RegexNode {
    const items: RegexNode[] = []
    for (;;) {
      if (this.#flags.x) this.#reader.skipSpaceAndComments()
      const char = this.#reader.char
      if (char === '' || char === '|' || char === ')') break
      const item = this.#item()
      if (item !== undefined) items.push(this.#repeated(item))
    }
    if (items.length === 1) return items[0]!
    return items.length === 0 ? { kind: 'empty' } : { kind: 'sequence', items }
  }

  #repeated(node: RegexNode): RegexNode {
    let repeated = node
    for (;;) {
      if (this.#flags.x) this.#reader.skipSpaceAndComments()
      const times = this.#times()
      if (times === undefined) return repeated
      if (node.kind === 'assert') throw new RegexSyntaxError('nothing to repeat')
      const [min, max] = times
      const possessive = this.#reader.eat('+')
      const lazy = !possessive && this.#reader.eat('?') !== this.#flags.U
      const repeat: RegexNode = { kind: 'repeat', node: repeated, min, max, lazy }
      repeated = possessive ? { kind: 'atomic', node: repeat } : repeat
    }
  }

  #times(): [number, number] | undefined {
    if (this.#reader.eat('*')) return [0, Number.POSITIVE_INFINITY]
    if (this.#reader.eat('+')) return [1, Number.POSITIVE_INFINITY]
    if (this.#reader.eat('?')) return [0, 1]
    const counted = this.#reader.match(/\{\s*(\d*)\s*(,?)\s*(\d*)\s*\}/y)
    if (counted === undefined) {
      if (this.#reader.char === '{') throw new RegexSyntaxError('a repetition is not closed, or has no numbers')
      return undefined
    }
    const [, low = '', comma, high = ''] = counted
    if (low === '' && (comma === '' || high === '')) throw new RegexSyntaxError('a repetition has no numbers')
    const min = Number(low)
    const max = comma === '' ? min : high === '' ? Number.POSITIVE_INFINITY : Number(high)
    if (min > max) throw new RegexSyntaxError('a repetition has its numbers in the wrong order')
    if (min > MAX_REPEAT || (Number.isFinite(max) && max > MAX_REPEAT)) {
      throw new RegexSyntaxError(`a repetition of more than ${MAX_REPEAT}`)
    }
    return [min, max]
  }

  /** Nothing for flags, which match nothing. */
  #item(): RegexNode | undefined {
    const { i, m, s } = this.#flags
    const char = this.#reader.next()
    if (char === '(') return this.#group()
    if (char === '[') return { kind: 'char', set: parseClass(this.#reader, i) }
    if (char === '.') return { kind: 'char', set: charSet((point) => s || point !== NEWLINE, false) }
    if (char === '^') return { kind: 'assert', what: m ? 'line start' : 'start' }
    if (char === '$') return { kind: 'assert', what: m ? 'line end' : 'end' }
    if (char === '\\') return this.#escape()
    if (char === '*' || char === '+' || char === '?' || char === '{') throw new RegexSyntaxError('nothing to repeat')
    return this.#literal(char.codePointAt(0)!)
  }

  #literal(point: number): RegexNode {
    return { kind: 'char', set: oneChar(point, this.#flags.i) }
  }

  #escape(): RegexNode {
    const char = this.#reader.next()
    const assertion = ESCAPED_ASSERTIONS[char]
    if (assertion !== undefined) return { kind: 'assert', what: assertion }
    const perl = Object.hasOwn(PERL, char) ? PERL[char] : undefined
    if (perl !== undefined) return { kind: 'char', set: charSet(perl, false) }
    if (char === 'p' || char === 'P') {
      return { kind: 'char', set: charSet(parseProperty(this.#reader, char === 'P'), this.#flags.i) }
    }
    if (char >= '1' && char <= '9') return this.#reference(Number(char + (this.#reader.match(/\d{0,2}/y)?.[0] ?? '')))
    if (char === 'k') return this.#namedReference()
    if (char === 'x' || char === 'u' || char === 'U') return this.#literal(parseCodePoint(this.#reader, char))
    return this.#literal(controlOf(char))
  }

  #namedReference(): RegexNode {
    const [, name] = this.#reader.match(/<(\w+)>/y) ?? []
    const index = name === undefined ? undefined : /^\d+$/.test(name) ? Number(name) : this.names.get(name)
    if (index === undefined) throw new RegexSyntaxError('\\k refers to no group')
    return this.#reference(index)
  }

  #reference(index: number): RegexNode {
    this.#references = Math.max(this.#references, index)
    return { kind: 'reference', index, ignoreCase: this.#flags.i }
  }

  #group(): RegexNode | undefined {
    if (!this.#reader.eat('?')) return this.#capture()
    for (const [opening, behind, negative] of LOOKS) {
      if (this.#reader.eat(opening)) return { kind: 'look', behind, negative, node: this.#closed() }
    }
    if (this.#reader.eat('>')) return { kind: 'atomic', node: this.#closed() }
    if (this.#reader.eat('#')) {
      if (this.#reader.match(/[^)]*\)/y) === undefined) throw new RegexSyntaxError('a comment is not closed')
      return undefined
    }
    const [, name] = this.#reader.match(/P?<([A-Za-z_][\w.]*)>/y) ?? []
    if (name !== undefined) {
      if (this.names.has(name)) throw new RegexSyntaxError(`two groups are called ${name}`)
      this.names.set(name, this.groups + 1)
      return this.#capture()
    }
    return this.#flagged()
  }

  #capture(): RegexNode {
    this.groups += 1
    const index = this.groups
    return { kind: 'group', index, node: this.#closed() }
  }

  #closed(): RegexNode {
    const node = this.#either()
    if (!this.#reader.eat(')')) throw new RegexSyntaxError('a group is not closed')
    return node
  }

  /** `(?i)` for what follows, `(?i:...)` for a group. */
  #flagged(): RegexNode | undefined {
    const [, on = '', off = '', end] = this.#reader.match(/([imsxuU]*)(?:-([imsxuU]+))?([:)])/y) ?? []
    if (end === undefined) throw new RegexSyntaxError('an unknown kind of group')
    const before = this.#flags
    const flags = Object.fromEntries(
      Object.entries(before).map(([flag, was]) => [flag, on.includes(flag) || (was && !off.includes(flag))]),
    ) as unknown as Flags
    this.#flags = flags
    if (end === ')') return undefined
    const node = this.#closed()
    this.#flags = before
    return node
  }
}

const ESCAPED_ASSERTIONS: Readonly<Record<string, Assertion | undefined>> = {
  A: 'start',
  z: 'end',
  b: 'word boundary',
  B: 'no word boundary',
}

const LOOKS: readonly (readonly [string, boolean, boolean])[] = [
  ['=', false, false],
  ['!', false, true],
  ['<=', true, false],
  ['<!', true, true],
]
