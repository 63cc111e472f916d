import { ASCII, type CharSet } from './regex-node.ts'
import { RegexSyntaxError } from './regex-syntax-error.ts'

export type Test = (point: number) => boolean

export function charSet(test: Test, ignoreCase: boolean): CharSet {
  const folded = ignoreCase ? withoutCase(test) : test
  return { ascii: Uint8Array.from({ length: ASCII }, (_, point) => Number(folded(point))), beyond: folded }
}

export function oneChar(point: number, ignoreCase: boolean): CharSet {
  const set = charSet((other) => other === point, ignoreCase)
  return ignoreCase && variants(point).length > 1 ? set : { ...set, only: point }
}

function withoutCase(test: Test): Test {
  return (point) => variants(point).some(test)
}

/** The character in each case that is one character again. */
export function variants(point: number): readonly number[] {
  const char = String.fromCodePoint(point)
  const all = [char, char.toLowerCase(), char.toUpperCase(), char.toUpperCase().toLowerCase()]
  return [...new Set(all.filter((one) => [...one].length === 1).map((one) => one.codePointAt(0)!))]
}

/** What the `/u` of the platform knows of one character; it never sees more than one. */
function property(expression: string): Test {
  try {
    const pattern = new RegExp(`^${expression}$`, 'u')
    return (point) => pattern.test(String.fromCodePoint(point))
  } catch (cause) {
    throw new RegexSyntaxError(`unknown character property ${expression}`, { cause })
  }
}

const DIGIT = property('\\p{Nd}')
const SPACE = property('\\p{White_Space}')
/** https://docs.rs/regex/latest/regex/#perl-character-classes-unicode-friendly */
export const WORD = property('[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\p{Join_Control}]')

/** `\d`, `\W` ... */
export const PERL: Readonly<Record<string, Test>> = {
  d: DIGIT,
  D: not(DIGIT),
  s: SPACE,
  S: not(SPACE),
  w: WORD,
  W: not(WORD),
  h: within('0-9a-fA-F'),
  H: not(within('0-9a-fA-F')),
}

/** `[:alpha:]` and its like, of ASCII. */
export const POSIX: Readonly<Record<string, Test>> = {
  alnum: within('0-9A-Za-z'),
  alpha: within('A-Za-z'),
  ascii: (point) => point < ASCII,
  blank: within('\t '),
  cntrl: (point) => point < 0x20 || point === 0x7f,
  digit: within('0-9'),
  graph: (point) => point > 0x20 && point < 0x7f,
  lower: within('a-z'),
  print: (point) => point >= 0x20 && point < 0x7f,
  punct: within('!-/:-@[-`{-~'),
  space: within('\t\n\v\f\r '),
  upper: within('A-Z'),
  word: within('0-9A-Za-z_'),
  xdigit: within('0-9A-Fa-f'),
}

export function not(test: Test): Test {
  return (point) => !test(point)
}

function within(ranges: string): Test {
  const pairs: [number, number][] = []
  for (let at = 0; at < ranges.length; at += 1) {
    const low = ranges.charCodeAt(at)
    const isRange = ranges[at + 1] === '-' && at + 2 < ranges.length
    pairs.push([low, isRange ? ranges.charCodeAt(at + 2) : low])
    if (isRange) at += 2
  }
  return (point) => pairs.some(([low, high]) => point >= low && point <= high)
}

/** `\p{Lu}`, `\p{Greek}`, `\p{Script=Greek}`. */
export function unicodeProperty(name: string): Test {
  if (!/^[\w=]{1,64}$/.test(name)) throw new RegexSyntaxError(`unknown character property ${name}`)
  try {
    return property(`\\p{${name}}`)
  } catch (error) {
    if (!(error instanceof RegexSyntaxError) || name.includes('=')) throw error
    return property(`\\p{Script=${name}}`)
  }
}
