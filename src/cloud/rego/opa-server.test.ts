import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { decideByServer } from './opa-server.ts'
import { PolicyError } from './policy-error.ts'

/** Stands for OPA, with the answers that its documentation shows. */
async function server(t: TestContext, answer: RequestListener): Promise<string> {
  const opa = createServer(answer)
  await new Promise<void>((resolve) => opa.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    opa.close()
    opa.closeAllConnections()
  })
  return `http://127.0.0.1:${(opa.address() as AddressInfo).port}`
}

const says =
  (status: number, text: string): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(text)

test('the item is the input, the path is the rule', async (t) => {
  const asked: unknown[] = []
  const url = await server(t, async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method, url: path, headers } = request
    asked.push(method, path, headers.authorization, JSON.parse(Buffer.concat(chunks).toString()))
    response.end('{"decision_id": "1", "result": ["The tag Owner is missing."]}')
  })
  const decision = await decideByServer({ url: `${url}/`, token: 'secret' }, 'plumbline/deny', { resourceId: 'b' })
  assert.deepEqual(decision, { compliance: 'NON_COMPLIANT', annotation: 'The tag Owner is missing.' })
  assert.deepEqual(asked, ['POST', '/v1/data/plumbline/deny', 'Bearer secret', { input: { resourceId: 'b' } }])
})

const failures: { name: string; answer: RequestListener; type: string; message: RegExp }[] = [
  {
    name: 'leaves out the result',
    answer: says(200, '{"decision_id": "1"}'),
    type: 'Rego.Undefined',
    message: /undefined for this item/,
  },
  {
    name: 'has an error of its own',
    answer: says(500, '{"code": "internal_error", "message": "eval_conflict_error: complete rules must not clash"}'),
    type: 'Rego.ServerError',
    message: /^OPA answered 500 \(internal_error: eval_conflict_error/,
  },
  { name: 'knows the caller not', answer: says(401, ''), type: 'Rego.ServerError', message: /^OPA answered 401\.$/ },
  { name: 'is no OPA', answer: says(200, '<html>'), type: 'Rego.ServerError', message: /no JSON object/ },
  {
    name: 'answers too much',
    answer: says(200, `{"result": ["${'x'.repeat(1024 * 1024)}"]}`),
    type: 'Rego.AnswerTooLarge',
    message: /larger than 1048576 bytes/,
  },
  {
    name: 'sends us elsewhere',
    answer: (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    type: 'Rego.ServerUnreachable',
    message: /redirect/,
  },
  {
    name: 'does not answer',
    answer: () => undefined,
    type: 'Rego.ServerUnreachable',
    message: /did not answer in 0\.3 seconds/,
  },
  {
    name: 'breaks off',
    answer: (_, response) => response.writeHead(200, { 'content-length': '100' }).write('{', () => response.destroy()),
    type: 'Rego.ServerUnreachable',
    message: /cannot be asked/,
  },
]

for (const { name, answer, type, message } of failures) {
  test(`a server that ${name} gives no verdict`, async (t) => {
    const url = await server(t, answer)
    const limitMs = name === 'does not answer' ? 300 : 30_000
    await assert.rejects(decideByServer({ url }, 'a/b', {}, { limitMs }), (error: unknown) => {
      assert.ok(error instanceof PolicyError, String(error))
      assert.deepEqual(error.type, type)
      assert.match(error.message, message)
      return true
    })
  })
}

test('a server that is not there gives no verdict', async () => {
  const gone = createServer()
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve))
  const { port } = gone.address() as AddressInfo
  await new Promise((resolve) => gone.close(resolve))
  await assert.rejects(decideByServer({ url: `http://127.0.0.1:${port}` }, 'a', {}), /ECONNREFUSED/)
})

test('a stop is no error of the server', async (t) => {
  const url = await server(t, () => undefined)
  const stop = new AbortController()
  const asked = decideByServer({ url }, 'a', {}, { signal: stop.signal })
  stop.abort(new Error('stopped'))
  await assert.rejects(asked, /^Error: stopped$/)
})
