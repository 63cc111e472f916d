import assert from 'node:assert/strict'
import { test } from 'node:test'
import { configModel } from '../model/config.gen.ts'
import type { StringShape } from '../model/model.ts'
import { ssmModel } from '../model/ssm.gen.ts'
import { stringConstraints } from './constraints.ts'
import { javaPattern } from './java-pattern.ts'

const shapes = [configModel, ssmModel].flatMap((model) =>
  Object.entries(model.shapes).filter((entry): entry is [string, StringShape] => entry[1].type === 'string'),
)

test('every pattern of both models compiles', () => {
  const patterns = shapes.flatMap(([, { pattern }]) => (pattern === undefined ? [] : [pattern]))
  assert.ok(patterns.length > 100)
  for (const pattern of patterns) assert.ok(javaPattern(pattern) instanceof RegExp, pattern)
})

test('no value of a megabyte keeps a pattern busy', () => {
  const n = 1_000_000
  const nasty = ['a', '1', ' ', '/', '-', 'x/'].map((part) => part.repeat(n / part.length))
  nasty.push(`${'a'.repeat(n)}\n`, `s3://a/${'x'.repeat(n)}/`, `Custom:${'a'.repeat(n)}!`, `arn:${'a'.repeat(n)}\n`)
  let checked = 0
  for (const [, shape] of shapes) {
    if (shape.pattern === undefined) continue
    for (const value of nasty) {
      for (const rule of stringConstraints(shape)) {
        assert.equal(typeof rule.holds(value), 'boolean')
        checked += 1
      }
    }
  }
  assert.ok(checked > 1000)
})

const CASES: [name: string, pattern: string, yes: string[], no: string[]][] = [
  ['the whole value', '[a-z]+', ['abc'], ['abc1', '1abc', 'abc\n', '']],
  ['an anchored one too', '^[a-z]+$', ['abc'], ['abc\n']],
  ['alternatives are held together', 'a|b', ['a', 'b'], ['ab', 'xb']],
  ['a needless escape', 'guard\\-2\\.x\\.x', ['guard-2.x.x'], ['guard-2axbx']],
  ['a class and a dash', 'query-[a-zA-Z\\d-_/]+', ['query-a1-_/'], ['query-a.']],
  ['case-insensitive', '(?i)all|[0-9]{12}', ['ALL', 'all', '123456789012'], ['alls']],
  ['letters of any script', '^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$', ['Größe 7', 'ключ', ''], ['a!', 'a\n']],
  ['anything at all', '[\\s\\S]*', ['', 'a\nb', '\u{1f600}'], []],
  ["Java's white space", '\\S+', ['a\u00a0b'], ['a b', 'a\tb']],
  ['escapes within a class', '[\\w\\.\\-\\:\\/ ]*', ['a.b-c:d/e f'], ['a;b']],
]
for (const [name, pattern, yes, no] of CASES) {
  test(`pattern: ${name}`, () => {
    for (const value of yes) assert.ok(javaPattern(pattern).test(value), JSON.stringify(value))
    for (const value of no) assert.ok(!javaPattern(pattern).test(value), JSON.stringify(value))
  })
}
