import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { connect } from '../clients.ts'
import { invokeLambda, lambdaProblem } from './lambda.ts'

const ARN = 'arn:aws:lambda:us-east-1:123456789012:function:f'
const never = new AbortController().signal

interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** AWS Lambda's Invoke API, as far as these tests go: the emulator runs functions in containers only. */
let answer: Answer = {}
let asked: { url?: string; type?: string | string[]; body: string } = { body: '' }
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  asked = { url: request.url, type: request.headers['x-amz-invocation-type'], body: Buffer.concat(chunks).toString() }
  response.writeHead(answer.status ?? 200, answer.headers)
  response.end(answer.body ?? '')
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
process.env.AWS_ACCESS_KEY_ID ??= 'test'
process.env.AWS_SECRET_ACCESS_KEY ??= 'test'
const endpointUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const cloud = connect({ accountId: '123456789012', endpointUrl }, 'us-east-1')
after(() => {
  cloud.close()
  server.close()
  server.closeAllConnections()
})

const failed = (payload: object): Answer => ({
  headers: { 'x-amz-function-error': 'Unhandled' },
  body: JSON.stringify(payload),
})
const fault = (status: number, type: string): Answer => ({
  status,
  headers: { 'x-amzn-errortype': type },
  body: JSON.stringify({ Message: 'said' }),
})

for (const [name, given, expected] of [
  [
    'returns',
    { headers: { 'x-amz-log-result': Buffer.from('printed\n').toString('base64') }, body: '{"a":1}' },
    { reached: true, returned: { a: 1 }, output: 'printed\n' },
  ],
  [
    'raises in Python',
    failed({
      errorType: 'KeyError',
      errorMessage: "'x'",
      stackTrace: ['  File "/var/task/index.py", line 3, in lambda_handler\n    return event[\'x\']\n'],
    }),
    {
      reached: true,
      error: { type: 'KeyError', message: "'x'", file: 'index.py', line: 3, source: "return event['x']" },
      output: '',
    },
  ],
  [
    'throws in Node.js',
    failed({
      errorType: 'TypeError',
      errorMessage: 'no',
      trace: [
        'TypeError: no',
        '    at handler (file:///var/task/index.mjs:5:9)',
        '    at x (/var/runtime/index.mjs:1:1)',
      ],
    }),
    { reached: true, error: { type: 'TypeError', message: 'no', file: 'index.mjs', line: 5 }, output: '' },
  ],
  [
    'is not there',
    fault(404, 'ResourceNotFoundException'),
    { reached: false, error: { type: 'ResourceNotFoundException', message: 'said' }, output: '' },
  ],
  [
    'is called too often',
    fault(429, 'TooManyRequestsException'),
    { reached: false, error: { type: 'Lambda.TooManyRequestsException', message: 'said' }, output: '' },
  ],
] as [string, Answer, object][]) {
  test(`a function of AWS Lambda that ${name}`, async () => {
    answer = given
    assert.deepEqual(await invokeLambda(cloud, ARN, { e: 1 }, never), expected)
    assert.deepEqual(asked, {
      url: `/2015-03-31/functions/${encodeURIComponent(ARN)}/invocations`,
      type: 'RequestResponse',
      body: '{"e":1}',
    })
  })
}

test('whether a function can be invoked is asked without invoking it', async () => {
  answer = { status: 204 }
  assert.equal(await lambdaProblem(cloud, ARN), undefined)
  assert.equal(asked.type, 'DryRun')
  answer = fault(403, 'AccessDeniedException')
  assert.equal(await lambdaProblem(cloud, ARN), 'AccessDeniedException: said')
})
