/**
 * The other spellings of a property that Guard looks for when a map has not the one that is asked for: camelCase, a class's name in
 * the singular, kebab-case, PascalCase, snake_case, Title Case and Train-Case, in this order; found with one of them, the rest of
 * the query is read with the same. Guard's are of the Rust crate Inflector, whose rules for words and singulars these are.
 * https://docs.rs/Inflector/latest/inflector/cases/index.html
 */

import { MAX_SPELLED } from './limits.ts'

interface Words {
  /** The first letter is a capital. */
  readonly capital: boolean
  /** Between words. */
  readonly between: string
}

const CONVERSIONS: readonly ((key: string) => string)[] = [
  (key) => joined(key, { capital: false, between: '' }),
  className,
  (key) => lowerWith(key, '-'),
  (key) => joined(key, { capital: true, between: '' }),
  (key) => lowerWith(key, '_'),
  (key) => joined(key, { capital: true, between: ' ' }),
  (key) => joined(key, { capital: true, between: '-' }),
]

/** The spellings of a key, one for each conversion; none of a very long one. */
export function spellings(key: string): readonly string[] {
  if (key.length > MAX_SPELLED) return []
  return CONVERSIONS.map((convert) => convert(key))
}

const ALPHANUMERIC = /[\p{Alphabetic}\p{N}]/u
const NUMERIC = /\p{N}/u
const TRAILING = /[^\p{Alphabetic}\p{N}]+$/u

function joined(key: string, { capital, between }: Words): string {
  let beginsWord = capital
  let last = ' '
  let first = true
  let result = ''
  for (const char of key.replace(TRAILING, '')) {
    if (!ALPHANUMERIC.test(char)) beginsWord ||= result !== ''
    else if (NUMERIC.test(char)) {
      beginsWord = true
      result += char
    } else if (beginsWord || (isLower(last) && isUpper(char))) {
      beginsWord = false
      result += (first && between !== '' ? '' : between) + asciiUpper(char)
      first = false
    } else {
      last = char
      result += asciiLower(char)
    }
  }
  return result
}

function lowerWith(key: string, separator: string): string {
  const chars = [...key]
  const end = [...key.replace(TRAILING, '')].length
  let begins = true
  let result = ''
  for (let at = 0; at < end; at += 1) {
    const char = chars[at]!
    if (!ALPHANUMERIC.test(char)) {
      if (!begins) result += separator
      begins = true
    } else {
      const isCapital = asciiUpper(char) === char
      const besideLower = isLower(chars[at + 1] ?? 'A') || isLower(chars[at - 1] ?? 'A')
      result += (!begins && isCapital && besideLower ? separator : '') + asciiLower(char)
      begins = false
    }
  }
  return result
}

function className(key: string): string {
  const words = joined(key, { capital: true, between: '' })
  let last = words.length
  while (last > 0 && !isUpper(words[last] ?? '')) last -= 1
  return words.slice(0, last) + singular(words.slice(last))
}

function isUpper(char: string): boolean {
  return /\p{Uppercase}/u.test(char)
}

function isLower(char: string): boolean {
  return /\p{Lowercase}/u.test(char)
}

function asciiUpper(char: string): string {
  return char >= 'a' && char <= 'z' ? char.toUpperCase() : char
}

function asciiLower(char: string): string {
  return char >= 'A' && char <= 'Z' ? char.toLowerCase() : char
}

/** Of the ends of a word the first that matches: what it keeps is its first group, and what comes after that. */
const SINGULARS: readonly (readonly [end: RegExp, after: string])[] = [
  [/(database)s$/, ''],
  [/(quiz)zes$/, ''],
  [/(matr)ices$/, 'ix'],
  [/(vert|ind)ices$/, 'ex'],
  [/(alias|status)(?:es)?$/, ''],
  [/(octop|vir)(?:us|i)$/, 'us'],
  [/(cris|test)(?:is|es)$/, 'is'],
  [/(shoe)s$/, ''],
  [/(bus)(?:es)?$/, ''],
  [/(m|l)ice$/, 'ouse'],
  [/(\w*)(x|ch|ss|sh)es$/, '$2'],
  [/(m)ovies$/, 'ovie'],
  [/(s)eries$/, 'eries'],
  [/(\w*(?:[^aeiouy]|qu))ies$/, 'y'],
  [/(\w*)[lr]ves$/, 'f'],
  [/(\w*)tives$/, ''],
  [/(\w*)hives$/, ''],
  [/(\w*)[^f]ves$/, 'fe'],
  [/(analy|ba|diagno|parenthe|progno|synop|the)(?:sis|ses)$/, 'sis'],
  [/(\w*)[ti]a$/, 'um'],
  [/(\w*)oes$/, ''],
  [/(n)ews$/, 'ews'],
  [/(\w*)(ss)$/, '$2'],
  [/(\w*)s$/, ''],
]

function singular(word: string): string {
  for (const [end, after] of SINGULARS) {
    const found = end.exec(word)
    if (found !== null) return found[1]! + after.replace('$2', found[2] ?? '')
  }
  return word
}
