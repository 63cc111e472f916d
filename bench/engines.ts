/** How benchmarks run on both engines: each measurement in a process of its own, as `npm start` starts one. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { startPostgres } from '../scripts/postgres.ts'

/** A fresh database on every call: `pglite`, or the URL of one on a server with its disk synced. */
export type Target = () => Promise<string>

/** @param only `pglite` or `postgresql`; both when it is not given */
export async function eachEngine(
  only: string | undefined,
  measure: (engine: string, target: Target) => Promise<void>,
): Promise<void> {
  if (only !== 'postgresql') await measure('PGlite', async () => 'pglite')
  if (only === 'pglite') return
  const server = await startPostgres({ durable: true })
  let made = 0
  try {
    await measure('PostgreSQL', async () => {
      made += 1
      const client = new pg.Client({ connectionString: server.url })
      await client.connect()
      await client.query(`create database bench_${made}`)
      await client.end()
      return server.url.replace(/postgres$/, `bench_${made}`)
    })
  } finally {
    await server.stop()
  }
}

/** Runs a script of this folder and reads the JSON that it prints. */
export async function inOwnProcess<Result>(script: string, ...args: string[]): Promise<Result> {
  // As the `start` script of package.json has it.
  const command = ['--max-semi-space-size=16', path.join(import.meta.dirname, script), ...args]
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    env: { ...process.env, MALLOC_ARENA_MAX: '2' },
  })
  return JSON.parse(stdout)
}

export function number(value: number): string {
  return Math.round(value).toLocaleString('en')
}
