/** The server as a process: what it prints, how it ends, and what it refuses. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { start, urlOf } from './server.testing.ts'
import { run } from './testing.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-serve-'))
after(() => rmSync(folder, { recursive: true }))
const keyFile = path.join(folder, 'key')
/** A template whose only rule is left out by its condition. */
const NO_RULES = 'Resources: {A: {Type: "AWS::Config::ConfigRule", Condition: C}}\n'
const SERVE = ['serve', '--memory', '--port', '0']

test('one ready line; probes answer; logs are JSON lines on stderr; SIGTERM drains', async () => {
  const server = start([...SERVE, '--auth', 'none', '--allow-reset', '--lookup-interval', '0'])
  const line = await server.ready()
  assert.match(
    line,
    /^Plumbline \d+\.\d+\.\d+ is ready at http:\/\/127\.0\.0\.1:\d+ \(database: in memory; auth: none; AWS: unconnected: .+; reset allowed\)$/,
  )
  const url = urlOf(line)
  for (const page of ['/healthz', '/readyz', '/metrics']) assert.equal((await fetch(url + page)).status, 200)
  assert.equal((await fetch(`${url}/_plumbline/reset`, { method: 'POST' })).status, 200)
  assert.equal((await run(['resources', '--endpoint-url', url])).code, 0)
  server.child.kill('SIGTERM')
  assert.equal(await server.ended(), 0)
  assert.equal(server.stdout(), `${line}\n`)
  const logs = server
    .stderr()
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text))
  const operations = logs
    .filter(({ msg }) => msg === 'request')
    .map(({ operation, requestId }) => [operation, typeof requestId])
  assert.deepEqual(operations, [['ListResources', 'string']])
  assert.deepEqual(
    logs.slice(-2).map(({ msg }) => msg),
    ['draining', 'stopped'],
  )
})

for (const [limits, argv, env, code] of [
  ['none by default', [], {}, 0],
  ['of AWS by flag', ['--limits', 'aws'], {}, 1],
  ['of AWS by environment', [], { PLUMBLINE_LIMITS: 'aws' }, 1],
  ['none by flag', ['--limits', 'none'], { PLUMBLINE_LIMITS: 'aws' }, 0],
] as const) {
  test(`limits ${limits}: a template of 60,000 bytes`, async () => {
    const server = start([...SERVE, '--auth', 'none', '--lookup-interval', '0', ...argv], { env })
    const line = await server.ready()
    assert.equal(line.includes("AWS's limits"), code === 1)
    const connection = ['--endpoint-url', urlOf(line)]
    await run(['recorder', 'start', '--bucket', 'config-bucket', ...connection])
    const template = path.join(folder, 'large.yaml')
    writeFileSync(template, `# ${'x'.repeat(60_000)}\nConditions: {C: !Equals [a, b]}\n${NO_RULES}`)
    const applied = await run(['packs', 'apply', template, ...connection])
    assert.equal(applied.code, code, applied.stderr)
    if (code === 1) assert.match(applied.stderr, /Member must have length less than or equal to 51200/)
    else assert.match(server.stderr(), /"msg":"a larger template than AWS Config would take \(bytes\)"/)
    server.child.kill('SIGTERM')
    assert.equal(await server.ended(), 0)
  })
}

test('a worker answers probes only', async () => {
  const server = start([...SERVE, '--role', 'worker'], { env: { PLUMBLINE_LOG_LEVEL: 'silent' } })
  const url = urlOf(await server.ready())
  assert.equal((await fetch(`${url}/readyz`)).status, 200)
  assert.notEqual((await fetch(`${url}/_plumbline/v1/ListResources`, { method: 'POST', body: '{}' })).status, 200)
  server.child.kill('SIGINT')
  assert.equal(await server.ended(), 0)
  assert.equal(server.stderr(), '')
})

test('without a key to sign with, the ready line is followed by a hint', async () => {
  const server = start(SERVE)
  await server.ready()
  server.child.kill('SIGTERM')
  assert.equal(await server.ended(), 0)
  assert.match(server.stdout(), /auth: required; .*\)\nThere is no access key, .*--auth none.*\n$/)
})

test('a port in use: one line with the cause, exit 1', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  after(() => other.close())
  const { port } = other.address() as AddressInfo
  const server = start(['serve', '--memory', '--port', String(port)], { env: { PLUMBLINE_LOG_LEVEL: 'silent' } })
  assert.equal(await server.ended(), 1)
  assert.equal(server.stderr(), `Cannot listen on 127.0.0.1:${port}: the port is in use.\n`)
  assert.equal(server.stdout(), '')
})

const REFUSED: [name: string, argv: string[], env: NodeJS.ProcessEnv, code: number, stderr: RegExp][] = [
  [
    'none on every interface',
    ['--auth', 'none', '--host', '0.0.0.0'],
    {},
    2,
    /^--auth none is refused on 0\.0\.0\.0: .*\n$/,
  ],
  [
    'none on every interface by environment',
    [],
    { PLUMBLINE_AUTH: 'none', PLUMBLINE_HOST: '::' },
    2,
    /^--auth none is refused on ::/,
  ],
  ['reset with authentication', ['--allow-reset'], {}, 2, /^--allow-reset needs --auth none\n$/],
  ['an unknown role', ['--role', 'king'], {}, 2, /^--role must be one of api, worker, all, not 'king'\n$/],
  ['unknown limits', [], { PLUMBLINE_LIMITS: 'some' }, 2, /^PLUMBLINE_LIMITS must be one of aws, none, not 'some'\n$/],
  ['a port that is none', [], { PLUMBLINE_PORT: '84800' }, 2, /^PLUMBLINE_PORT must be a whole number/],
  ['an unknown flag', ['--prot', '1'], {}, 2, /^error: unknown option '--prot'/],
  ['two databases', ['--memory', '--data', 'x'], {}, 2, /^--memory and --data exclude each other\n$/],
  ['two databases by environment', [], { PLUMBLINE_MEMORY: '1', PLUMBLINE_DATABASE_URL: 'x' }, 2, /exclude each other/],
  [
    'a PostgreSQL that is not there',
    ['--database-url', 'postgres://u:secret@127.0.0.1:1/x', '--key-file', keyFile],
    {},
    1,
    /^Cannot open the database: .*ECONNREFUSED.*\n$/,
  ],
]

for (const [name, argv, env, expected, message] of REFUSED) {
  test(`does not start with ${name}`, async () => {
    const { code, stdout, stderr } = await run(['serve', ...argv], { env: { PLUMBLINE_LOG_LEVEL: 'silent', ...env } })
    assert.deepEqual({ code, stdout }, { code: expected, stdout: '' })
    assert.match(stderr, message)
    assert.doesNotMatch(stderr, /secret/)
  })
}
