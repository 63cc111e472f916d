/** `plumbline` as a process of its own, as a user runs it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { after } from 'node:test'
import { NO_AWS } from './testing.ts'

/** What the test command has compiled already. */
export const COMPILED = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE }

export const BIN = path.resolve(import.meta.dirname, '..', '..', 'bin', 'plumbline.js')

export interface Started {
  readonly child: ChildProcess
  readonly stdout: () => string
  readonly stderr: () => string
  /** Waits for the first line; throws with what stderr has when the process ends before. */
  ready(): Promise<string>
  /** Waits for the end. @returns the exit code, or the signal that ended it */
  ended(): Promise<number | string>
}

/** Starts it; killed when the test file ends. */
export function start(
  argv: readonly string[],
  { env = {}, cwd }: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Started {
  const child = spawn(process.execPath, [BIN, ...argv], {
    cwd,
    env: { PATH: process.env.PATH, HOME: '/nonexistent', ...COMPILED, ...NO_AWS, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  after(() => child.kill('SIGKILL'))
  const end = once(child, 'close')
  const seen = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    seen.stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    seen.stderr += chunk
  })
  return {
    child,
    stdout: () => seen.stdout,
    stderr: () => seen.stderr,
    async ready() {
      while (!seen.stdout.includes('\n')) {
        const over = await Promise.race([once(child.stdout, 'data').then(() => false), end.then(() => true)])
        if (over && !seen.stdout.includes('\n')) throw new Error(`It ended before it was ready: ${seen.stderr}`)
      }
      return seen.stdout.split('\n')[0]!
    },
    async ended() {
      const [code, signal] = await end
      return code ?? signal
    },
  }
}

/** `http://127.0.0.1:43210` of a ready line. */
export function urlOf(line: string): string {
  return /http:\/\/[^\s]+/.exec(line)![0]
}
