import { spawn } from 'node:child_process'
import { ownChild } from './own-children.ts'

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const TIMEOUT = 120_000

/** Runs a program to its end; it is killed with the test process and after two minutes. */
export function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv, input = ''): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = ownChild(spawn(program, args, { env, timeout: TIMEOUT, killSignal: 'SIGKILL' }))
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    // A program that does not read its input may be gone before all of it is written.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ code, stdout, stderr })
    })
  })
}

/** What every child needs of this process's environment, and nothing that would lead it to a real account. */
export function cleanEnv(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { PATH, HOME, PYENV_ROOT, LANG, TMPDIR, NODE_COMPILE_CACHE } = process.env
  return {
    ...Object.fromEntries(
      Object.entries({ PATH, HOME, PYENV_ROOT, LANG, TMPDIR, NODE_COMPILE_CACHE }).filter(
        ([, value]) => value !== undefined,
      ),
    ),
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_PAGER: '',
    ...more,
  }
}
