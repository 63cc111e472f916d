import assert from 'node:assert/strict'
import { test } from 'node:test'
import { configModel } from '../model/config.gen.ts'
import { ssmModel } from '../model/ssm.gen.ts'
import { encode } from './encode.ts'

test('timestamps become seconds with milliseconds, at any depth', () => {
  const output = { configurationItems: [{ resourceId: 'a', configurationItemCaptureTime: new Date(1700000000123) }] }
  assert.deepEqual(JSON.parse(JSON.stringify(encode(configModel, 'GetResourceConfigHistory', output))), {
    configurationItems: [{ resourceId: 'a', configurationItemCaptureTime: 1700000000.123 }],
  })
  assert.ok(
    output.configurationItems[0]!.configurationItemCaptureTime instanceof Date,
    'the output itself is left alone',
  )
})

test('an output without timestamps or blobs is passed on as it is', () => {
  const output = { Tags: [{ Key: 'a', Value: 'b' }] }
  assert.equal(encode(configModel, 'ListTagsForResource', output), output)
})

test('an operation without output answers an empty object', () => {
  assert.deepEqual(encode(configModel, 'DeleteConfigRule', { left: 'over' }), {})
})

test('what is absent stays absent', () => {
  const output = { configurationItems: [{ resourceId: undefined, configurationItemCaptureTime: undefined }] }
  assert.equal(JSON.stringify(encode(configModel, 'GetResourceConfigHistory', output)), '{"configurationItems":[{}]}')
})

test('a timestamp that is none is our bug', () => {
  const output = { configurationItems: [{ configurationItemCaptureTime: 'today' }] }
  assert.throws(() => encode(configModel, 'GetResourceConfigHistory', output), TypeError)
  const invalid = { configurationItems: [{ configurationItemCaptureTime: new Date(Number.NaN) }] }
  assert.throws(() => encode(configModel, 'GetResourceConfigHistory', invalid), TypeError)
})

test('every output of both models can be compiled', () => {
  for (const model of [configModel, ssmModel]) {
    for (const operation of Object.keys(model.operations)) assert.deepEqual(encode(model, operation, {}), {}, operation)
  }
})
