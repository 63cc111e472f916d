/** The main thread's side of PGlite: starts the worker, carries connections' bytes to it, and knows when it died. */
import path from 'node:path'
import type { Duplex } from 'node:stream'
import { Worker } from 'node:worker_threads'
import { PgliteConnection, type PgliteTransport } from './connection.ts'
import { type DirectoryLock, lockDirectory } from './directory-lock.ts'
import type { Request, Response, WorkerOptions } from './protocol.ts'

export interface PgliteOptions extends WorkerOptions {
  /** An answer that takes longer ends the engine: nothing else can interrupt it. */
  readonly statementTimeoutMillis: number
}

export class PgliteWorker implements PgliteTransport {
  failure: Error | undefined
  readonly #worker: Worker
  readonly #statementTimeoutMillis: number
  /** The connections whose requests the worker has, in its order. */
  readonly #answering: PgliteConnection[] = []
  readonly #connections = new Set<PgliteConnection>()
  readonly #exited: Promise<void>
  #watchdog: NodeJS.Timeout | undefined
  #closing = false

  private constructor(worker: Worker, statementTimeoutMillis: number, lock?: DirectoryLock) {
    this.#worker = worker
    this.#statementTimeoutMillis = statementTimeoutMillis
    this.#exited = new Promise((resolve) => {
      worker.on('exit', () => {
        this.#fail('it ended')
        lock?.release()
        resolve()
      })
    })
    worker.on('error', (error) => this.#fail(error.message))
    worker.on('message', (response: Response) => this.#receive(response))
  }

  /** Starts the engine. Fails when it cannot start, or when another process holds the data directory. */
  static async start({ dataDir, snapshot, statementTimeoutMillis }: PgliteOptions): Promise<PgliteWorker> {
    if (dataDir === undefined) return PgliteWorker.#run({ snapshot }, statementTimeoutMillis)
    const directory = path.resolve(dataDir)
    const lock = await lockDirectory(directory)
    try {
      return await PgliteWorker.#run({ dataDir: directory }, statementTimeoutMillis, lock)
    } catch (error) {
      lock.release()
      throw error
    }
  }

  static async #run(options: WorkerOptions, timeoutMillis: number, lock?: DirectoryLock): Promise<PgliteWorker> {
    const worker = new PgliteWorker(newThread(options), timeoutMillis, lock)
    await worker.#started()
    return worker
  }

  connect(): Duplex {
    const connection = new PgliteConnection(this)
    this.#connections.add(connection)
    connection.once('close', () => this.#connections.delete(connection))
    return connection
  }

  send(bytes: Uint8Array<ArrayBuffer>, to: PgliteConnection): void {
    this.#answering.push(to)
    this.#post({ kind: 'exec', bytes }, [bytes.buffer])
    if (this.#answering.length === 1) this.#watch()
  }

  /** The data directory as a tar file. */
  async dump(): Promise<Uint8Array> {
    const { promise, resolve } = Promise.withResolvers<Uint8Array>()
    this.#worker.on('message', (response: Response) => {
      if (response.kind === 'dumped') resolve(response.tar)
    })
    this.#post({ kind: 'dump' })
    const tar = await Promise.race([promise, this.#exited])
    if (!tar) throw this.failure
    return tar
  }

  async close(): Promise<void> {
    if (!this.failure) {
      this.#closing = true
      this.#post({ kind: 'close' })
    }
    await this.#exited
  }

  async #started(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#worker.on('message', (response: Response) => {
      if (response.kind === 'ready') resolve()
    })
    await Promise.race([promise, this.#exited])
    if (this.failure) throw this.failure
  }

  #post(request: Request, transfer: ArrayBuffer[] = []): void {
    this.#worker.postMessage(request, transfer)
  }

  #receive(response: Response): void {
    if (response.kind === 'failed') {
      this.#fail(response.message)
    } else if (response.kind === 'data') {
      this.#answering[0]!.push(Buffer.from(response.bytes.buffer))
    } else if (response.kind === 'done') {
      this.#answering.shift()
      this.#watch()
    }
  }

  #watch(): void {
    clearTimeout(this.#watchdog)
    if (this.#answering.length === 0) return
    this.#watchdog = setTimeout(() => {
      this.#fail(`a statement ran longer than ${this.#statementTimeoutMillis} ms`)
      this.#worker.terminate()
    }, this.#statementTimeoutMillis)
  }

  #fail(cause: string): void {
    clearTimeout(this.#watchdog)
    if (this.failure) return
    this.failure = new Error(
      this.#closing ? 'The embedded database is closed' : `The embedded database stopped: ${cause}`,
    )
    this.#answering.length = 0
    for (const connection of this.#connections) connection.destroy(this.failure)
  }
}

function newThread(workerData: WorkerOptions): Worker {
  // The extension is that of this file: TypeScript when run from the sources, JavaScript when emitted.
  const file = new URL(`./worker${path.extname(import.meta.url)}`, import.meta.url)
  // Without the process's own flags, of which some are refused for a thread.
  return new Worker(file, { workerData, execArgv: [] })
}
