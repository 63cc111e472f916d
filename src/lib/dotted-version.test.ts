import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareVersions } from './dotted-version.ts'

const cases: readonly [a: string, b: string, sign: number][] = [
  ['1.0', '1.0', 0],
  ['1', '1.0.0', 0],
  ['5.9', '5.17', -1],
  ['5.17.6', '5.17', 1],
  ['5.17', '5.17.6', -1],
  ['10.0', '9.9.9', 1],
  [' 2.0 ', '2.0', 0],
  ['3.5-rc1', '3.5', 0],
  ['', '0.1', -1],
  ['latest', '1.0', -1],
]

for (const [a, b, sign] of cases) {
  test(`${a} against ${b}`, () => {
    assert.equal(Math.sign(compareVersions(a, b)), sign)
    assert.equal(Math.sign(compareVersions(b, a)), sign === 0 ? 0 : -sign)
  })
}
