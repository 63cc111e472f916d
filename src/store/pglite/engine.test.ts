/** The mends of PGlite that show within one process: its thread, its write-ahead log, and its end. */
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { openDatabase } from '../open.ts'

const MEGABYTE = 1024 * 1024

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'plumbline-engine-'))
after(() => rmSync(dataDir, { recursive: true }))

test('it syncs, and its log is bounded', async () => {
  const db = await openDatabase({ dataDir })
  const { rows } = await db.query(
    `select name, setting from pg_settings where name in ('fsync', 'wal_sync_method', 'max_wal_size') order by name`,
  )
  assert.deepEqual(rows, [
    { name: 'fsync', setting: 'on' },
    { name: 'max_wal_size', setting: '96' },
    { name: 'wal_sync_method', setting: 'fsync' },
  ])
  const log = path.join(dataDir, 'postgres/pg_wal')
  const sizeOfLog = () =>
    readdirSync(log, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { name }) => sum + statSync(path.join(log, name)).size, 0)
  await db.query('create table padding (bytes bytea)')
  await db.query('alter table padding alter bytes set storage external')
  const bytes = Array.from({ length: 1000 }, () => Buffer.alloc(8192, 1))
  for (let batch = 0; batch < 26; batch += 1) {
    await db.query('insert into padding select * from unnest($1::bytea[])', [bytes])
    assert.ok(sizeOfLog() <= 160 * MEGABYTE, `${sizeOfLog()} bytes of log after batch ${batch}`)
  }
  const written = await db.query<{ bytes: number }>(`select pg_current_wal_lsn() - '0/0' as bytes`)
  assert.ok(Number(written.rows[0]!.bytes) > 200 * MEGABYTE)
  await db.close()
})

test('a long scan leaves the event loop free', async () => {
  const db = await openDatabase({ dataDir })
  let turns = 0
  let scanning = true
  const turn = () => {
    turns += 1
    if (scanning) setImmediate(turn)
  }
  setImmediate(turn)
  await db.query('select count(*), sum(length(bytes)) from padding, generate_series(1, 20)')
  scanning = false
  assert.ok(turns > 100, `the event loop turned ${turns} times`)
  await db.close()
})

test('when the engine dies, what waits and what comes later is refused, and it closes', async () => {
  const db = await openDatabase({ dataDir, statementTimeoutMillis: 300 })
  const calls = [
    db.query('select count(*) from generate_series(1, 10000000000)'),
    db.query('select 1'),
    db.transaction((tx) => tx.query('select 1')),
  ]
  for (const { status, reason } of (await Promise.allSettled(calls)) as PromiseRejectedResult[]) {
    assert.equal(status, 'rejected')
    assert.match(reason.message, /embedded database stopped: a statement ran longer than 300 ms/)
  }
  await assert.rejects(db.query('select 1'), /embedded database stopped/)
  await db.close()
  await (await openDatabase({ dataDir })).close()
})

const STATEMENTS = `
  import { openDatabase } from ${JSON.stringify(new URL('../open.ts', import.meta.url).href)}
  const db = await openDatabase({ dataDir: process.argv[1] })
  for (let i = 0; i < 500; i += 1) await db.query('select ' + i + ' + 1 as n, (select max(x) from (values (1), (2)) v (x) where x in (1, 2, 3)) as m')
  await db.query('select count(*) from generate_series(1, 1000000)')
  await db.close()`

test('V8 optimizes what runs often, and never the grammar, which takes it 600 MB', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--trace-wasm-compilation-times', '--input-type=module', '--eval', STATEMENTS, dataDir],
    { maxBuffer: 64 * MEGABYTE },
  )
  const optimized = [...stdout.matchAll(/using TurboFan, took \d+ ms and (\d+) \/ \d+ max/g)].map(([, bytes]) =>
    Number(bytes),
  )
  assert.ok(optimized.length > 10, `${optimized.length} functions were optimized`)
  assert.ok(Math.max(...optimized) < 300 * MEGABYTE, `${Math.max(...optimized)} bytes were taken for one`)
})
