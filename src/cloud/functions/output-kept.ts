import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

/** Bytes that one call may print; what is beyond is too much. */
export const MOST_OUTPUT = 1024 * 1024
/** Of these the last are kept (characters). */
const KEPT = 16 * 1024

/** What a function's process prints, call by call. */
export class OutputKept {
  #text = ''
  #bytes = 0
  #requestId = ''
  #ended = false
  #flood: () => void = () => undefined

  constructor(stream: Readable) {
    stream.on('error', () => undefined)
    stream.on('data', (chunk: Buffer) => {
      this.#bytes += chunk.length
      this.#text = (this.#text + chunk.toString('utf8')).slice(-KEPT)
      if (this.#text.includes(`\0${this.#requestId}\n`)) this.#ended = true
      if (this.#bytes > MOST_OUTPUT) this.#flood()
    })
  }

  /** A call begins; what the process printed when it was loaded belongs to the first. @param onFlood it prints too much */
  begin(requestId: string, onFlood: () => void): void {
    if (this.#ended) this.#text = ''
    this.#bytes = 0
    this.#ended = false
    this.#requestId = requestId
    this.#flood = onFlood
  }

  /** Waits until all is here that was printed before the call ended, but no longer than `ms`: it may have closed its output. */
  async settled(ms: number): Promise<void> {
    for (let waited = 0; waited < ms && !this.#ended; waited += 5) await sleep(5)
  }

  text(): string {
    return this.#text.replaceAll(`\0${this.#requestId}\n`, '')
  }
}
