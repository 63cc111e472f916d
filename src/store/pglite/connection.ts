/** A byte stream that `pg` takes for a socket: whole requests go to PGlite's worker, its answers come back. */
import { Duplex } from 'node:stream'

const PARSE = 0x50
const BIND = 0x42
const DESCRIBE = 0x44
const EXECUTE = 0x45
const CLOSE = 0x43
const FLUSH = 0x48
/** Messages that PostgreSQL answers only at the Sync that follows: sending them together saves the round trips. */
const HELD = new Set([PARSE, BIND, DESCRIBE, EXECUTE, CLOSE, FLUSH])
const SYNC = 0x53
const QUERY = 0x51
const TERMINATE = 0x58
const COPY_FAIL = 0x66
/**
 * Sent before a Sync and after a Query. PostgreSQL ignores it except in COPY FROM STDIN, which would else read the end of
 * the bytes as a lost connection and end the engine.
 */
const REFUSE_COPY = Buffer.from('f\0\0\0\x22COPY FROM STDIN not supported\0', 'latin1')

export interface PgliteTransport {
  /** Why there is no engine, when there is none. */
  readonly failure: Error | undefined
  send(bytes: Uint8Array<ArrayBuffer>, to: PgliteConnection): void
}

export class PgliteConnection extends Duplex {
  readonly #transport: PgliteTransport
  #held: Uint8Array[] = []

  constructor(transport: PgliteTransport) {
    super({ decodeStrings: true })
    this.#transport = transport
  }

  /** `net.Socket`'s, as `pg` calls it. */
  connect(): this {
    process.nextTick(() => {
      if (this.#transport.failure) this.destroy(this.#transport.failure)
      else this.emit('connect')
    })
    return this
  }

  setNoDelay(): this {
    return this
  }

  setKeepAlive(): this {
    return this
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }

  override _read(): void {}

  override _write(chunk: Uint8Array, _encoding: string, done: (error?: Error) => void): void {
    this.#take([chunk], done)
  }

  override _writev(chunks: { chunk: Uint8Array }[], done: (error?: Error) => void): void {
    this.#take(
      chunks.map(({ chunk }) => chunk),
      done,
    )
  }

  override _final(done: () => void): void {
    this.push(null)
    done()
  }

  /** `pg` writes one message a chunk. */
  #take(chunks: Uint8Array[], done: (error?: Error) => void): void {
    if (this.#transport.failure) {
      done(this.#transport.failure)
      return
    }
    for (const chunk of chunks) this.#takeMessage(chunk)
    done()
  }

  #takeMessage(message: Uint8Array): void {
    const type = message[0]!
    if (type === TERMINATE || type === COPY_FAIL) return
    if (type === SYNC) this.#held.push(REFUSE_COPY)
    this.#held.push(message)
    if (HELD.has(type)) return
    if (type === QUERY) this.#held.push(REFUSE_COPY)
    this.#transport.send(join(this.#held), this)
    this.#held = []
  }
}

/** One buffer of its own, so that it can be transferred. */
function join(chunks: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}
