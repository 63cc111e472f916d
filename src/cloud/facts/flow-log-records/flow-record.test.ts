import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flowOf, formatOf } from './flow-record.ts'

const flow = { interfaceId: 'eni-1', source: '10.0.0.1', destination: '198.51.100.1' }
/** As EC2 gives a format. */
const format = (...fields: string[]) => fields.map((field) => `\${${field}}`).join(' ')
const own = format('dstaddr', 'interface-id', 'srcaddr')
const line = (addresses: string, action: string, status = 'OK') =>
  `2 123456789012 eni-1 ${addresses} 443 50000 6 10 840 1 61 ${action} ${status}`

const cases: [name: string, given: string | undefined, line: string, expected: object | undefined][] = [
  ['accepted', undefined, line('10.0.0.1 198.51.100.1', 'ACCEPT'), flow],
  ['rejected', undefined, line('10.0.0.1 198.51.100.1', 'REJECT'), undefined],
  ['no data', undefined, '2 123456789012 eni-1 - - - - - - - 1 61 - NODATA', undefined],
  ['a format of ones own', own, '198.51.100.1 eni-1 10.0.0.1', flow],
  ['an address that is not known', own, '- eni-1 10.0.0.1', undefined],
  ['another format', own, line('10.0.0.1 198.51.100.1', 'ACCEPT'), undefined],
  ['the first line of a file', 'dstaddr interface-id srcaddr', '198.51.100.1 eni-1 10.0.0.1\r', flow],
  ['nothing', own, '', undefined],
]
for (const [name, given, text, expected] of cases) {
  test(`a record: ${name}`, () => {
    assert.deepEqual(flowOf(text, formatOf(given)!), expected)
  })
}

test('a format without addresses', () => {
  assert.equal(formatOf(format('version', 'interface-id', 'srcaddr')), undefined)
})
