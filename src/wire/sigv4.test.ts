/** Long because it is two tables: each way a signature can be right, and each way AWS refuses one. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { SignatureV4 } from '@smithy/signature-v4'
import type { PolicyDocument } from '../lib/policy.ts'
import { Sha256 } from '../lib/sha256.ts'
import type { SignedRequest } from './canonical-request.ts'
import { Fault } from './fault.ts'
import { type AccessKey, createVerifier, unverifiedCaller } from './sigv4.ts'

const policy: PolicyDocument = { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }
const NOW = new Date('2026-03-01T12:00:00Z')
const key = (accessKeyId: string, secret: string, sessionToken?: string): AccessKey => ({
  accessKeyId,
  secret,
  sessionToken,
  accountId: '111122223333',
  principalArn: 'arn:aws:iam::111122223333:user/a',
  policy,
})
const KEYS = [
  key('AKIATEST', 'sEcReT/+='),
  key('ASIATEMP', 'temporary', 'tok/en=='),
  key('AKIDEXAMPLE', 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'),
]

const verify = createVerifier(async (id) => KEYS.find(({ accessKeyId }) => accessKeyId === id))

interface Sent {
  path?: string
  query?: Record<string, string | string[]>
  headers?: Record<string, string>
  body?: string
  key?: AccessKey
  at?: Date
  region?: string
  service?: string
}

function signerOf({ key = KEYS[0]!, region = 'eu-west-1', service = 'config' }: Sent): SignatureV4 {
  const { accessKeyId, secret: secretAccessKey, sessionToken } = key
  return new SignatureV4({
    credentials: { accessKeyId, secretAccessKey, sessionToken },
    region,
    service,
    sha256: Sha256,
  })
}

function unsigned({ path = '/', query = {}, headers = {}, body = '{"a":1}' }: Sent) {
  return {
    method: 'POST',
    protocol: 'http:',
    hostname: '127.0.0.1',
    path,
    query,
    headers: { host: '127.0.0.1:8480', 'x-amz-target': 'StarlingDoveService.DescribeConfigRules', ...headers },
    body,
  }
}

function received(signed: {
  path: string
  query?: object
  headers: Record<string, string>
  body?: unknown
}): SignedRequest {
  const pairs = Object.entries(signed.query ?? {}) as [string, string | string[]][]
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return {
    method: 'POST',
    path: signed.path,
    query: pairs.flatMap(([name, value]) => [value].flat().map((one) => `${encode(name)}=${encode(one)}`)).join('&'),
    rawHeaders: Object.entries(signed.headers).flat(),
    body: Buffer.from(signed.body as string),
  }
}

async function signed(sent: Sent = {}): Promise<SignedRequest> {
  return received(await signerOf(sent).sign(unsigned(sent), { signingDate: sent.at ?? NOW }))
}

async function presigned(sent: Sent = {}, expiresIn = 900): Promise<SignedRequest> {
  const unhoistableHeaders = new Set(['x-amz-target', 'x-amz-content-sha256'])
  const signer = signerOf(sent)
  return received(await signer.presign(unsigned(sent), { signingDate: sent.at ?? NOW, expiresIn, unhoistableHeaders }))
}

async function outcome(request: SignedRequest, services = ['config'], now = NOW): Promise<string> {
  try {
    const { key, region } = await verify(request, services, now)
    return `${key.accessKeyId} ${region}`
  } catch (error) {
    assert.ok(error instanceof Fault, String(error))
    return `${error.code}: ${error.message}`
  }
}

/** The request with one header set, or dropped. */
function withHeader(request: SignedRequest, name: string, value: string | undefined): SignedRequest {
  const rest: string[] = []
  for (let i = 0; i < request.rawHeaders.length; i += 2) {
    if (request.rawHeaders[i]!.toLowerCase() !== name) rest.push(request.rawHeaders[i]!, request.rawHeaders[i + 1]!)
  }
  return { ...request, rawHeaders: value === undefined ? rest : [...rest, name, value] }
}

const header = (request: SignedRequest, name: string) =>
  request.rawHeaders[request.rawHeaders.findIndex((h, i) => i % 2 === 0 && h.toLowerCase() === name) + 1]!

const MISMATCH =
  'InvalidSignatureException: The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.'
const UNKNOWN = 'UnrecognizedClientException: The security token included in the request is invalid.'

