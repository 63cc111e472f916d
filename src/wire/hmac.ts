import { hash } from 'node:crypto'

const BLOCK = 64
const DIGEST = 32

/**
 * HMAC-SHA256 with a fixed key: the key's two padded blocks are kept, so that a message costs two one-shot hashes,
 * a third of what `createHmac` takes (bench/wire-floor.ts).
 */
export class Hmac {
  readonly #inner = Buffer.alloc(BLOCK, 0x36)
  readonly #outer = Buffer.alloc(BLOCK + DIGEST, 0x5c)

  /** @param key at most 64 bytes are used as they are; a longer key is hashed first, as RFC 2104 says. */
  constructor(key: Uint8Array) {
    const short = key.length > BLOCK ? hash('sha256', key, 'buffer') : key
    for (let i = 0; i < short.length; i += 1) {
      this.#inner[i]! ^= short[i]!
      this.#outer[i]! ^= short[i]!
    }
  }

  digest(message: string): Buffer {
    return hash('sha256', this.#wrap(message), 'buffer')
  }

  hex(message: string): string {
    return hash('sha256', this.#wrap(message), 'hex')
  }

  #wrap(message: string): Buffer {
    const input = Buffer.allocUnsafe(BLOCK + Buffer.byteLength(message))
    this.#inner.copy(input)
    input.write(message, BLOCK)
    hash('sha256', input, 'buffer').copy(this.#outer, BLOCK)
    return this.#outer
  }
}
