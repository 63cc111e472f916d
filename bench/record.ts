/**
 * The recorder's write path (hash, compare, ledger, current row, edges, outbox) against a raw COPY of the same documents, on both
 * engines with the disk synced; then a second sweep in which nothing changed. The floor is measured before and after.
 * `node bench/record.ts [--items N] [--engine pglite|postgresql]`
 */
import { parseArgs } from 'node:util'
import { eachEngine, inOwnProcess, number } from './engines.ts'

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
const { items } = values

await eachEngine(values.engine, async (engine, target) => {
  const before = await inOwnProcess<Copied>('measure-copy.ts', await target(), items)
  const recorded = await inOwnProcess<Measured>('measure-record.ts', await target(), items)
  const after = await inOwnProcess<Copied>('measure-copy.ts', await target(), items)
  const floor = (before.rows + after.rows) / (before.seconds + after.seconds)
  const rate = recorded.items / recorded.first
  const again = recorded.items / recorded.second
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
})
