/**
 * The recorder's write path (hash, compare, ledger, current row, edges, outbox) against a raw COPY of the same documents, on both
 * engines with the disk synced; then a second sweep in which nothing changed. The floor is measured before and after.
 * `node bench/record.ts [--items N] [--engine pglite|postgresql]`
 */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'
import pg from 'pg'
import { startPostgres } from '../scripts/postgres.ts'

/** What AWS Config charges for an item that is recorded continuously (USD). https://aws.amazon.com/config/pricing/ */
const AWS_PRICE = 0.003
const GOALS = { ratio: 0.8, least: 0.5, unchanged: 5, memory: 600 }

interface Copied {
  readonly rows: number
  readonly bytes: number
  readonly seconds: number
}

interface Measured {
  readonly items: number
  readonly first: number
  readonly second: number
  /** MB. */
  readonly peak: number
}

const { values } = parseArgs({ options: { items: { type: 'string', default: '50000' }, engine: { type: 'string' } } })
const items = values.items

async function run<Result>(script: string, target: string): Promise<Result> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    path.join(import.meta.dirname, script),
    target,
    items,
  ])
  return JSON.parse(stdout)
}

async function measure(engine: string, target: () => Promise<string>): Promise<void> {
  const before = await run<Copied>('measure-copy.ts', await target())
  const recorded = await run<Measured>('measure-record.ts', await target())
  const after = await run<Copied>('measure-copy.ts', await target())
  const floor = (before.rows + after.rows) / (before.seconds + after.seconds)
  const rate = recorded.items / recorded.first
  const again = recorded.items / recorded.second
  const number = (value: number) => Math.round(value).toLocaleString('en')
  console.log(`${engine}, ${number(recorded.items)} items of ${number(before.bytes / before.rows)} bytes of JSON`)
  console.log(
    `  COPY           ${number(floor)} rows/s (${number(before.rows / before.seconds)} before, ${number(after.rows / after.seconds)} after)`,
  )
  console.log(
    `  first sweep    ${number(rate)} items/s, ratio ${(rate / floor).toFixed(2)} (goal ${GOALS.ratio}, at least ${GOALS.least})`,
  )
  console.log(
    `  nothing changed ${number(again)} resources/s, ${(again / rate).toFixed(1)} times the first (at least ${GOALS.unchanged})`,
  )
  console.log(`  memory         ${number(recorded.peak)} MB at most (limit ${GOALS.memory})`)
  console.log(`  AWS Config would have charged $${(recorded.items * AWS_PRICE).toFixed(2)}`)
}

if (values.engine !== 'postgresql') await measure('PGlite', async () => 'pglite')
if (values.engine !== 'pglite') {
  const server = await startPostgres({ durable: true })
  let made = 0
  try {
    await measure('PostgreSQL', async () => {
      made += 1
      const client = new pg.Client({ connectionString: server.url })
      await client.connect()
      await client.query(`create database bench_${made}`)
      await client.end()
      return server.url.replace(/postgres$/, `bench_${made}`)
    })
  } finally {
    await server.stop()
  }
}
