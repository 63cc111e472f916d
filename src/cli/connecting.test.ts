/** How commands reach a server, and what they say when it does not want them. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { testApp } from '../app/testing.ts'
import { run } from './testing.ts'

interface Key {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

const app = await testApp()
const home = mkdtempSync(path.join(tmpdir(), 'plumbline-cli-'))
after(() => rmSync(home, { recursive: true }))
const caller = { accountId: '111122223333', region: 'us-east-1', principalArn: 'arn', accessKeyId: 'local' }
const create = (input: object) =>
  app.call({ service: 'plumbline', operation: 'CreateAccessKey', input, caller }) as Promise<Key>
const admin = await create({ admin: true })
const plain = await create({})
const revoked = await create({})
let url = ''

before(async () => {
  url = (await app.listen({ host: '127.0.0.1', port: 0, auth: 'required' })).url
  const call = { service: 'plumbline', operation: 'RevokeAccessKey', caller } as const
  await app.call({ ...call, input: { accessKeyId: revoked.accessKeyId } })
  const section = (name: string, key: Key) =>
    `[${name}]\naws_access_key_id = ${key.accessKeyId}\naws_secret_access_key = ${key.secretAccessKey}\n`
  writeFileSync(path.join(home, 'credentials'), section('default', plain) + section('admin', admin))
  writeFileSync(
    path.join(home, 'config'),
    '[default]\nregion = eu-west-1\n[profile admin]\nregion=eu-central-1 # near\n',
  )
})

const files = () => ({
  AWS_SHARED_CREDENTIALS_FILE: path.join(home, 'credentials'),
  AWS_CONFIG_FILE: path.join(home, 'config'),
})
const keyEnv = ({ accessKeyId, secretAccessKey }: Key) => ({
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
})

const REGIONS: [name: string, argv: string[], env: () => NodeJS.ProcessEnv, region: string][] = [
  ['the environment, without a region', [], () => keyEnv(plain), 'us-east-1'],
  ['the default profile', [], files, 'eu-west-1'],
  ['a named profile', ['--profile', 'admin'], files, 'eu-central-1'],
  ['AWS_PROFILE', [], () => ({ ...files(), AWS_PROFILE: 'admin' }), 'eu-central-1'],
  ['AWS_DEFAULT_REGION', [], () => ({ ...files(), AWS_DEFAULT_REGION: 'us-west-1' }), 'us-west-1'],
  ['AWS_REGION', [], () => ({ ...files(), AWS_REGION: 'us-west-2', AWS_DEFAULT_REGION: 'us-west-1' }), 'us-west-2'],
  ['--region', ['--region', 'ap-south-1'], () => ({ ...files(), AWS_REGION: 'us-west-2' }), 'ap-south-1'],
]

for (const [name, argv, env, region] of REGIONS) {
  test(`signs with the key and the region of ${name}`, async () => {
    const { code, stdout } = await run(['resources', '--count', '--json', '--endpoint-url', url, ...argv], {
      env: env(),
    })
    assert.equal(code, 0)
    const counted = JSON.parse(stdout)
    assert.deepEqual([counted.accountId, counted.region], ['111122223333', region])
  })
}

test("a named profile wins over the environment's key, which wins over AWS_PROFILE", async () => {
  const wrong = { AWS_ACCESS_KEY_ID: 'AKIAUNKNOWN', AWS_SECRET_ACCESS_KEY: 'x' }
  const named = await run(['resources', '--endpoint-url', url, '--profile', 'admin'], { env: { ...files(), ...wrong } })
  assert.equal(named.code, 0)
  const unnamed = await run(['resources', '--endpoint-url', url], {
    env: { ...files(), ...wrong, AWS_PROFILE: 'admin' },
  })
  assert.equal(unnamed.code, 4)
})

test("AWS Config's own operations are signed for AWS Config", async () => {
  const { code, stdout } = await run(['recorder', 'status', '--endpoint-url', url], { env: keyEnv(plain) })
  assert.equal(code, 0)
  assert.match(stdout, /^us-east-1 +none +0 /m)
})

const REFUSED: [name: string, argv: string[], env: () => NodeJS.ProcessEnv, code: number, stderr: RegExp][] = [
  [
    'a wrong secret',
    ['resources'],
    () => keyEnv({ ...plain, secretAccessKey: 'wrong' }),
    4,
    /^An error occurred \(InvalidSignatureException\) when calling the ListResources operation: The request signature/,
  ],
  ['a revoked key', ['resources'], () => keyEnv(revoked), 4, /\(UnrecognizedClientException\).*\n.*keys create/],
  ['no key at all', ['resources'], () => ({}), 4, /\(UnrecognizedClientException\)/],
  [
    'a key that may not manage the installation',
    ['accounts', 'list'],
    () => keyEnv(plain),
    4,
    /^An error occurred \(AccessDeniedException\) when calling the ListAccounts operation: /,
  ],
  [
    'a profile that is not there',
    ['resources', '--profile', 'nobody'],
    files,
    2,
    /^The profile nobody gives no access key/,
  ],
  ['two places', ['resources', '--data', home], () => ({}), 2, /^--endpoint-url and --data exclude each other\n$/],
  ['no such operation', ['keys', 'revoke', 'AKIANONE'], () => keyEnv(admin), 5, /\(ResourceNotFoundException\)/],
]

for (const [name, argv, env, expected, message] of REFUSED) {
  test(`exits ${expected} at ${name}`, async () => {
    const { code, stdout, stderr } = await run([...argv, '--endpoint-url', url], { env: env() })
    assert.match(stderr, message)
    assert.deepEqual({ code, stdout }, { code: expected, stdout: '' })
  })
}

test('nothing listens: says so, and what to do', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  const { code, stderr } = await run(['resources'], { env: { PLUMBLINE_ENDPOINT_URL: `http://127.0.0.1:${port}` } })
  assert.equal(code, 3)
  assert.match(stderr, /^Could not reach http:\/\/127\.0\.0\.1:\d+: nothing listens there\.\nStart the server/)
})

const STRANGERS: [name: string, status: number, body: string][] = [
  ['a page', 200, '<html></html>'],
  ['an error page', 502, 'Bad gateway'],
  ['an error that is not ours', 404, '{"error":"not found"}'],
  ['a scalar', 200, '1'],
]

for (const [name, status, body] of STRANGERS) {
  test(`another server that answers ${name} is told apart`, async () => {
    const server = createServer((_, response) => response.writeHead(status).end(body))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const { code, stderr } = await run(['resources', '--endpoint-url', `http://127.0.0.1:${port}`])
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    assert.equal(code, 3)
    assert.match(stderr, /is no Plumbline server/)
  })
}
