import { printable } from './printable.ts'
import type { Terminal } from './terminal.ts'

/** How far a long command is: one line that moves on a terminal, lasting lines everywhere. */
export interface Progress {
  /** Whether there is a line that moves. */
  readonly live: boolean
  /** Replaces the moving line; nothing where there is no terminal. */
  move(text: string): void
  /** Writes a lasting line. */
  tell(text: string): void
  /** Takes the moving line away. */
  end(): void
}

const ERASE = '\r\u001b[K'
const NARROW = 80

export function progressOn(terminal: Terminal): Progress {
  if (!terminal.isTTY) {
    return { live: false, move() {}, tell: (text) => terminal.write(`${printable(text)}\n`), end() {} }
  }
  let moving = ''
  return {
    live: true,
    move(text) {
      // A line that wraps could not be erased.
      moving = printable(text).slice(0, (terminal.columns ?? NARROW) - 1)
      terminal.write(`${ERASE}${moving}`)
    },
    tell(text) {
      terminal.write(`${ERASE}${printable(text)}\n${moving}`)
    },
    end() {
      if (moving !== '') terminal.write(ERASE)
      moving = ''
    },
  }
}

/** `[#####.....]` */
export function bar(done: number, total: number, width = 24): string {
  const full = total <= 0 ? 0 : Math.min(width, Math.floor((done / total) * width))
  return `[${'#'.repeat(full)}${'.'.repeat(width - full)}]`
}
