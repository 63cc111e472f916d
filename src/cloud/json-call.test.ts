import assert from 'node:assert/strict'
import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { connect } from './clients.ts'
import { type JsonOperation, type JsonSender, jsonCall, sendJson } from './json-call.ts'
import { cannedAccount } from './testing.ts'

const LIST: JsonOperation = {
  service: 'backup-gateway',
  target: 'BackupOnPremises_v20210101.ListVirtualMachines',
  version: '1.0',
}

/** What the server answers to one request; `undefined` breaks the connection. */
interface Answer {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly body: string | Buffer
}
interface Request {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A service that answers from the list, the last again and again, and keeps what it was asked. */
async function serving(...answers: (Answer | undefined)[]): Promise<{ sender: JsonSender; requests: Request[] }> {
  const requests: Request[] = []
  const server = createServer(async (request, response) => {
    requests.push({ headers: request.headers, body: await text(request) })
    const answer = answers[Math.min(requests.length, answers.length) - 1]
    if (answer === undefined) request.socket.destroy()
    else response.writeHead(answer.status ?? 200, answer.headers).end(answer.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' }
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { sender: { region: 'eu-west-1', partition: 'aws', endpoint, credentials, maxAttempts: 3 }, requests }
}

const json = (value: object): Answer => ({ body: JSON.stringify(value) })
const refused = (status: number, value: object, headers?: Record<string, string>): Answer => ({
  status,
  headers,
  body: JSON.stringify(value),
})
const atOnce = async () => {}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
function signatureOf({ headers, body }: Request, secret: string, names: string[], scope: string): string {
  const sha256 = (data: string) => createHash('sha256').update(data).digest('hex')
  const lines = names.map((name) => `${name}:${headers[name]}\n`).join('')
  const canonical = `POST\n/\n\n${lines}\n${names.join(';')}\n${sha256(body)}`
  const toSign = `AWS4-HMAC-SHA256\n${headers['x-amz-date']}\n${scope}\n${sha256(canonical)}`
  const key = scope
    .split('/')
    .reduce<string | Buffer>((k, part) => createHmac('sha256', k).update(part).digest(), `AWS4${secret}`)
  return createHmac('sha256', key).update(toSign).digest('hex')
}

test('a call is AWS JSON, signed for the service and region', async () => {
  const { sender, requests } = await serving(json({ VirtualMachines: [{ Name: 'a' }] }))
  assert.deepEqual(await sendJson(sender, LIST, { MaxResults: 5 }), { VirtualMachines: [{ Name: 'a' }] })
  const [request] = requests as [Request]
  assert.deepEqual(JSON.parse(request.body), { MaxResults: 5 })
  assert.equal(request.headers['x-amz-target'], LIST.target)
  assert.equal(request.headers['content-type'], 'application/x-amz-json-1.0')
  assert.equal(request.headers['x-amz-security-token'], 'token')
  const [, date, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/(\d{8})\/.*SignedHeaders=(.*), Signature=(.*)$/.exec(
      request.headers.authorization!,
    )!
  const scope = `${date}/eu-west-1/backup-gateway/aws4_request`
  assert.equal(signature, signatureOf(request, 'secret', names!.split(';'), scope))
  for (const name of ['host', 'x-amz-date', 'x-amz-target']) assert.ok(names!.split(';').includes(name), name)
})

test('an account calls with its own endpoint, region and credentials', async () => {
  process.env.AWS_ACCESS_KEY_ID ??= 'test'
  process.env.AWS_SECRET_ACCESS_KEY ??= 'test'
  const { sender, requests } = await serving(json({ all: 'well' }))
  const cloud = connect({ accountId: '123456789012', endpointUrl: sender.endpoint }, 'ap-south-1')
  after(() => cloud.close())
  assert.deepEqual(await jsonCall(cloud, LIST, {}), { all: 'well' })
  const scope = new RegExp(`Credential=${process.env.AWS_ACCESS_KEY_ID}/\\d{8}/ap-south-1/backup-gateway/`)
  assert.match(requests[0]!.headers.authorization!, scope)
})

test('a test gives its answers by service and operation', async () => {
  const cloud = cannedAccount({ 'backup-gateway:ListVirtualMachines': (input: object) => ({ input }) })
  assert.deepEqual(await jsonCall(cloud, LIST, { a: 1 }), { input: { a: 1 } })
})

const throttled = refused(400, { __type: 'ThrottlingException', message: 'Rate exceeded' })
for (const [name, failing] of Object.entries({
  throttling: throttled,
  'a failure of the service': refused(500, { __type: 'InternalServerException' }),
  'a page of a proxy': { status: 503, body: '<html>busy</html>' },
  'a broken connection': undefined,
})) {
  test(`${name} is tried again`, async () => {
    const { sender, requests } = await serving(failing, failing, json({ at: 'last' }))
    const pauses: number[] = []
    const pause = async (milliseconds: number) => pauses.push(milliseconds)
    assert.deepEqual(await sendJson(sender, LIST, {}, pause), { at: 'last' })
    assert.equal(requests.length, 3)
    assert.equal(pauses.length, 2)
    assert.ok(pauses.every((milliseconds) => milliseconds >= 0 && milliseconds <= 1000))
  })
}

/** Answers, the error they come to, and the calls that it takes. */
const failures: Readonly<Record<string, readonly [answer: Answer | undefined, error: object, calls: number]>> = {
  'a refusal, by the body': [
    refused(400, { __type: 'com.amazon.coral#AccessDeniedException', Message: 'not authorized' }),
    { name: 'AccessDeniedException', message: 'not authorized' },
    1,
  ],
  'a refusal, by the header': [
    refused(403, {}, { 'x-amzn-errortype': 'UnrecognizedClientException:http://x/', 'x-amzn-requestid': 'r' }),
    { name: 'UnrecognizedClientException', $metadata: { httpStatusCode: 403, requestId: 'r' } },
    1,
  ],
  'throttled to the end': [throttled, { name: 'ThrottlingException', message: 'Rate exceeded' }, 3],
  'no connection to the end': [undefined, { name: 'NetworkError' }, 3],
  'not the protocol': [{ status: 404, body: '<html>' }, { name: 'SyntaxError' }, 1],
  'not the protocol, and no error': [{ body: '[]' }, { name: 'SyntaxError' }, 1],
  'without a code': [refused(400, {}), { name: 'UnknownError', message: 'it answered 400' }, 1],
  'another place': [
    { status: 307, headers: { location: 'http://127.0.0.1:1/' }, body: '' },
    { name: 'NetworkError' },
    3,
  ],
  'too long': [{ body: Buffer.alloc(17 * 1024 * 1024, ' ') }, { name: 'AnswerTooLong' }, 1],
}
for (const [name, [answer, error, calls]] of Object.entries(failures)) {
  test(`a failure: ${name}`, async () => {
    const { sender, requests } = await serving(answer)
    await assert.rejects(sendJson(sender, LIST, {}, atOnce), error)
    assert.equal(requests.length, calls)
  })
}

test('without credentials nothing is asked', async () => {
  const { sender, requests } = await serving(json({}))
  const credentials = async () => {
    throw Object.assign(new Error('no credentials'), { name: 'CredentialsProviderError' })
  }
  await assert.rejects(sendJson({ ...sender, credentials }, LIST, {}, atOnce), { name: 'CredentialsProviderError' })
  assert.equal(requests.length, 0)
})