const ACCEPTED: [name: string, sent: Sent][] = [
  ['plain', {}],
  ['temporary credentials', { key: KEYS[1]! }],
  ['an empty body', { body: '' }],
  ['a query', { query: { b: ['2', '1'], a: 'ä/*', 'c d': '' } }],
  ['a path', { path: '/_plumbline/v1/Diff' }],
  ['a path of odd characters', { path: '/a%20b/%C3%A4~/' }],
  ['headers with inner blanks', { headers: { 'x-amz-meta': '  a   b  ' } }],
  ['another region', { region: 'us-gov-west-1' }],
  ['a content hash', { headers: { 'x-amz-content-sha256': createHash('sha256').update('{"a":1}').digest('hex') } }],
  ['four minutes old', { at: new Date(NOW.getTime() - 4 * 60_000) }],
  ['four minutes early', { at: new Date(NOW.getTime() + 4 * 60_000) }],
]
for (const [name, sent] of ACCEPTED) {
  const expected = `${(sent.key ?? KEYS[0]!).accessKeyId} ${sent.region ?? 'eu-west-1'}`
  test(`signed, accepted: ${name}`, async () => assert.equal(await outcome(await signed(sent)), expected))
  test(`presigned, accepted: ${name}`, async () => assert.equal(await outcome(await presigned(sent)), expected))
}

