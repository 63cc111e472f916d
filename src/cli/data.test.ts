/** A data directory from its first key to a stopped server's data: one server, in order, as a user does it. */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { start, urlOf } from './server.testing.ts'
import { run } from './testing.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-data-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const data = path.join(folder, 'db')
const serve = (...argv: string[]) =>
  start(['serve', '--port', '0', ...argv], {
    cwd: folder,
    env: { PLUMBLINE_DATA: 'db', PLUMBLINE_LOG_LEVEL: 'silent' },
  })

test('a mistyped directory does not become a database', async () => {
  const { code, stderr } = await run(['resources', '--data', data])
  assert.deepEqual({ code, stderr }, { code: 3, stderr: `There is no data directory ${data}.\n` })
  assert.equal(existsSync(data), false)
})

test('the first key, the server, its lock, and its data when it is stopped', async () => {
  const created = await run(['keys', 'create', '--admin', '--data', data, '--account', '111122223333', '--json'])
  assert.equal(created.stderr, '')
  const { accessKeyId, secretAccessKey } = JSON.parse(created.stdout)
  const env = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey }
  assert.equal(statSync(`${data}.key`).mode & 0o777, 0o600)
  assert.equal(statSync(data).mode & 0o077, 0)

  const server = serve()
  const line = await server.ready()
  assert.match(line, /\(database: db; auth: required; /)
  const url = urlOf(line)
  const startRecorder = ['recorder', 'start', '--bucket', 'config-bucket', '--regions', 'eu-west-1']
  const started = await run([...startRecorder, '--endpoint-url', url], { env })
  assert.deepEqual([started.stderr, started.code], ['', 0])
  const added = await run(['accounts', 'add', '111122223333', '--regions', 'us-east-1', '--endpoint-url', url], { env })
  assert.equal(added.stderr, '')

  const locked = await run(['resources', '--data', data])
  assert.equal(locked.code, 3)
  assert.match(locked.stderr, new RegExp(`is in use by process ${server.child.pid}: .*\n.*--endpoint-url`))
  const second = serve()
  assert.equal(await second.ended(), 1)
  assert.match(
    second.stderr(),
    new RegExp(`^Cannot open the database: .* is in use by process ${server.child.pid}: .*\n`),
  )
  assert.equal(second.stdout(), '')

  server.child.kill('SIGTERM')
  assert.equal(await server.ended(), 0)
  assert.equal(server.stdout(), `${line}\n`)

  // The only connected account is whose data it is.
  const status = JSON.parse(
    (await run(['recorder', 'status', '--data', data, '--region', 'eu-west-1', '--json'])).stdout,
  )
  assert.equal(status.regions[0].recorders[0].recording, true)
  const keys = await run(['keys', 'list', '--data', data])
  assert.match(keys.stdout, new RegExp(`^${accessKeyId}  111122223333  plumbline  active`, 'm'))
  const missing = await run(['history', 'AWS::EC2::Volume', 'vol-1', '--data', data])
  assert.equal(missing.code, 5)
  assert.match(missing.stderr, /^An error occurred \(ResourceNotFoundException\) when calling the GetResourceHistory/)

  renameSync(`${data}.key`, `${data}.moved`)
  const lost = await run(['resources', '--data', data])
  assert.deepEqual([lost.code, lost.stderr.split('\n')[1]], [3, 'Name it with --key-file.'])
  const keyless = serve()
  assert.equal(await keyless.ended(), 1)
  assert.match(keyless.stderr(), /^The key file .*db\.key of .*db is not there/)
  assert.equal(existsSync(`${data}.key`), false)
  assert.equal((await run(['resources', '--data', data, '--key-file', `${data}.moved`])).stdout, 'No resources.\n')
})
