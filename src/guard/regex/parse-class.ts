import { charSet, not, PERL, POSIX, type Test } from './char-set.ts'
import { controlOf, parseCodePoint, parseProperty } from './parse-escape.ts'
import type { CharSet } from './regex-node.ts'
import type { RegexReader } from './regex-reader.ts'
import { RegexSyntaxError } from './regex-syntax-error.ts'

const MAX_DEPTH = 50

/** `[a-z]`, with classes inside of one another and the operations `&&`, `--` and `~~`; the bracket was read. */
export function parseClass(reader: RegexReader, ignoreCase: boolean): CharSet {
  return charSet(classTest(reader, 0), ignoreCase)
}

function classTest(reader: RegexReader, depth: number): Test {
  if (depth > MAX_DEPTH) throw new RegexSyntaxError('nested too deeply')
  const negated = reader.eat('^')
  let test = unionTest(reader, depth, true)
  while (!reader.eat(']')) {
    const operation = reader.match(/&&|--|~~/y)![0]
    test = combined(operation, test, unionTest(reader, depth, false))
  }
  return negated ? not(test) : test
}

function combined(operation: string, left: Test, right: Test): Test {
  if (operation === '&&') return (point) => left(point) && right(point)
  if (operation === '--') return (point) => left(point) && !right(point)
  return (point) => left(point) !== right(point)
}

/** Items up to `]` or an operation. A bracket that comes first is one of them. */
function unionTest(reader: RegexReader, depth: number, first: boolean): Test {
  const tests: Test[] = []
  const closes = () => reader.looksAt(']') && !(first && tests.length === 0)
  while (!closes() && !reader.looksAt('&&') && !reader.looksAt('--') && !reader.looksAt('~~')) {
    tests.push(itemTest(reader, depth))
  }
  return (point) => tests.some((test) => test(point))
}

function itemTest(reader: RegexReader, depth: number): Test {
  const posix = reader.match(/\[:(\^?)(\w+):\]/y)
  if (posix !== undefined) {
    const test = Object.hasOwn(POSIX, posix[2]!) ? POSIX[posix[2]!] : undefined
    if (test === undefined) throw new RegexSyntaxError(`unknown class [:${posix[2]}:]`)
    return posix[1] === '^' ? not(test) : test
  }
  if (reader.eat('[')) return classTest(reader, depth + 1)
  const low = member(reader)
  if (typeof low === 'function') return low
  if (!reader.looksAt('-') || reader.looksAt('-]') || reader.looksAt('--')) return (point) => point === low
  reader.eat('-')
  const high = member(reader)
  if (typeof high === 'function' || high < low)
    throw new RegexSyntaxError('a range of characters is in the wrong order')
  return (point) => point >= low && point <= high
}

function member(reader: RegexReader): number | Test {
  const char = reader.next()
  if (char === '') throw new RegexSyntaxError('a class of characters is not closed')
  if (char !== '\\') return char.codePointAt(0)!
  const escaped = reader.next()
  if (Object.hasOwn(PERL, escaped)) return PERL[escaped]!
  if (escaped === 'p' || escaped === 'P') return parseProperty(reader, escaped === 'P')
  if (escaped === 'x' || escaped === 'u' || escaped === 'U') return parseCodePoint(reader, escaped)
  if (escaped === 'b') return 8
  return controlOf(escaped)
}
