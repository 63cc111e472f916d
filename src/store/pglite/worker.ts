/** The worker thread in which PGlite runs: it passes protocol bytes in and out, one request after the other. */
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { openFiles } from './data-directory.ts'
import type { Request, Response, WorkerOptions } from './protocol.ts'

const CHUNK = 256 * 1024
/** The exit status by which PGlite's C code says "an SQL error was raised", which is no crash. */
const SQL_ERROR = 100

const port = parentPort!
const options = workerData as WorkerOptions

const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...settings({
    fsync: options.dataDir ? 'on' : 'off',
    wal_sync_method: 'fsync',
    max_wal_size: '96MB',
    min_wal_size: '32MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
  }),
]

function settings(values: Record<string, string>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

function post(response: Response, transfer: ArrayBuffer[] = []): void {
  port.postMessage(response, transfer)
}

function fail(error: unknown): never {
  const message = String((error as { message?: unknown })?.message ?? error)
  post({ kind: 'failed', message: lastWords ? `${message} (${lastWords})` : message })
  process.exit(1)
}

let lastWords = ''

async function open(): Promise<PGlite> {
  const pglite = await PGlite.create({
    startParams,
    onStderr(text) {
      if (/FATAL|PANIC/.test(text)) lastWords = text.trim()
      return true
    },
    ...(options.dataDir ? { fs: await openFiles(options.dataDir, startParams) } : {}),
    ...(options.snapshot ? { loadDataDir: new Blob([readFileSync(options.snapshot)]) } : {}),
  })
  // PGlite calls this in a loop that swallows what it throws; after a trap or an exit the loop would never end.
  const module = pglite.Module
  const mainLoopOnce = module._PostgresMainLoopOnce
  module._PostgresMainLoopOnce = () => {
    try {
      mainLoopOnce()
    } catch (error) {
      if ((error as { status?: unknown }).status !== SQL_ERROR) fail(error)
      throw error
    }
  }
  return pglite
}

async function execute(pglite: PGlite, message: Uint8Array): Promise<void> {
  if (message[0] === 0 && pglite.isInTransaction()) await pglite.exec('rollback')
  let chunk = new Uint8Array(CHUNK)
  let used = 0
  const flush = () => {
    if (used === 0) return
    const bytes = chunk.slice(0, used)
    post({ kind: 'data', bytes }, [bytes.buffer])
    used = 0
  }
  await pglite.execProtocolRawStream(message, {
    syncToFs: false,
    onRawData(bytes) {
      if (used + bytes.length > chunk.length) flush()
      if (bytes.length > chunk.length) chunk = new Uint8Array(bytes.length)
      chunk.set(bytes, used)
      used += bytes.length
    },
  })
  flush()
  post({ kind: 'done' })
}

async function answer(pglite: PGlite, request: Request): Promise<void> {
  switch (request.kind) {
    case 'exec':
      return execute(pglite, request.bytes)
    case 'dump': {
      await pglite.exec('checkpoint')
      const tar = new Uint8Array(await (await pglite.dumpDataDir('none')).arrayBuffer())
      return post({ kind: 'dumped', tar }, [tar.buffer])
    }
    case 'close':
      await pglite.close()
      post({ kind: 'closed' })
      port.close()
  }
}

try {
  const pglite = await open()
  let last = Promise.resolve()
  port.on('message', (request: Request) => {
    last = last.then(() => answer(pglite, request)).catch(fail)
  })
  post({ kind: 'ready' })
} catch (error) {
  fail(error)
}
