import assert from 'node:assert/strict'
import { test } from 'node:test'
import { configModel } from '../model/config.gen.ts'
import { type Call, dispatch } from './dispatch.ts'
import { Fault } from './fault.ts'
import { openApi } from './open-api.ts'
import type { BesideOperation, OperationRequest } from './operation.ts'

const caller = {
  accountId: '111122223333',
  region: 'eu-west-1',
  principalArn: 'arn:aws:iam::111122223333:root',
  accessKeyId: '',
}
const beside: BesideOperation<never> = {
  name: 'Diff',
  summary: 'Field by field',
  input: { type: 'object', properties: { at: { type: 'string', format: 'date-time' } } },
  output: { type: 'object' },
  run: async () => ({}),
}

async function outcome(
  call: Omit<Call, 'caller'>,
  run: (request: OperationRequest) => Promise<object>,
): Promise<unknown> {
  const options = { models: [configModel], beside: [beside], run, now: () => new Date(0), newId: () => 'id' }
  try {
    return await dispatch(options, { ...call, caller })
  } catch (error) {
    if (error instanceof Fault) return `${error.code}: ${error.message}`
    throw error
  }
}

const at = new Date(1700000000123)
const history = async () => ({ configurationItems: [{ configurationItemCaptureTime: at }] })
const key = { resourceType: 'AWS::S3::Bucket', resourceId: 'a' }
const CASES: [
  name: string,
  call: Omit<Call, 'caller'>,
  run: (r: OperationRequest) => Promise<object>,
  expected: unknown,
][] = [
  [
    'an answer as a client reads it',
    { service: 'config', operation: 'GetResourceConfigHistory', input: key },
    history,
    { configurationItems: [{ configurationItemCaptureTime: 1700000000.123 }] },
  ],
  [
    'input is checked',
    { service: 'config', operation: 'GetResourceConfigHistory', input: { ...key, limit: -1 } },
    history,
    "ValidationException: 1 validation error detected: Value '-1' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 0",
  ],
  [
    'our own API',
    { service: 'plumbline', operation: 'Diff', input: { at: '2026-01-01T00:00:00Z' } },
    async ({ input }) => input,
    { at: '2026-01-01T00:00:00Z' },
  ],
  ['unknown operation', { service: 'config', operation: 'Diff', input: {} }, history, 'UnknownOperationException: '],
  [
    'unknown operation of ours',
    { service: 'plumbline', operation: 'Nothing', input: {} },
    history,
    'UnknownOperationException: ',
  ],
  [
    'a service without model',
    { service: 'ssm', operation: 'GetParameter', input: {} },
    history,
    'UnknownOperationException: ',
  ],
]
for (const [name, call, run, expected] of CASES) {
  test(`in process: ${name}`, async () => assert.deepEqual(await outcome(call, run), expected))
}

test('a fault that the model does not declare is an error with its cause', async () => {
  const fault = new Fault('NoSuchBucketException', 'x')
  const run = async () => {
    throw fault
  }
  await assert.rejects(outcome({ service: 'config', operation: 'GetResourceConfigHistory', input: key }, run), {
    cause: fault,
  })
})

test('our own API describes itself', () => {
  const document = openApi([beside], '1.2.3') as { info: { version: string }; paths: Record<string, { post: object }> }
  assert.equal(document.info.version, '1.2.3')
  assert.deepEqual(Object.keys(document.paths), ['/_plumbline/v1/Diff'])
  assert.deepEqual(Reflect.get(document.paths['/_plumbline/v1/Diff']!.post, 'requestBody'), {
    required: true,
    content: { 'application/json': { schema: beside.input } },
  })
})