const old = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
const REFUSED: [name: string, request: () => Promise<SignedRequest>, message: string][] = [
  [
    'unsigned',
    async () => withHeader(await signed(), 'authorization', undefined),
    'MissingAuthenticationTokenException: Missing Authentication Token',
  ],
  [
    'another scheme',
    async () => withHeader(await signed(), 'authorization', 'Bearer x'),
    'MissingAuthenticationTokenException: Missing Authentication Token',
  ],
  [
    'nothing in the header',
    async () => withHeader(withHeader(await signed(), 'authorization', 'AWS4-HMAC-SHA256'), 'x-amz-date', undefined),
    "IncompleteSignatureException: Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=AWS4-HMAC-SHA256",
  ],
  [
    'no signature',
    async () => withHeader(await signed(), 'authorization', 'AWS4-HMAC-SHA256 Credential=a, SignedHeaders=host'),
    "IncompleteSignatureException: Authorization header requires 'Signature' parameter. Authorization=AWS4-HMAC-SHA256 Credential=a, SignedHeaders=host",
  ],
  [
    'no pair',
    async () => withHeader(await signed(), 'authorization', 'AWS4-HMAC-SHA256 Credential'),
    "IncompleteSignatureException: 'Credential' not a valid key=value pair (missing equal-sign) in Authorization header: 'AWS4-HMAC-SHA256 Credential'.",
  ],
  [
    'no date',
    async () => withHeader(await signed(), 'x-amz-date', 'yesterday'),
    "IncompleteSignatureException: Date must be in ISO-8601 'basic format'. Got 'yesterday'. See http://en.wikipedia.org/wiki/ISO_8601",
  ],
  [
    'another algorithm',
    async () => {
      const r = await signed()
      return withHeader(r, 'authorization', header(r, 'authorization').replace('SHA256', 'SHA1'))
    },
    "IncompleteSignatureException: Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA1' (only AWS4-HMAC-SHA256 for now). ",
  ],
  [
    'four elements',
    async () => {
      const r = await signed()
      return withHeader(r, 'authorization', header(r, 'authorization').replace('/aws4_request', ''))
    },
    "IncompleteSignatureException: Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'AKIATEST/20260301/eu-west-1/config'",
  ],
  [
    'expired',
    () => signed({ at: old(6) }),
    'InvalidSignatureException: Signature expired: 20260301T115400Z is now earlier than 20260301T115500Z (20260301T120000Z - 5 min.)',
  ],
  [
    'too early',
    () => signed({ at: old(-6) }),
    'InvalidSignatureException: Signature not yet current: 20260301T120600Z is still later than 20260301T120500Z (20260301T120000Z + 5 min.)',
  ],
  [
    'no region',
    () => signed({ region: 'nowhere' }),
    'InvalidSignatureException: Credential should be scoped to a valid region.',
  ],
  [
    'another service',
    () => signed({ service: 's3' }),
    "InvalidSignatureException: Credential should be scoped to correct service: 'config'.",
  ],
  [
    'another day',
    async () => {
      const r = await signed()
      return withHeader(r, 'authorization', header(r, 'authorization').replace('20260301', '20260228'))
    },
    "InvalidSignatureException: Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20260228' != '20260301', from '20260301T120000Z'.",
  ],
  [
    'another terminator',
    async () => {
      const r = await signed()
      return withHeader(r, 'authorization', header(r, 'authorization').replace('aws4_request', 'aws5'))
    },
    "InvalidSignatureException: Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5'.",
  ],
  ['unknown key', () => signed({ key: key('AKIANOBODY', 'x') }), UNKNOWN],
  ['wrong secret', () => signed({ key: key('AKIATEST', 'x') }), MISMATCH],
  ['a token for a key without one', () => signed({ key: key('AKIATEST', 'sEcReT/+=', 'token') }), UNKNOWN],
  ['no token for a key with one', () => signed({ key: key('ASIATEMP', 'temporary') }), UNKNOWN],
  ['another token', () => signed({ key: key('ASIATEMP', 'temporary', 'x') }), UNKNOWN],
  ['another body', async () => ({ ...(await signed()), body: Buffer.from('{"a":2}') }), MISMATCH],
  [
    'another target',
    async () => withHeader(await signed(), 'x-amz-target', 'StarlingDoveService.DeleteConfigRule'),
    MISMATCH,
  ],
  ['another host', async () => withHeader(await signed(), 'host', 'elsewhere'), MISMATCH],
  ['another query', async () => ({ ...(await signed({ query: { a: '1' } })), query: 'a=2' }), MISMATCH],
  [
    'another path',
    async () => ({ ...(await signed({ path: '/_plumbline/v1/Diff' })), path: '/_plumbline/v1/Sweep' }),
    MISMATCH,
  ],
  [
    'a broken escape',
    async () => ({ ...(await signed()), query: 'a=%zz' }),
    'IncompleteSignatureException: Illegal hex character in escape % pattern: %',
  ],
  [
    'another content hash',
    async () => withHeader(await signed(), 'x-amz-content-sha256', 'UNSIGNED-PAYLOAD'),
    MISMATCH,
  ],
  ['an unsigned payload', () => signed({ headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } }), MISMATCH],
  [
    'host is not signed',
    async () => {
      const r = await signed()
      return withHeader(r, 'authorization', header(r, 'authorization').replace('SignedHeaders=host;', 'SignedHeaders='))
    },
    "InvalidSignatureException: 'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
  ],
  [
    'target is not signed',
    unsignedTarget,
    "InvalidSignatureException: 'X-Amz-Target' must be a 'SignedHeader' in the AWS Authorization.",
  ],
  [
    'presigned and expired',
    async () => presigned({ at: old(16) }),
    'InvalidSignatureException: Signature expired: 20260301T114400Z is now earlier than 20260301T114500Z (20260301T120000Z - 15 min.)',
  ],
  ['presigned, another body', async () => ({ ...(await presigned()), body: Buffer.from('{}') }), MISMATCH],
  [
    'presigned for longer',
    async () => {
      const r = await presigned()
      return { ...r, query: r.query.replace('X-Amz-Expires=900', 'X-Amz-Expires=9000') }
    },
    MISMATCH,
  ],
  [
    'presigned for more than a week',
    async () => {
      const r = await presigned()
      return { ...r, query: r.query.replace('X-Amz-Expires=900', 'X-Amz-Expires=604801') }
    },
    'IncompleteSignatureException: X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
  ],
  [
    'presigned for never',
    async () => {
      const r = await presigned()
      return { ...r, query: r.query.replace('X-Amz-Expires=900', 'X-Amz-Expires=0') }
    },
    'IncompleteSignatureException: X-Amz-Expires must be non-negative',
  ],
  [
    'presigned without parameters',
    async () => ({ ...(await presigned()), query: 'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20260301T120000Z' }),
    "IncompleteSignatureException: AWS query-string parameters must include 'X-Amz-Credential'. AWS query-string parameters must include 'X-Amz-Signature'. AWS query-string parameters must include 'X-Amz-SignedHeaders'. Re-examine the query-string parameters.",
  ],
  [
    'both ways',
    async () => ({ ...(await presigned()), rawHeaders: (await signed()).rawHeaders }),
    "InvalidSignatureException: Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
  ],
]
for (const [name, request, message] of REFUSED) {
  test(`refused: ${name}`, async () => assert.equal(await outcome(await request()), message))
}

async function unsignedTarget(): Promise<SignedRequest> {
  const plain = unsigned({})
  const { 'x-amz-target': _, ...headers } = plain.headers
  const request = received(await signerOf({}).sign({ ...plain, headers }, { signingDate: NOW }))
  return withHeader(request, 'x-amz-target', 'StarlingDoveService.DeleteConfigRule')
}

