/**
 * What `record.ts` measures: two sweeps through the recorder's write path, accounts one after the other and the types of an
 * account side by side, as the workers have them. The clock stands while an account's resources are made. A process of its
 * own, whose greatest memory is that of the recorder and the embedded database.
 * `node bench/measure-record.ts pglite|URL ITEMS`
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Cloud } from '../src/cloud/clients.ts'
import { type Resource, resourceType } from '../src/cloud/resource-type.ts'
import { readType } from '../src/config/recorder/read-type.ts'
import type { Database } from '../src/store/database.ts'
import { migrate } from '../src/store/migrate.ts'
import { openDatabase } from '../src/store/open.ts'
import { ITEMS_AT_A_TIME, REGION, resourcesOf } from './resources.ts'

async function sweep(db: Database, items: number): Promise<{ written: number; seconds: number }> {
  let [written, milliseconds] = [0, 0]
  for (let from = 0; from < items; from += ITEMS_AT_A_TIME) {
    const kinds = [...resourcesOf(from, Math.min(ITEMS_AT_A_TIME, items - from))]
    const accountId = String(200_000_000_000 + from)
    const started = performance.now()
    const outcomes = await Promise.all(kinds.map(([type, resources]) => read(db, accountId, type, resources)))
    milliseconds += performance.now() - started
    for (const { discovered, changed, deleted } of outcomes) {
      written += discovered.length + changed.length + deleted.length
    }
  }
  return { written, seconds: milliseconds / 1000 }
}

function read(db: Database, accountId: string, type: `AWS::${string}::${string}`, resources: readonly Resource[]) {
  const prepared = resourceType({
    type,
    permissions: [],
    changedBy: [],
    verified: 'schema',
    async *read() {
      yield* resources
    },
  })
  // The prepared resources need no cloud.
  return readType(
    db,
    undefined as unknown as Cloud,
    prepared,
    { accountId, region: REGION, resourceType: type },
    { clock: () => new Date(), recordingFrequency: 'CONTINUOUS', origin: 'recorder' },
  )
}

/** What there must be after the two sweeps, so that a fast run is also a right one. */
async function check(db: Database, written: number): Promise<void> {
  const { rows } = await db.query<Record<string, number>>(
    `select (select count(*) from configuration_item) as items, (select count(*) from outbox) as outbox,
       (select count(*) from resource where live and document is not null) as resources,
       (select count(*) from relationship) as edges`,
  )
  const { items, outbox, resources, edges } = rows[0]!
  if (items !== written || outbox !== written || resources !== written || edges! < written) {
    throw new Error(`${written} items were to be written: ${JSON.stringify(rows[0])}`)
  }
}

const [target = 'pglite', items = '50000'] = process.argv.slice(2)
const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-bench-'))
const db = await openDatabase(target === 'pglite' ? { dataDir: path.join(folder, 'data') } : { url: target })
await migrate(db)
const first = await sweep(db, Number(items))
const second = await sweep(db, Number(items))
if (second.written !== 0) throw new Error(`${second.written} items were written although nothing had changed`)
await check(db, first.written)
await db.close()
rmSync(folder, { recursive: true })
const peak = Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))![1]) / 1024
console.log(JSON.stringify({ items: first.written, first: first.seconds, second: second.seconds, peak }))
