import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from '../../lib/json.ts'
import { decisionOf } from './decision.ts'

const decisions: { name: string; value: Json; is: object }[] = [
  { name: 'an empty set', value: [], is: { compliance: 'COMPLIANT' } },
  { name: 'texts', value: ['a', 'b'], is: { compliance: 'NON_COMPLIANT', annotation: 'a; b' } },
  { name: 'objects with msg', value: [{ msg: 'a', x: 1 }], is: { compliance: 'NON_COMPLIANT', annotation: 'a' } },
  { name: 'compliance alone', value: { compliance: 'COMPLIANT' }, is: { compliance: 'COMPLIANT' } },
  {
    name: 'compliance and annotation',
    value: { compliance: 'NON_COMPLIANT', annotation: 'a' },
    is: { compliance: 'NON_COMPLIANT', annotation: 'a' },
  },
  {
    name: 'an empty annotation',
    value: { compliance: 'COMPLIANT', annotation: '' },
    is: { compliance: 'COMPLIANT' },
  },
]

for (const { name, value, is } of decisions) {
  test(`${name} is a decision`, () => assert.deepEqual(decisionOf(value), is))
}

const others: { name: string; value: Json | undefined; message: RegExp }[] = [
  { name: 'nothing', value: undefined, message: /undefined for this item/ },
  { name: 'a flag', value: false, message: /value is false/ },
  { name: 'null', value: null, message: /value is null/ },
  { name: 'a compliance that is none', value: { compliance: 'INSUFFICIENT_DATA' }, message: /INSUFFICIENT_DATA/ },
  {
    name: 'an annotation that is no text',
    value: { compliance: 'COMPLIANT', annotation: 1 },
    message: /"annotation":1/,
  },
  { name: 'a violation without a text', value: ['a', { message: 'b' }], message: /\[\{"message":"b"\}\]/ },
  { name: 'an empty violation', value: [''], message: /value is \[""\]/ },
]

for (const { name, value, message } of others) {
  test(`${name} is no decision`, () => assert.throws(() => decisionOf(value), message))
}
