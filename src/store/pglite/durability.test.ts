/** The mends of PGlite that need another process: what it acknowledged is on the disk, and a directory has one holder. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { openDatabase } from '../open.ts'

const KILLS = 3

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-durability-'))
after(() => rmSync(folder, { recursive: true }))
const dataDir = path.join(folder, 'data')

const database = JSON.stringify(new URL('../open.ts', import.meta.url).href)
const directory = JSON.stringify(dataDir)
/** Writes one row after the other, and a line with its number once it is acknowledged. */
const writer = (rows: number) => `
  import { writeSync } from 'node:fs'
  import { openDatabase } from ${database}
  const db = await openDatabase({ dataDir: ${directory} })
  await db.query('create table if not exists written (n serial primary key, padding text)')
  for (let count = 0; count < ${rows}; count += 1) {
    const { rows } = await db.query("insert into written (padding) values (repeat('x', 500)) returning n")
    writeSync(1, 'acknowledged ' + rows[0].n + '\\n')
  }
  await db.close()`
const node = (script: string) => [process.execPath, '--input-type=module', '--eval', script] as const

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

test('an acknowledged write was synced before', () => {
  assert.ifError(spawnSync('strace', ['-V']).error)
  const trace = path.join(folder, 'trace')
  const args = ['-f', '-o', trace, '-s', '40', '-e', 'trace=write,pwrite64,fdatasync,fsync', ...node(writer(5))]
  const { status, stderr } = spawnSync('strace', args, { encoding: 'utf8' })
  assert.equal(status, 0, stderr)
  const calls = readFileSync(trace, 'utf8').split('\n')
  const acknowledged = calls.flatMap((call, index) => (/write\(1, "acknowledged/.test(call) ? [index] : []))
  assert.equal(acknowledged.length, 5)
  for (const [n, end] of acknowledged.entries()) {
    const before = calls.slice(n === 0 ? 0 : acknowledged[n - 1]! + 1, end)
    const written = before.findLastIndex((call) => /pwrite64\(\d+, .*, 8192, \d+/.test(call))
    const synced = before.findLastIndex((call) => /fdatasync(\(\d+\)| resumed>\)) += 0/.test(call))
    assert.ok(written >= 0, 'the write-ahead log was written')
    assert.ok(synced > written, 'and then synced')
  }
})

test(`nothing acknowledged is lost to kill -9 (${KILLS} times)`, async () => {
  const acknowledged: number[] = []
  for (let round = 1; round <= KILLS; round += 1) {
    const [command, ...args] = node(writer(10_000))
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const enough = acknowledged.length + 40 * round
    for await (const line of createInterface(child.stdout)) {
      acknowledged.push(Number(line.split(' ')[1]))
      if (acknowledged.length >= enough && !child.killed) child.kill('SIGKILL')
    }
    assert.ok(acknowledged.length >= enough)
    const db = await openDatabase({ dataDir })
    const { rows } = await db.query<{ n: number }>('select n from written')
    await db.close()
    const present = new Set(rows.map(({ n }) => n))
    assert.deepEqual(
      acknowledged.filter((n) => !present.has(n)),
      [],
    )
  }
})

test('what a kill left of a data directory in the making is made again, for its owner only', async () => {
  const half = path.join(folder, 'half')
  mkdirSync(path.join(half, 'postgres/base'), { recursive: true })
  writeFileSync(path.join(half, 'postgres.unfinished'), '')
  writeFileSync(path.join(half, 'postgres/PG_VERSION'), '18')
  const db = await openDatabase({ dataDir: half })
  await db.query('create table kept (n int)')
  await db.close()
  assert.deepEqual(readdirSync(half), ['postgres'])
  assert.equal(statSync(path.join(half, 'postgres')).mode & 0o077, 0)
  assert.equal(statSync(path.join(half, 'postgres/PG_VERSION')).mode & 0o077, 0)
  const again = await openDatabase({ dataDir: half })
  await again.query('select from kept')
  await again.close()
})

test('a second process is refused with the pid of the first, and takes over when that was killed', async () => {
  const [command, ...args] = node(`${writer(1)}
    await openDatabase({ dataDir: ${directory} })
    writeSync(1, 'holding\\n')`)
  const holder = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    for await (const line of createInterface(holder.stdout)) if (line === 'holding') break
    await assert.rejects(openDatabase({ dataDir }), new RegExp(`in use by process ${holder.pid}\\b`))
  } finally {
    await killed(holder)
  }
  const db = await openDatabase({ dataDir })
  await assert.rejects(openDatabase({ dataDir }), new RegExp(`in use by this process \\(${process.pid}\\)`))
  await db.close()
  assert.deepEqual(readdirSync(dataDir), ['postgres'])
})

test('a lock whose pid now belongs to another process is taken over', async () => {
  const lock = path.join(dataDir, `lock.${process.ppid}.00`)
  const own = await openDatabase({ dataDir })
  const mine = readdirSync(dataDir).find((name) => name.startsWith('lock.'))!
  const holder = JSON.parse(readFileSync(path.join(dataDir, mine), 'utf8')) as Record<string, unknown>
  await own.close()
  assert.notEqual(holder.started, '')
  writeFileSync(lock, JSON.stringify({ ...holder, pid: process.ppid, started: '1' }))
  await (await openDatabase({ dataDir })).close()
  assert.deepEqual(readdirSync(dataDir), ['postgres'])
})

test('a lock from another machine holds while it is fresh', async () => {
  const lock = path.join(dataDir, 'lock.77.00')
  const holder = { pid: 77, started: '1', host: 'elsewhere', boot: 'another', namespace: 'another' }
  writeFileSync(lock, JSON.stringify(holder))
  await assert.rejects(openDatabase({ dataDir }), /in use by process 77 on elsewhere/)
  rmSync(lock)
})
