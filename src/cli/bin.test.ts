/** bin/plumbline.js under an older Node: the preload makes this one look older, once, so that what it hands over to is itself. */
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { VERSION } from '../app/version.ts'
import { BIN } from './server.testing.ts'
import { NO_AWS } from './testing.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-bin-'))
after(() => rmSync(folder, { recursive: true }))
const preload = path.join(folder, 'older.mjs')
writeFileSync(
  preload,
  `if (process.env.LOOKS_OLDER === undefined) {
  process.env.LOOKS_OLDER = '1'
  Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.0.0' } })
}
`,
)
const env = { PATH: process.env.PATH, ...NO_AWS }
const OLDER = { ...env, NODE_OPTIONS: `--import=${preload}` }

test('hands over to the Node that the package pins', () => {
  const { stdout, status } = spawnSync(process.execPath, [BIN, '--version'], { env: OLDER, encoding: 'utf8' })
  assert.deepEqual([stdout, status], [`${VERSION}\n`, 0])
})

test('gives back the exit code', () => {
  const { stderr, status } = spawnSync(process.execPath, [BIN, 'no-such'], { env: OLDER, encoding: 'utf8' })
  assert.match(stderr, /^error: unknown command 'no-such'/)
  assert.equal(status, 2)
})

test('hands on a signal, and ends as what it handed over to', async () => {
  const argv = [BIN, 'serve', '--memory', '--port', '0', '--auth', 'none', '--log-level', 'silent']
  const child = spawn(process.execPath, argv, { env: OLDER, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  assert.deepEqual(await ended, [0, null])
})

test('runs through a link, as npx and npm link make one', () => {
  const link = path.join(folder, 'plumbline')
  symlinkSync(BIN, link)
  const { stdout } = spawnSync(link, ['--version'], { env, encoding: 'utf8' })
  assert.equal(stdout, `${VERSION}\n`)
})

test('says what is missing when there is no such Node', () => {
  const alone = path.join(folder, 'alone.mjs')
  copyFileSync(BIN, alone)
  const { stderr, status } = spawnSync(process.execPath, [alone], { env: OLDER, encoding: 'utf8' })
  assert.match(stderr, /^Plumbline needs Node 24 or later, and this is v.*npm ci/)
  assert.equal(status, 1)
})
