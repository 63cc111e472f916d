import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { pino } from 'pino'
import type { Call } from '../../wire/dispatch.ts'
import { Fault } from '../../wire/fault.ts'
import { configEndpoint } from './config-endpoint.ts'

const caller = {
  accountId: '123456789012',
  region: 'eu-west-1',
  principalArn: 'arn:aws:sts::123456789012:assumed-role/f/f',
  accessKeyId: 'f',
}
const calls: Call[] = []
const endpoint = await configEndpoint(
  caller,
  async (call) => {
    calls.push(call)
    if (call.operation === 'GetStoredQuery') throw new Fault('ResourceNotFoundException', 'no such query')
    if (call.operation === 'GetResourceConfigHistory') throw new Error('of ours')
    return { done: true }
  },
  pino({ level: 'silent' }),
)
after(() => endpoint.close())

async function ask(operation: string, { path = '', body = '{"a":1}' } = {}) {
  const response = await fetch(path === '' ? endpoint.url : new URL(path, endpoint.url), {
    method: 'POST',
    headers: { 'x-amz-target': `StarlingDoveService.${operation}` },
    body,
  })
  const { __type: type, ...rest } = (await response.json()) as { __type?: string }
  return [response.status, type ?? rest]
}

for (const [name, asked, expected] of [
  ['may put evaluations', ['PutEvaluations'], [200, { done: true }]],
  ['may read', ['DescribeConfigRules'], [200, { done: true }]],
  ['is told of faults', ['GetStoredQuery'], [400, 'ResourceNotFoundException']],
  ['is not told of our errors', ['GetResourceConfigHistory'], [500, 'InternalFailure']],
  ['may not write', ['DeleteConfigRule'], [400, 'AccessDeniedException']],
  ['may not put rules', ['PutConfigRule'], [400, 'AccessDeniedException']],
  ['needs the secret', ['PutEvaluations', { path: '/' }], [400, 'UnrecognizedClientException']],
  [
    'needs the whole secret',
    ['PutEvaluations', { path: new URL(endpoint.url).pathname.slice(0, -1) }],
    [400, 'UnrecognizedClientException'],
  ],
  [
    'sends no more than a request may hold',
    ['PutEvaluations', { body: `"${'x'.repeat(1024 * 1024)}"` }],
    [413, 'RequestEntityTooLargeException'],
  ],
  ['sends JSON', ['PutEvaluations', { body: '{' }], [400, 'SerializationException']],
] as [string, [string, object?], unknown[]][]) {
  test(`a function ${name}`, async () => {
    calls.splice(0)
    assert.deepEqual(await ask(...asked), expected)
    assert.ok(calls.every((call) => call.caller === caller && call.service === 'config'))
    assert.equal(
      calls.length,
      expected[0] === 200 || /ResourceNotFound|InternalFailure/.test(String(expected[1])) ? 1 : 0,
    )
  })
}
