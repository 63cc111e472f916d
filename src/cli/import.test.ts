/** Imports on a server, by one that waits for their end. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { historyName, item, put, testApp } from '../app/testing.ts'
import { run } from './testing.ts'

const app = await testApp()
const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-cli-import-'))
after(() => rmSync(folder, { recursive: true }))
let url = ''

before(async () => {
  url = (await app.listen({ host: '127.0.0.1', port: 0, auth: 'none' })).url
  const sized = (size: number, at: string) => item('vol-1', at, { configuration: { size } })
  const configurationItems = [sized(8, '2026-03-01T01:00:00.000Z'), sized(16, '2026-03-01T02:00:00.000Z')]
  put(path.join(folder, 'good'), historyName(), { configurationItems })
  put(path.join(folder, 'bad'), historyName(), Buffer.from('no gzip'))
})

test('an import that nobody works on is left when it is interrupted', async () => {
  const abort = new AbortController()
  setTimeout(() => abort.abort(130), 100)
  const { code, stderr } = await run(['import', path.join(folder, 'good'), '--endpoint-url', url], {
    signal: abort.signal,
  })
  assert.deepEqual([code, stderr], [130, 'Interrupted.\n'])
})

test('an import is followed to its end, and its history is there; once more, nothing is new', async () => {
  app.startWorkers()
  const argv = ['import', path.join(folder, 'good'), '--endpoint-url', url]
  // The one that was left goes first.
  assert.equal((await run(argv)).code, 0)
  const again = await run(argv)
  assert.equal(
    again.stdout,
    '0 of 0 items and events are new (0 files read, 1 known already, 0 failed, 0 of other kinds).\n',
  )
  const diff = await run(['diff', 'AWS::EC2::Volume', 'vol-1', '--endpoint-url', url])
  assert.match(diff.stdout, /^~ configuration\.size: 8 -> 16$/m)
})

test('a file that cannot be read: exit 1, and its name', async () => {
  const { code, stdout } = await run(['import', path.join(folder, 'bad'), '--endpoint-url', url])
  assert.equal(code, 1)
  assert.match(stdout, /, 1 failed, .*\n.*ConfigHistory.*: /)
})
