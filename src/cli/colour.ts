import type { Terminal } from './terminal.ts'

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const

export type Colours = Readonly<Record<keyof typeof CODES, (text: string) => string>>

/** Colours on a terminal, plain text elsewhere and wherever NO_COLOR is set (https://no-color.org). */
export function coloursFor(terminal: Terminal, env: NodeJS.ProcessEnv): Colours {
  return colours(terminal.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb')
}

export function colours(enabled: boolean): Colours {
  const paint = (code: number) => (text: string) => (enabled && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text)
  return {
    bold: paint(CODES.bold),
    dim: paint(CODES.dim),
    red: paint(CODES.red),
    green: paint(CODES.green),
    yellow: paint(CODES.yellow),
    cyan: paint(CODES.cyan),
  }
}
