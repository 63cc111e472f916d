/** The worker thread in which PGlite runs: it passes protocol bytes in and out, one request after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import type { PGlite } from '@electric-sql/pglite'
import { startEngine } from './engine.ts'
import type { Request, Response, WorkerOptions } from './protocol.ts'
import { logBetweenCheckpoints } from './settings.ts'

const CHUNK = 256 * 1024
/** Transaction status at the end of an answer: in a failed transaction nothing can run. */
const FAILED = 'E'.charCodeAt(0)
/** The exit status by which PGlite's C code says "an SQL error was raised", which is no crash. */
const SQL_ERROR = 100

const port = parentPort!
const options = workerData as WorkerOptions
const walBetweenCheckpoints = logBetweenCheckpoints(options.dataDir !== undefined)

function post(response: Response, transfer: ArrayBuffer[] = []): void {
  port.postMessage(response, transfer)
}

function fail(error: unknown): never {
  const message = String((error as { message?: unknown })?.message ?? error)
  post({ kind: 'failed', message: lastWords ? `${message} (${lastWords})` : message })
  process.exit(1)
}

let lastWords = ''
let walWritten = 0
/** Collects the small pieces in which PostgreSQL answers. */
const chunk = new Uint8Array(CHUNK)

async function open(): Promise<PGlite> {
  const pglite = await startEngine({
    ...options,
    onStderr(text) {
      if (/FATAL|PANIC/.test(text)) lastWords = text.trim()
    },
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
  countWal(module)
  return pglite
}

function countWal(module: PGlite['Module']): void {
  type Write = (stream: { path?: string }, ...rest: unknown[]) => number
  const fs = module.FS as unknown as { write: Write }
  const write = fs.write
  fs.write = (stream, ...rest) => {
    const written = write(stream, ...rest)
    if (stream.path?.includes('/pg_wal/')) walWritten += written
    return written
  }
}

async function execute(pglite: PGlite, message: Uint8Array): Promise<void> {
  if (message[0] === 0 && pglite.isInTransaction()) await pglite.exec('rollback')
  let used = 0
  let status = 0
  const flush = () => {
    if (used === 0) return
    const bytes = chunk.slice(0, used)
    post({ kind: 'data', bytes }, [bytes.buffer])
    used = 0
  }
  await pglite.execProtocolRawStream(message, {
    syncToFs: false,
    onRawData(bytes) {
      for (let offset = 0; offset < bytes.length; offset += CHUNK) {
        const part = bytes.subarray(offset, offset + CHUNK)
        if (used + part.length > CHUNK) flush()
        chunk.set(part, used)
        used += part.length
      }
      status = bytes[bytes.length - 1]!
    },
  })
  flush()
  post({ kind: 'done' })
  if (walWritten > walBetweenCheckpoints && status !== FAILED) {
    await pglite.exec('checkpoint')
    walWritten = 0
  }
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
