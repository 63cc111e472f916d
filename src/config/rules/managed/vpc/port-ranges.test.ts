import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allPorts, includes, isWithin, portRanges, portRangeText } from './port-ranges.ts'

const { parse } = portRanges('')
const one = (port: number) => ({ from: port, to: port })

const texts: Record<string, readonly { from: number; to: number }[]> = {
  '443': [one(443)],
  ' 443 , 1020-1025,': [one(443), { from: 1020, to: 1025 }],
  '0-65535': [allPorts],
  '': [],
}
for (const [text, expected] of Object.entries(texts))
  test(`ports '${text}'`, () => assert.deepEqual(parse(text), expected))

for (const text of ['http', '65536', '10-5', '-1', '1-2-3', '443;80'])
  test(`ports '${text}' are none`, () => assert.throws(() => parse(text), /must be ports/))

const within: [string, string, boolean][] = [
  ['443', '443', true],
  ['443', '', false],
  ['443-444', '443', false],
  ['443-444', '444,443', true],
  ['1020-1025', '1000-1021,1021-2000', true],
  ['1020-1025', '1000-1021,1023-2000', false],
  ['0-65535', '0-65535', true],
  ['0-65535', '1-65535', false],
]
for (const [range, ranges, expected] of within)
  test(`${range} within '${ranges}': ${expected}`, () => {
    assert.equal(isWithin(parse(range)[0]!, parse(ranges)), expected)
  })

test('a range includes both of its ends', () => {
  const range = { from: 20, to: 22 }
  assert.deepEqual(
    [19, 20, 21, 22, 23].map((port) => includes(range, port)),
    [false, true, true, true, false],
  )
})

test('ranges in words', () => {
  assert.deepEqual([one(22), { from: 20, to: 22 }, allPorts].map(portRangeText), [
    'port 22',
    'ports 20-22',
    'all ports',
  ])
})
