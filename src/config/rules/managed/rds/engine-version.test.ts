import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareEngineVersions } from './engine-version.ts'

const cases: readonly [older: string, newer: string][] = [
  ['5.7.mysql_aurora.2.11.1', '8.0.mysql_aurora.3.04.0'],
  ['8.0.mysql_aurora.3.04.0', '8.0.mysql_aurora.3.10.0'],
  ['8.0.mysql_aurora.3.04', '8.0.mysql_aurora.3.04.1'],
  ['8.0.mysql_aurora.3.04.0', '3.05.0'],
  ['2.12.0', '8.0.mysql_aurora.3.04.0'],
  ['10.4.29', '10.5'],
  ['9.6', '10'],
]

for (const [older, newer] of cases) {
  test(`${older} is older than ${newer}`, () => {
    assert.ok(compareEngineVersions(older, newer) < 0)
    assert.ok(compareEngineVersions(newer, older) > 0)
    assert.equal(compareEngineVersions(newer, newer), 0)
  })
}

test('a missing part is zero', () => assert.equal(compareEngineVersions('10.5', '10.5.0'), 0))
