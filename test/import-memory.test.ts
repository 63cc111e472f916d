import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { ACCOUNT, item, put, snapshotName, temporaryFolder } from '../src/config/import/testing.ts'
import { startImport } from './faults/start-import.ts'

test('a file far larger than the memory allowed', async () => {
  const folder = temporaryFolder()
  const source = path.join(folder, 'files')
  const text = 'configuration '.repeat(2_900)
  const count = 1_500
  const items = Array.from({ length: count }, (_, i) =>
    JSON.stringify(item(`vol-${i}`, '2026-03-01T12:00:00Z', { awsAccountId: ACCOUNT, configuration: { i, text } })),
  )
  const file = Buffer.from(`{"configurationItems":[${items.join(',')}]}`)
  assert.ok(file.length > 60_000_000)
  put(source, snapshotName().replace('.gz', ''), file)
  const { lines, exited, stderr } = startImport(path.join(folder, 'data'), source, '--max-old-space-size=48')
  let last = ''
  for await (const line of lines) last = line
  const [code] = await exited
  assert.equal(code, 0, stderr())
  const { imported, written, peak } = JSON.parse(last)
  assert.deepEqual([imported, written], [1, count])
  assert.ok(peak < 48 * 1024 * 1024, `${peak} bytes of buffers`)
})
