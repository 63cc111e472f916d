/** Long because it is tables of requests and answers, for each step in the life of a request, over one running server. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import {
  BatchGetResourceConfigCommand,
  ConfigServiceClient,
  DescribeConfigRulesCommand,
  DescribeConfigurationRecordersCommand,
} from '@aws-sdk/client-config-service'
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { ADMIN, READER, toyServer } from './toy-server.ts'

const signedServer = await toyServer()
const openServer = await toyServer({ auth: 'none', onReset: async () => {} })
after(() => Promise.all([signedServer.close(), openServer.close()]))

interface Got {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

async function send(
  port: number,
  {
    method = 'POST',
    path = '/',
    headers = {},
    body = '',
  }: { method?: string; path?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer },
): Promise<Got> {
  const request = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent: false })
  request.end(body)
  const [response] = await once(request, 'response')
  let text = ''
  for await (const chunk of response.setEncoding('utf8')) text += chunk
  return { status: response.statusCode, headers: response.headers, body: text }
}

const JSON_11 = { 'content-type': 'application/x-amz-json-1.1' }
const aws = (target: string, extra: OutgoingHttpHeaders = {}) => ({ ...JSON_11, 'x-amz-target': target, ...extra })
const DESCRIBE = aws('StarlingDoveService.DescribeConfigRules')

const OPEN: [name: string, request: Parameters<typeof send>[1], status: number, body: string][] = [
  [
    'an answer',
    { headers: DESCRIBE, body: '{}' },
    200,
    '{"ConfigRules":[{"ConfigRuleName":"us-east-1","Source":{"Owner":"AWS"}}]}',
  ],
  [
    'application/json will do',
    { headers: { ...DESCRIBE, 'content-type': 'application/json; charset=utf-8' }, body: '{}' },
    200,
    '{"ConfigRules":[{"ConfigRuleName":"us-east-1","Source":{"Owner":"AWS"}}]}',
  ],
  ['no target', { headers: JSON_11, body: '{}' }, 400, '{"__type":"UnknownOperationException"}'],
  ['unknown service', { headers: aws('Nobody.Do'), body: '{}' }, 400, '{"__type":"UnknownOperationException"}'],
  [
    'unknown operation',
    { headers: aws('StarlingDoveService.Do'), body: '{}' },
    400,
    '{"__type":"UnknownOperationException"}',
  ],
  [
    'an operation of JavaScript',
    { headers: aws('StarlingDoveService.constructor'), body: '{}' },
    400,
    '{"__type":"UnknownOperationException"}',
  ],
  ['no body', { headers: DESCRIBE }, 400, '{"__type":"SerializationException"}'],
  ['half a body', { headers: DESCRIBE, body: '{"a":' }, 400, '{"__type":"SerializationException"}'],
  [
    'no UTF-8',
    { headers: DESCRIBE, body: Buffer.from([0x22, 0xff, 0x22]) },
    400,
    '{"__type":"SerializationException"}',
  ],
  [
    'a wrong type',
    { headers: DESCRIBE, body: '{"ConfigRuleNames":"x"}' },
    400,
    '{"__type":"SerializationException","Message":"Expected list or null"}',
  ],
  [
    'a violated constraint',
    { headers: aws('StarlingDoveService.BatchGetResourceConfig'), body: '{}' },
    400,
    `{"__type":"ValidationException","message":"1 validation error detected: Value null at 'resourceKeys' failed to satisfy constraint: Member must not be null"}`,
  ],
  [
    'a fault of Config',
    { headers: aws('StarlingDoveService.DescribeConfigurationRecorders'), body: '{}' },
    400,
    '{"__type":"NoSuchConfigurationRecorderException","message":"There is none."}',
  ],
  [
    'a fault of Systems Manager',
    { headers: aws('AmazonSSM.GetParameter'), body: '{"Name":"a"}' },
    400,
    '{"__type":"ParameterNotFound","message":"It is not there."}',
  ],
  [
    'not built yet',
    { headers: aws('StarlingDoveService.DescribeDeliveryChannels'), body: '{}' },
    501,
    '{"__type":"NotImplementedException","message":"config:DescribeDeliveryChannels is not built yet"}',
  ],
  [
    'an undeclared fault is our bug',
    { headers: aws('StarlingDoveService.DeleteConfigRule'), body: '{"ConfigRuleName":"a"}' },
    500,
    '{"__type":"InternalFailure"}',
  ],
  [
    'an error is our bug',
    { headers: aws('StarlingDoveService.PutRetentionConfiguration'), body: '{"RetentionPeriodInDays":30}' },
    500,
    '{"__type":"InternalFailure"}',
  ],
  ['GET', { method: 'GET', headers: DESCRIBE }, 404, '<UnknownOperationException/>\n'],
  ['PUT', { method: 'PUT', headers: DESCRIBE, body: '{}' }, 404, '<UnknownOperationException/>\n'],
  ['another path', { path: '/elsewhere', headers: DESCRIBE, body: '{}' }, 404, '<UnknownOperationException/>\n'],
  [
    'another content type',
    { headers: { ...DESCRIBE, 'content-type': 'text/plain' }, body: '{}' },
    404,
    '<UnknownOperationException/>\n',
  ],
  [
    'too large',
    { headers: DESCRIBE, body: Buffer.alloc(1024 * 1024 + 1, 0x20) },
    413,
    '{"__type":"RequestEntityTooLargeException","message":"Request size exceeded 1048576 bytes"}',
  ],
  [
    'too large, in chunks',
    { headers: { ...DESCRIBE, 'transfer-encoding': 'chunked' }, body: Buffer.alloc(1024 * 1024 + 1, 0x20) },
    413,
    '{"__type":"RequestEntityTooLargeException","message":"Request size exceeded 1048576 bytes"}',
  ],
  [
    'gzip',
    { headers: { ...DESCRIBE, 'content-encoding': 'gzip' }, body: gzipSync('{}') },
    400,
    '{"__type":"SerializationException","Message":"Content-Encoding is not supported"}',
  ],
  [
    'a page of another origin',
    { headers: { ...DESCRIBE, origin: 'https://evil.example' }, body: '{}' },
    403,
    '{"__type":"AccessDeniedException","Message":"Without authentication, requests of pages of another origin are refused."}',
  ],
  [
    'a page without origin',
    { headers: { ...DESCRIBE, origin: 'null' }, body: '{}' },
    403,
    '{"__type":"AccessDeniedException","Message":"Without authentication, requests of pages of another origin are refused."}',
  ],
  [
    'a page of another site',
    { headers: { ...DESCRIBE, 'sec-fetch-site': 'cross-site' }, body: '{}' },
    403,
    '{"__type":"AccessDeniedException","Message":"Without authentication, requests of pages of another site are refused."}',
  ],
  [
    'a rebound name',
    { headers: { ...DESCRIBE, host: 'evil.example:8480' }, body: '{}' },
    403,
    '{"__type":"AccessDeniedException","Message":"Without authentication, only requests to a loopback host are answered."}',
  ],
  [
    'a name that looks like loopback',
    { headers: { ...DESCRIBE, host: '127.0.0.1.evil.example' }, body: '{}' },
    403,
    '{"__type":"AccessDeniedException","Message":"Without authentication, only requests to a loopback host are answered."}',
  ],
  [
    'our own page',
    {
      headers: { ...DESCRIBE, host: 'localhost:1', origin: 'http://localhost:1', 'sec-fetch-site': 'same-origin' },
      body: '{}',
    },
    200,
    '{"ConfigRules":[{"ConfigRuleName":"us-east-1","Source":{"Owner":"AWS"}}]}',
  ],
  ['health', { method: 'GET', path: '/healthz' }, 200, 'ok\n'],
  ['health in short', { method: 'HEAD', path: '/healthz' }, 200, ''],
  ['reset', { path: '/_plumbline/reset' }, 200, '{}'],
  ['our own API', { path: '/_plumbline/v1/Echo', headers: JSON_11, body: '{"text":"hi"}' }, 200, '{"text":"hi"}'],
  [
    'our own API, constraints',
    { path: '/_plumbline/v1/Echo', headers: JSON_11, body: '{}' },
    400,
    `{"__type":"ValidationException","message":"1 validation error detected: Value null at 'text' failed to satisfy constraint: Member must not be null"}`,
  ],
  [
    'our own API, unknown',
    { path: '/_plumbline/v1/None', headers: JSON_11, body: '{}' },
    404,
    '{"__type":"UnknownOperationException"}',
  ],
]
for (const [name, request, status, body] of OPEN) {
  test(`without authentication: ${name}`, async () => {
    const got = await send(openServer.port, request)
    assert.equal(got.body, body)
    assert.equal(got.status, status)
    assert.match(got.headers['x-amzn-requestid'] as string, /^[0-9a-f-]{36}$/)
    assert.ok(got.headers.date)
    if (request.method !== 'HEAD') assert.equal(got.headers['content-length'], String(Buffer.byteLength(body)))
    if (body.startsWith('{')) assert.equal(got.headers['content-type'], 'application/x-amz-json-1.1')
  })
}

const SIGNED: [name: string, request: Parameters<typeof send>[1], status: number, body: string][] = [
  [
    'unsigned',
    { headers: DESCRIBE, body: '{}' },
    400,
    '{"__type":"MissingAuthenticationTokenException","message":"Missing Authentication Token"}',
  ],
  [
    'unsigned comes before the body and the target',
    { headers: aws('No.Such'), body: '{' },
    400,
    '{"__type":"MissingAuthenticationTokenException","message":"Missing Authentication Token"}',
  ],
  ['no reset', { path: '/_plumbline/reset' }, 404, '<UnknownOperationException/>\n'],
  [
    'our own API, unsigned',
    { path: '/_plumbline/v1/Echo', headers: JSON_11, body: '{"text":"a"}' },
    400,
    '{"__type":"MissingAuthenticationTokenException","message":"Missing Authentication Token"}',
  ],
]
for (const [name, request, status, body] of SIGNED) {
  test(`with authentication: ${name}`, async () => {
    const got = await send(signedServer.port, request)
    assert.deepEqual([got.status, got.body], [status, body])
  })
}

test('the account of the unauthenticated is a 12-digit key, its region that of the scope', async () => {
  const seen: object[] = []
  const server = await toyServer({
    auth: 'none',
    run: async ({ caller }) => {
      seen.push(caller)
      return {}
    },
  })
  const scope = (credential: string) => `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=x`
  for (const credential of [
    '444455556666/20260101/eu-west-1/config/aws4_request',
    'test/20260101/eu-west-1/config/aws4_request',
  ]) {
    await send(server.port, { headers: { ...DESCRIBE, authorization: scope(credential) }, body: '{}' })
  }
  await send(server.port, { headers: DESCRIBE, body: '{}' })
  await server.close()
  assert.deepEqual(seen, [
    {
      accountId: '444455556666',
      region: 'eu-west-1',
      principalArn: 'arn:aws:iam::444455556666:root',
      accessKeyId: '444455556666',
    },
    {
      accountId: '123456789012',
      region: 'eu-west-1',
      principalArn: 'arn:aws:iam::123456789012:root',
      accessKeyId: 'test',
    },
    { accountId: '123456789012', region: 'us-east-1', principalArn: 'arn:aws:iam::123456789012:root', accessKeyId: '' },
  ])
})

test('our bugs are logged with their cause and the request id, and tell the client nothing', async () => {
  const got = await send(openServer.port, {
    headers: aws('StarlingDoveService.PutRetentionConfiguration'),
    body: '{"RetentionPeriodInDays":30}',
  })
  const line = openServer.logged.find(
    ([level, fields]) => level === 'error' && fields.requestId === got.headers['x-amzn-requestid'],
  )
  assert.ok(line)
  assert.match((line[1].err as Error).message, /the secret cause/)
  assert.ok(
    openServer.observed.some(
      ({ operation, status, fault }) =>
        operation === 'PutRetentionConfiguration' && status === 500 && fault === 'InternalFailure',
    ),
  )
})

const client = (credentials: typeof READER, port: number) => ({
  endpoint: `http://127.0.0.1:${port}`,
  region: 'eu-central-1',
  credentials,
  maxAttempts: 1,
})

test('the JavaScript SDK reads answers and faults', async () => {
  const config = new ConfigServiceClient(client(READER, signedServer.port))
  const rules = await config.send(new DescribeConfigRulesCommand({}))
  assert.equal(rules.ConfigRules?.[0]?.ConfigRuleName, 'eu-central-1')
  const items = await config.send(
    new BatchGetResourceConfigCommand({ resourceKeys: [{ resourceType: 'AWS::S3::Bucket', resourceId: 'a' }] }),
  )
  assert.deepEqual(items.baseConfigurationItems?.[0]?.configurationItemCaptureTime, new Date(1700000000123))
  await assert.rejects(config.send(new DescribeConfigurationRecordersCommand({})), {
    name: 'NoSuchConfigurationRecorderException',
    message: 'There is none.',
  })
  config.destroy()
  const ssm = new SSMClient(client(ADMIN, signedServer.port))
  await assert.rejects(ssm.send(new GetParameterCommand({ Name: 'a' })), { name: 'ParameterNotFound' })
  ssm.destroy()
})

const CLI: [name: string, credentials: typeof READER, args: string[], stderr: string][] = [
  [
    'a fault',
    READER,
    ['configservice', 'describe-configuration-recorders'],
    'An error occurred (NoSuchConfigurationRecorderException) when calling the DescribeConfigurationRecorders operation: There is none.',
  ],
  [
    'a wrong secret',
    { ...READER, secretAccessKey: 'x' },
    ['configservice', 'describe-config-rules'],
    'An error occurred (InvalidSignatureException) when calling the DescribeConfigRules operation: The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  ],
  [
    'an unknown key',
    { accessKeyId: 'AKIANOBODY', secretAccessKey: 'x' },
    ['configservice', 'describe-config-rules'],
    'An error occurred (UnrecognizedClientException) when calling the DescribeConfigRules operation: The security token included in the request is invalid.',
  ],
  [
    'an implicit deny',
    READER,
    ['configservice', 'put-retention-configuration', '--retention-period-in-days', '30'],
    'An error occurred (AccessDeniedException) when calling the PutRetentionConfiguration operation: User: arn:aws:iam::111122223333:user/reader is not authorized to perform: config:PutRetentionConfiguration on resource: * because no identity-based policy allows the config:PutRetentionConfiguration action',
  ],
  [
    'an explicit deny',
    READER,
    ['configservice', 'describe-delivery-channels'],
    'An error occurred (AccessDeniedException) when calling the DescribeDeliveryChannels operation: User: arn:aws:iam::111122223333:user/reader is not authorized to perform: config:DescribeDeliveryChannels on resource: * with an explicit deny in an identity-based policy',
  ],
  [
    'constraints come before authorization',
    READER,
    ['configservice', 'put-retention-configuration', '--retention-period-in-days', '3000'],
    "An error occurred (ValidationException) when calling the PutRetentionConfiguration operation: 1 validation error detected: Value '3000' at 'retentionPeriodInDays' failed to satisfy constraint: Member must have value less than or equal to 2557",
  ],
  [
    'not built yet',
    ADMIN,
    ['ssm', 'list-documents'],
    'An error occurred (NotImplementedException) when calling the ListDocuments operation: ssm:ListDocuments is not built yet',
  ],
]
for (const [name, credentials, args, stderr] of CLI) {
  test(`the aws command: ${name}`, async () => {
    const env = {
      ...process.env,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_SESSION_TOKEN: '',
      AWS_MAX_ATTEMPTS: '1',
      AWS_DEFAULT_REGION: 'eu-west-1',
    }
    const run = promisify(execFile)('aws', [...args, '--endpoint-url', signedServer.url], { env })
    await assert.rejects(run, (error) => {
      assert.equal((error as { stderr: string }).stderr.trim(), stderr)
      return true
    })
  })
}

test('more requests at once than may be are throttled, and later ones answered again', async () => {
  let release = () => {}
  const held = new Promise<object>((resolve) => {
    release = () => resolve({})
  })
  const server = await toyServer({ auth: 'none', mostInFlight: 2, run: () => held })
  const first = [0, 1].map(() => send(server.port, { headers: DESCRIBE, body: '{}' }))
  let third = await send(server.port, { headers: DESCRIBE, body: '{' })
  for (let i = 0; i < 100 && !third.body.includes('Throttling'); i += 1)
    third = await send(server.port, { headers: DESCRIBE, body: '{' })
  assert.deepEqual([third.status, third.body], [400, '{"__type":"ThrottlingException","message":"Rate exceeded"}'])
  release()
  assert.deepEqual(
    (await Promise.all(first)).map(({ status }) => status),
    [200, 200],
  )
  assert.equal((await send(server.port, { headers: DESCRIBE, body: '{}' })).status, 200)
  await server.close()
})

test('closing lets what runs finish and refuses what is new', async () => {
  let release = () => {}
  let started = () => {}
  const running = new Promise<void>((resolve) => {
    started = resolve
  })
  const held = new Promise<object>((resolve) => {
    release = () => resolve({})
  })
  const server = await toyServer({
    auth: 'none',
    run: () => {
      started()
      return held
    },
  })
  const slow = send(server.port, { headers: DESCRIBE, body: '{}' })
  await running
  const closed = server.close()
  await assert.rejects(send(server.port, { headers: DESCRIBE, body: '{}' }), { code: 'ECONNREFUSED' })
  release()
  const got = await slow
  assert.deepEqual([got.status, got.headers.connection], [200, 'close'])
  await closed
})

test('closing cuts what does not finish in time', async () => {
  let started = () => {}
  const running = new Promise<void>((resolve) => {
    started = resolve
  })
  const server = await toyServer({
    auth: 'none',
    run: () => {
      started()
      return new Promise(() => {})
    },
  })
  const slow = send(server.port, { headers: DESCRIBE, body: '{}' })
  await running
  await Promise.all([assert.rejects(slow), server.close(50)])
})

test('a port that is taken is an error of listening', async () => {
  const { listen } = await import('./server.ts')
  const options = {
    models: [],
    auth: 'none' as const,
    beside: [],
    findAccessKey: async () => undefined,
    run: async () => ({}),
    log: console,
    now: () => new Date(),
    newId: () => 'x',
  }
  await assert.rejects(listen(options, { host: '127.0.0.1', port: openServer.port }), { code: 'EADDRINUSE' })
})

test('one connection serves many requests', async () => {
  const socket = connect(openServer.port, '127.0.0.1')
  const one = `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nX-Amz-Target: StarlingDoveService.DescribeConfigRules\r\nContent-Length: 2\r\n\r\n{}`
  socket.write(one.repeat(3))
  let text = ''
  for await (const chunk of socket.setEncoding('utf8')) {
    text += chunk
    if (text.split('HTTP/1.1 200').length === 4 && text.endsWith('}]}')) break
  }
  assert.equal(text.split('HTTP/1.1 200').length, 4)
})

test('rubbish never makes a 500, and the server lives on', async () => {
  let seed = 20260301
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed % below
  }
  const pick = <T>(values: readonly T[]): T => values[random(values.length)]!
  const values = [
    'null',
    'true',
    '-1',
    '1e999',
    '""',
    '"x"',
    '[]',
    '{}',
    '[null]',
    '{"a":[{}]}',
    '"\\u0000"',
    '"\\ud800"',
    '{"__proto__":1}',
    '9007199254740993',
  ]
  const names = [
    'ConfigRuleNames',
    'Filters',
    'NextToken',
    'resourceKeys',
    '__proto__',
    'ConfigRule',
    'Name',
    'Parameters',
    'limit',
  ]
  const targets = [
    'StarlingDoveService.DescribeConfigRules',
    'StarlingDoveService.BatchGetResourceConfig',
    'StarlingDoveService.PutConfigRule',
    'AmazonSSM.GetParameter',
    'AmazonSSM.SendCommand',
    'AmazonSSM.',
    '.',
    '..',
    'StarlingDoveService',
    '__proto__.x',
  ]
  const authorizations = [
    '',
    'AWS4-HMAC-SHA256',
    'AWS4-HMAC-SHA256 =',
    'AWS4-HMAC-SHA256 Credential=/////, SignedHeaders=;, Signature=',
    `AWS4-HMAC-SHA256 Credential=AKIAADMIN/20260101/eu-west-1/config/aws4_request, SignedHeaders=host, Signature=${'0'.repeat(64)}`,
  ]
  const paths = [
    '/',
    '/?',
    '/?X-Amz-Algorithm=a',
    '/?%',
    '/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=-1',
    '/_plumbline/v1/',
    '/_plumbline/v1/Echo',
    '/_plumbline/v1/__proto__',
    '//',
    '/%00',
  ]
  const statuses = new Map<number, number>()
  for (let i = 0; i < 600; i += 1) {
    const members = Array.from({ length: random(4) }, () => `"${pick(names)}":${pick(values)}`)
    const body = pick([
      `{${members.join(',')}}`,
      `{${members.join(',')}}`,
      pick(values),
      '{',
      String.fromCharCode(random(256)),
    ])
    const headers: OutgoingHttpHeaders = {
      'content-type': pick(['application/x-amz-json-1.1', 'application/json', '', ';', 'application/json;;']),
      'x-amz-target': pick(targets),
      'x-amz-date': pick([
        '20260101T000000Z',
        '',
        '99999999T999999Z',
        new Date().toISOString().replace(/[-:]|\.\d+/g, ''),
      ]),
      authorization: pick(authorizations),
      'x-amz-security-token': pick(['', 'x']),
    }
    const { port } = pick([openServer, signedServer])
    const { status } = await send(port, {
      path: pick(paths),
      method: pick(['POST', 'POST', 'POST', 'GET', 'DELETE', 'OPTIONS']),
      headers,
      body,
    })
    assert.ok(status < 500 || status === 501, `${status} for ${JSON.stringify({ headers, body })}`)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  assert.ok(statuses.size > 2, JSON.stringify([...statuses]))
  assert.equal((await send(openServer.port, { method: 'GET', path: '/healthz' })).body, 'ok\n')
})

test('bytes that are no HTTP are refused', async () => {
  const socket = connect(openServer.port, '127.0.0.1')
  socket.end('\x16\x03\x01 hello\r\n\r\n')
  let text = ''
  for await (const chunk of socket.setEncoding('utf8')) text += chunk
  assert.match(text, /^HTTP\/1\.1 400 /)
})

test('a body that is announced as too large is refused before it is sent', async () => {
  const socket = connect(openServer.port, '127.0.0.1')
  socket.write(
    'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 2000000\r\n\r\n',
  )
  let text = ''
  for await (const chunk of socket.setEncoding('utf8')) text += chunk
  assert.match(text, /^HTTP\/1\.1 413 /)
  assert.match(text, /connection: close/)
})
