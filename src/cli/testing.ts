/** What the tests of the command line share. */
import { main } from './main.ts'
import type { Terminal } from './terminal.ts'

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** No AWS configuration of the machine's user is read. */
export const NO_AWS = {
  AWS_CONFIG_FILE: '/nonexistent/config',
  AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/credentials',
  AWS_EC2_METADATA_DISABLED: 'true',
}

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv
  /** Stdout is a terminal. */
  readonly isTTY?: boolean
  readonly signal?: AbortSignal
}

/** One command line in this process. */
export async function run(argv: readonly string[], { env, isTTY, signal }: RunOptions = {}): Promise<Ran> {
  const stdout = written(isTTY)
  const stderr = written(false)
  const io = { env: { ...NO_AWS, ...env }, stdout, stderr, signal: signal ?? new AbortController().signal }
  const code = await main(argv, io)
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

/** A terminal whose text a test reads. */
export function written(isTTY = false): Terminal & { text(): string } {
  let all = ''
  return {
    isTTY,
    columns: 100,
    write(text) {
      all += text
    },
    text: () => all,
  }
}
