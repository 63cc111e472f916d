/**
 * What the engines take: 50,000 documents of 4.5 KB into one table, as COPY and as batched unnest. The recorder's write
 * path is measured against these (`bench/record.ts`). `node bench/copy.ts [ROWS]`
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { startPostgres } from '../scripts/postgres.ts'
import { textArray } from '../src/store/binary-array.ts'
import type { Database } from '../src/store/database.ts'
import { openDatabase } from '../src/store/open.ts'
import { makeFiles, openFiles } from '../src/store/pglite/data-directory.ts'
import { startParameters } from '../src/store/pglite/settings.ts'

const rows = Number(process.argv[2] ?? 50_000)
const BATCH = 500

/** Realistic in that most keys and values repeat from document to document, and ids do not. */
function documentOf(n: number): string {
  const rule = (i: number) => ({
    ipProtocol: 'tcp',
    fromPort: (n * 7 + i) % 65536,
    toPort: (n * 11 + i) % 65536,
    ipv4Ranges: [{ cidrIp: `10.${n % 256}.${i}.0/24`, description: `service ${n * 31 + i} in zone ${i}` }],
    userIdGroupPairs: [{ groupId: `sg-${(n * 2654435761 + i).toString(16)}`, userId: '123456789012' }],
  })
  const rules = Array.from({ length: 19 }, (_, i) => rule(i))
  return JSON.stringify({ groupId: `sg-${n}`, groupName: `group ${n}`, vpcId: `vpc-${n % 50}`, ipPermissions: rules })
}

interface Shape {
  readonly column: string
  readonly after?: string
  /** Whether it goes in as text. */
  readonly text: boolean
  encode(document: string): unknown
}

const shapes: Record<string, Shape> = {
  jsonb: { column: 'jsonb', text: true, encode: (document) => document },
  'jsonb external': {
    column: 'jsonb',
    after: 'alter table bench alter body set storage external',
    text: true,
    encode: (document) => document,
  },
  'zstd bytea': {
    column: 'bytea',
    after: 'alter table bench alter body set storage external',
    text: false,
    encode: (document) => zstdCompressSync(document),
  },
}

async function unnest(db: Database, { column, after, text, encode }: Shape): Promise<number> {
  await db.query('drop table if exists bench')
  await db.query(`create table bench (id int, body ${column})`)
  if (after) await db.query(after)
  const start = performance.now()
  for (let from = 0; from < rows; from += BATCH) {
    const ids = Array.from({ length: Math.min(BATCH, rows - from) }, (_, n) => from + n)
    const bodies = ids.map((id) => encode(documentOf(id)))
    const bound = text ? textArray(bodies as string[]) : bodies
    await db.query(
      `insert into bench select id, body::${column} from unnest($1::int[], $2::${text ? 'text' : 'bytea'}[]) as t (id, body)`,
      [ids, bound],
    )
  }
  return rows / ((performance.now() - start) / 1000)
}

/** Lines of COPY's text format; JSON has no other characters that it would have to escape. */
function* copyLines(): Generator<Buffer> {
  for (let from = 0; from < rows; from += BATCH) {
    const ids = Array.from({ length: Math.min(BATCH, rows - from) }, (_, n) => from + n)
    yield Buffer.from(ids.map((id) => `${id}\t${documentOf(id).replaceAll('\\', '\\\\')}\n`).join(''))
  }
}

const TABLE = 'drop table if exists bench; create table bench (id int, body jsonb)'
const COPY = 'copy bench (id, body) from'

async function copyToPostgres(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(TABLE)
  const start = performance.now()
  await new Promise<void>((resolve, reject) => {
    client.query({
      submit: (connection: pg.Connection) => connection.query(`${COPY} stdin`),
      handleCopyInResponse(connection: { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }) {
        for (const chunk of copyLines()) connection.sendCopyFromChunk(chunk)
        connection.endCopyFrom()
      },
      handleCommandComplete() {},
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => reject(error),
    } as unknown as pg.Submittable)
  })
  const rate = rows / ((performance.now() - start) / 1000)
  await client.end()
  return rate
}

/** In this thread, without the worker: the most that PGlite gives. One COPY for each 5000 rows bounds its memory. */
async function copyToPglite(folder: string): Promise<number> {
  const pglite = await PGlite.create({ fs: openFiles(folder), startParams: startParameters(true) })
  await pglite.exec(TABLE)
  const start = performance.now()
  let lines: Buffer[] = []
  const flush = async () => {
    if (lines.length > 0) await pglite.query(`${COPY} '/dev/blob'`, [], { blob: new Blob([Buffer.concat(lines)]) })
    lines = []
  }
  for (const chunk of copyLines()) {
    lines.push(chunk)
    if (lines.length * BATCH >= 5000) await flush()
  }
  await flush()
  const rate = rows / ((performance.now() - start) / 1000)
  await pglite.close()
  return rate
}

const perSecond = (rate: number) => `${Math.round(rate).toLocaleString('en')} rows/s`

async function measure(db: Database): Promise<void> {
  for (const [name, shape] of Object.entries(shapes)) {
    console.log(`${db.engine.padEnd(10)} unnest ${name.padEnd(14)} ${perSecond(await unnest(db, shape))}`)
  }
  console.log(`${db.engine.padEnd(10)} memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-bench-'))
console.log(
  `${rows} documents of ${documentOf(1234).length} bytes, ${zstdCompressSync(documentOf(1234)).length} compressed`,
)
const raw = path.join(folder, 'raw')
mkdirSync(raw)
await makeFiles(raw, startParameters(true))
console.log(`pglite     COPY   jsonb          ${perSecond(await copyToPglite(raw))}`)
const embedded = await openDatabase({ dataDir: path.join(folder, 'data') })
await measure(embedded)
await embedded.close()
rmSync(folder, { recursive: true })
const server = await startPostgres()
console.log(`postgresql COPY   jsonb          ${perSecond(await copyToPostgres(server.url))}`)
const db = await openDatabase({ url: server.url })
await measure(db)
await db.close()
await server.stop()
