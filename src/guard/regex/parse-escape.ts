import { not, type Test, unicodeProperty } from './char-set.ts'
import type { RegexReader } from './regex-reader.ts'
import { RegexSyntaxError } from './regex-syntax-error.ts'

const CONTROLS: Readonly<Record<string, number>> = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11, e: 27, '0': 0 }
const MAX_POINT = 0x10ffff

/** The character that `\n`, `\.` and their like stand for. */
export function controlOf(char: string): number {
  const control = Object.hasOwn(CONTROLS, char) ? CONTROLS[char] : undefined
  if (control !== undefined) return control
  if (char === '') throw new RegexSyntaxError('a backslash at the end')
  if (/[\p{Alphabetic}\p{N}]/u.test(char)) throw new RegexSyntaxError(`unknown escape \\${char}`)
  return char.codePointAt(0)!
}

/** `\x41`, `\x{1F600}`, `\u0041`, `\U0001F600`; the backslash and the letter were read. */
export function parseCodePoint(reader: RegexReader, letter: string): number {
  const digits = { x: /\{([0-9a-fA-F]{1,8})\}|[0-9a-fA-F]{2}/y, u: /\{([0-9a-fA-F]{1,8})\}|[0-9a-fA-F]{4}/y }
  const found = reader.match(letter === 'U' ? /\{([0-9a-fA-F]{1,8})\}|[0-9a-fA-F]{8}/y : digits[letter as 'x' | 'u'])
  const point = found === undefined ? Number.NaN : Number.parseInt(found[1] ?? found[0], 16)
  if (!(point <= MAX_POINT)) throw new RegexSyntaxError(`\\${letter} names no character`)
  return point
}

/** `\pL`, `\p{Lu}`, `\p{^Lu}`; the backslash and the letter were read. */
export function parseProperty(reader: RegexReader, negated: boolean): Test {
  const found = reader.match(/\{(\^?)([^}]+)\}|([A-Z])/y)
  if (found === undefined) throw new RegexSyntaxError('\\p names no property')
  const [, inverted, long, short] = found
  const test = unicodeProperty(long ?? short!)
  return negated !== (inverted === '^') ? not(test) : test
}
