import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPrivate, privateRange } from './private-ranges.ts'

const cases: [cidr: string, whole: string | undefined, part: string | undefined][] = [
  ['10.0.0.0/8', '10.0.0.0/8', '10.0.0.0/8'],
  ['10.1.2.3/8', '10.0.0.0/8', '10.0.0.0/8'],
  ['10.0.0.0/9', undefined, '10.0.0.0/8'],
  ['10.255.255.255/32', undefined, '10.0.0.0/8'],
  ['11.0.0.0/8', undefined, undefined],
  ['172.16.0.0/12', '172.16.0.0/12', '172.16.0.0/12'],
  ['172.31.0.0/16', undefined, '172.16.0.0/12'],
  ['172.32.0.0/16', undefined, undefined],
  ['192.168.0.0/16', '192.168.0.0/16', '192.168.0.0/16'],
  ['192.0.0.0/8', '192.168.0.0/16', '192.168.0.0/16'],
  ['0.0.0.0/0', '10.0.0.0/8', '10.0.0.0/8'],
  ['::/0', undefined, undefined],
  ['10.0.0.0', undefined, undefined],
  ['10.0.0.256/8', undefined, undefined],
  ['10.0.0.0/33', undefined, undefined],
  ['010.0.0.0/8', '10.0.0.0/8', '10.0.0.0/8'],
  ['0010.0.0.0/8', undefined, undefined],
  ['10.0.0.0/008', undefined, undefined],
  ['10.0.0.0/', undefined, undefined],
  ['10..0.0/8', undefined, undefined],
  ['10.0.0.0/8/8', undefined, undefined],
]
for (const [cidr, whole, part] of cases) {
  test(`${cidr} and RFC 1918`, () => {
    assert.deepEqual([privateRange(cidr, false), privateRange(cidr, true)], [whole, part])
  })
}

test('addresses', () => {
  assert.deepEqual(['172.20.1.1', '198.51.100.1', '::1'].map(isPrivate), [true, false, false])
})