const VECTORS: [name: string, method: string, signature: string][] = [
  ['get-vanilla', 'GET', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
  ['post-vanilla', 'POST', '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'],
]
for (const [name, method, signature] of VECTORS) {
  test(`AWS's published example ${name}`, async () => {
    const authorization = `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=${signature}`
    const rawHeaders = [
      'Host',
      'example.amazonaws.com',
      'X-Amz-Date',
      '20150830T123600Z',
      'Authorization',
      authorization,
    ]
    const request = { method, path: '/', query: '', rawHeaders, body: Buffer.alloc(0) }
    assert.equal(await outcome(request, ['service'], new Date('2015-08-30T12:36:00Z')), 'AKIDEXAMPLE us-east-1')
  })
}

const BOTOCORE = `
import json, sys, botocore.auth, botocore.awsrequest, botocore.credentials
body = '{"a":"\\u00e4"}'.encode()
out = []
for auth, token in ((botocore.auth.SigV4Auth, None), (botocore.auth.SigV4Auth, 'tok/en=='), (botocore.auth.SigV4QueryAuth, None), (botocore.auth.SigV4QueryAuth, 'tok/en==')):
    for path in ('/', '/_plumbline/v1/Diff', '/a%20b', '/?b=2&a=1%2F'):
        key = ('ASIATEMP', 'temporary', token) if token else ('AKIATEST', 'sEcReT/+=', None)
        request = botocore.awsrequest.AWSRequest('POST', 'http://127.0.0.1:8480' + path, {'Content-Type': 'application/x-amz-json-1.1', 'X-Amz-Target': 'AmazonSSM.GetParameter', 'X-Odd': ' a   b '}, body)
        auth(botocore.credentials.Credentials(*key), 'ssm', 'ap-southeast-2').add_auth(request)
        prepared = request.prepare()
        out.append({'url': prepared.url, 'headers': [[k, v if isinstance(v, str) else v.decode()] for k, v in prepared.headers.items()], 'key': key[0], 'body': (prepared.body or b'').hex()})
print(json.dumps(out))
`

test('agrees with botocore, in the header and presigned', async () => {
  const requests: { url: string; headers: [string, string][]; key: string; body: string }[] = JSON.parse(
    execFileSync('python3', ['-c', BOTOCORE], { encoding: 'utf8' }),
  )
  assert.equal(requests.length, 16)
  for (const { url, headers, key, body } of requests) {
    const [path, query = ''] = url.slice('http://127.0.0.1:8480'.length).split('?') as [string, string?]
    const rawHeaders = headers.flat()
    if (!headers.some(([name]) => name.toLowerCase() === 'host')) rawHeaders.push('Host', '127.0.0.1:8480')
    const request = { method: 'POST', path, query, rawHeaders, body: Buffer.from(body, 'hex') }
    assert.equal(await outcome(request, ['ssm'], new Date()), `${key} ap-southeast-2`, url)
  }
})

test('a key that is revoked or whose secret changes is refused at once, in spite of cached signing keys', async () => {
  let found: AccessKey | undefined = KEYS[0]!
  const verify = createVerifier(async () => found)
  const request = await signed()
  assert.equal((await verify(request, ['config'], NOW)).key, found)
  found = { ...KEYS[0]!, secret: 'another' }
  await assert.rejects(verify(request, ['config'], NOW), { code: 'InvalidSignatureException' })
  found = undefined
  await assert.rejects(verify(request, ['config'], NOW), { code: 'UnrecognizedClientException' })
})

test('a key that cannot be read is no unknown key', async () => {
  const verify = createVerifier(async () => {
    throw new Error('the database is away')
  })
  await assert.rejects(verify(await signed(), ['config'], NOW), /the database is away/)
})

const UNVERIFIED: [name: string, authorization: string, query: string, expected: object][] = [
  [
    'header',
    'AWS4-HMAC-SHA256 Credential=111122223333/20260301/eu-west-1/config/aws4_request, SignedHeaders=host, Signature=x',
    '',
    { accessKeyId: '111122223333', region: 'eu-west-1' },
  ],
  [
    'presigned',
    '',
    'X-Amz-Credential=test%2F20260301%2Fap-south-1%2Fconfig%2Faws4_request',
    { accessKeyId: 'test', region: 'ap-south-1' },
  ],
  ['nothing', '', '', { accessKeyId: '', region: undefined }],
  ['rubbish', 'AWS4-HMAC-SHA256 Credential=a/b/<script>/', '', { accessKeyId: 'a', region: undefined }],
]
for (const [name, authorization, query, expected] of UNVERIFIED) {
  test(`unverified: ${name}`, () => {
    assert.deepEqual(unverifiedCaller({ query, rawHeaders: ['Authorization', authorization] }), expected)
  })
}
