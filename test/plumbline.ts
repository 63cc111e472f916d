/** A Plumbline server in a process of its own, and its clients. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { ConfigServiceClient } from '@aws-sdk/client-config-service'
import { freePort } from '../src/cloud/moto.ts'
import { atEnd } from './at-end.ts'
import { awsCli } from './aws-cli.ts'
import { emulator } from './emulated-account.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { ownChild } from './own-children.ts'
import { cleanEnv, run } from './run.ts'

export interface StartOptions {
  /** Further flags of `plumbline serve`. */
  readonly args?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  /** A database that is there already; by default a fresh one, removed when the test file ends. */
  readonly database?: FreshDatabase
}

/** Who asks, without authentication: the access key id is the account. */
export interface As {
  readonly accountId: string
  readonly region?: string
}

export interface PlumblineServer {
  readonly url: string
  readonly pid: number
  readonly database: FreshDatabase
  /** What it wrote to stdout and stderr. */
  output(): string
  /** Its log's lines that are JSON. */
  log(): Record<string, unknown>[]
  /** The real AWS CLI. @throws AwsCliError */
  aws(as: As, ...args: string[]): Promise<never>
  /** The SDK's client of AWS Config. */
  sdk(as: As): ConfigServiceClient
  /** Plumbline's own API. @throws Error `Code: message` */
  call(as: As, operation: string, input?: object): Promise<never>
  /** The `plumbline` command with `--json`. @throws Error with what it said */
  plumbline(as: As, ...args: string[]): Promise<never>
  /** SIGTERM. @returns the exit code */
  stop(): Promise<number | null>
  /** kill -9: nothing is flushed, nothing is drained. */
  kill(): Promise<void>
}

export const REGION = 'us-east-1'
export const BIN = path.resolve(import.meta.dirname, '../bin/plumbline.js')
const START_TIMEOUT = 90_000
const PAUSE = 50
const STOP_TIMEOUT = 30_000
const MOST_OUTPUT = 4_000_000

/** Starts `plumbline serve` on a free port and waits for its ready line. @throws Error with what it said instead */
export async function startPlumbline(options: StartOptions = {}): Promise<PlumblineServer> {
  const database = options.database ?? (await freshDatabase())
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const args = [
    BIN,
    'serve',
    '--port',
    String(port),
    '--lookup-interval',
    '0',
    ...database.args,
    ...(options.args ?? ['--auth', 'none']),
  ]
  const child = ownChild(
    spawn(process.execPath, args, {
      env: cleanEnv({
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_REGION: REGION,
        AWS_ENDPOINT_URL: await emulator(),
        ...options.env,
      }),
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )
  let output = ''
  const keep = (text: string) => {
    output = (output + text).slice(-MOST_OUTPUT)
  }
  child.stdout.setEncoding('utf8').on('data', keep)
  child.stderr.setEncoding('utf8').on('data', keep)
  atEnd(() => end(child, 'SIGKILL'))
  await ready(child, url, () => output)
  const settings = ({ accountId, region = REGION }: As) => ({
    endpointUrl: url,
    region,
    accessKeyId: accountId,
    secretAccessKey: 'any',
  })
  return {
    url,
    pid: child.pid!,
    database,
    output: () => output,
    log: () => jsonLines(output),
    aws: (as, ...rest) => awsCli(settings(as), rest),
    sdk({ accountId, region = REGION }) {
      const credentials = { accessKeyId: accountId, secretAccessKey: 'any' }
      const client = new ConfigServiceClient({ endpoint: url, region, credentials, maxAttempts: 1 })
      atEnd(() => client.destroy())
      return client
    },
    call: (as, operation, input = {}) => call(url, as, operation, input),
    plumbline: ({ accountId, region = REGION }, ...rest) =>
      plumbline(['--endpoint-url', url, '--account', accountId, '--region', region, '--json'], rest),
    stop: () => end(child, 'SIGTERM'),
    async kill() {
      await end(child, 'SIGKILL')
    },
  }
}

/** Runs the command line. @param connection flags that follow the command's own */
export async function plumbline(
  connection: readonly string[],
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<never> {
  const { code, stdout, stderr } = await run(process.execPath, [BIN, ...args, ...connection], cleanEnv(env))
  if (code !== 0) throw new Error(`plumbline ${args.join(' ')} ended with ${code}: ${stderr}${stdout}`)
  return (stdout.trim() === '' ? {} : JSON.parse(stdout)) as never
}

async function ready(child: ChildProcess, url: string, output: () => string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    if (output().includes(url)) return
    await setTimeout(PAUSE)
  }
  await end(child, 'SIGKILL')
  throw new Error(`plumbline serve ended with ${child.exitCode ?? child.signalCode} before it was ready: ${output()}`)
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit')
    child.kill(signal)
    await Promise.race([exited, setTimeout(STOP_TIMEOUT, undefined, { ref: false })])
    child.kill('SIGKILL')
    await exited
  }
  return child.exitCode
}

async function call(url: string, { accountId, region = REGION }: As, operation: string, input: object): Promise<never> {
  const response = await fetch(`${url}/_plumbline/v1/${operation}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `AWS4-HMAC-SHA256 Credential=${accountId}/20260101/${region}/plumbline/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(input),
  })
  const answer = (await response.json()) as { __type?: string; message?: string }
  if (!response.ok) throw new Error(`${answer.__type}: ${answer.message}`)
  return answer as never
}

function jsonLines(output: string): Record<string, unknown>[] {
  return output.split('\n').flatMap((line) => {
    try {
      return line.startsWith('{') ? [JSON.parse(line) as Record<string, unknown>] : []
    } catch {
      return [] // Cut off at the start of what is kept.
    }
  })
}
