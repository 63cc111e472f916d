/**
 * The floor of `record.ts`: documents as text through COPY into one plain table, in one transaction. A process of its own,
 * so that its memory is not counted for the recorder's. `node bench/measure-copy.ts pglite|URL ITEMS`
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEngine } from '../src/store/pglite/engine.ts'
import { ITEMS_AT_A_TIME, resourcesOf } from './resources.ts'

interface Copier {
  exec(text: string): Promise<unknown>
  copy(text: string, lines: Buffer<ArrayBuffer>): Promise<unknown>
  close(): Promise<void>
}

/** In this thread, without the worker: the most that PGlite gives. */
async function pglite(): Promise<Copier> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plumbline-bench-'))
  mkdirSync(path.join(folder, 'data'))
  const engine = await startEngine({ dataDir: path.join(folder, 'data') })
  return {
    exec: (text) => engine.exec(text),
    copy: (text, lines) => engine.query(`${text} '/dev/blob'`, [], { blob: new Blob([lines]) }),
    async close() {
      await engine.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function postgresql(url: string): Promise<Copier> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return {
    exec: (text) => client.query(text),
    copy: (text, lines) =>
      new Promise<void>((resolve, reject) => {
        client.query({
          submit: (connection: pg.Connection) => connection.query(`${text} stdin`),
          handleCopyInResponse(connection: { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }) {
            connection.sendCopyFromChunk(lines)
            connection.endCopyFrom()
          },
          handleCommandComplete() {},
          handleReadyForQuery: () => resolve(),
          handleError: (error: Error) => reject(error),
        } as unknown as pg.Submittable)
      }),
    close: () => client.end(),
  }
}

/** COPY's text format escapes backslashes; JSON text has no tab and no line break. */
function linesOf(from: number, count: number): { lines: Buffer<ArrayBuffer>; rows: number; bytes: number } {
  const resources = [...resourcesOf(from, count).values()].flat()
  const texts = resources.map(({ resourceId, configuration, supplementaryConfiguration, tags, relationships }) => ({
    resourceId,
    text: JSON.stringify({ configuration, supplementaryConfiguration, tags, relationships }),
  }))
  const line = ({ resourceId, text }: (typeof texts)[number]) => `${resourceId}\t${text.replaceAll('\\', '\\\\')}\n`
  const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  return { lines: Buffer.from(texts.map(line).join('')), rows: texts.length, bytes }
}

const [target = 'pglite', items = '50000'] = process.argv.slice(2)
const copier = target === 'pglite' ? await pglite() : await postgresql(target)
await copier.exec('drop table if exists bench_copy; create table bench_copy (id text, document jsonb)')
let [rows, bytes, milliseconds] = [0, 0, 0]
const timed = async (work: () => Promise<unknown>) => {
  const started = performance.now()
  await work()
  milliseconds += performance.now() - started
}
await copier.exec('begin')
for (let from = 0; from < Number(items); from += ITEMS_AT_A_TIME) {
  const chunk = linesOf(from, Math.min(ITEMS_AT_A_TIME, Number(items) - from))
  await timed(() => copier.copy('copy bench_copy (id, document) from', chunk.lines))
  rows += chunk.rows
  bytes += chunk.bytes
}
await timed(() => copier.exec('commit'))
await copier.exec('drop table bench_copy')
await copier.close()
console.log(JSON.stringify({ rows, bytes, seconds: milliseconds / 1000 }))
