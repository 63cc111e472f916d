import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openDatabase } from '../src/store/open.ts'
import { atEnd } from './at-end.ts'

/** A database that nobody uses yet, for server processes. */
export interface FreshDatabase {
  readonly engine: 'pglite' | 'postgresql'
  /** What tells `plumbline serve` (and each client that works on a stopped server's data) to use it. */
  readonly args: readonly string[]
}

/** On the engine that PLUMBLINE_TEST_DATABASE names, removed when the test file ends: a data directory (`pglite`, the default), or a database of that server. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const url = process.env.PLUMBLINE_TEST_DATABASE || 'pglite'
  const directory = mkdtempSync(path.join(os.tmpdir(), 'plumbline-e2e-'))
  const key = ['--key-file', path.join(directory, 'key')]
  const removeDirectory = () => rmSync(directory, { recursive: true, force: true, maxRetries: 3 })
  if (url === 'pglite') {
    const args = ['--data', path.join(directory, 'data'), ...key]
    atEnd(removeDirectory)
    return { engine: 'pglite', args }
  }
  const name = `plumbline_e2e_${process.pid}_${randomBytes(4).toString('hex')}`
  await onServer(url, `create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  atEnd(async () => {
    await onServer(url, `drop database ${name} with (force)`)
    removeDirectory()
  })
  return { engine: 'postgresql', args: ['--database-url', own.href, ...key] }
}

async function onServer(url: string, statement: string): Promise<void> {
  const server = await openDatabase({ url, maxConnections: 1 })
  try {
    await server.query(statement)
  } finally {
    await server.close()
  }
}
