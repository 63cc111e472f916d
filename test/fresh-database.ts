import { randomBytes } from 'node:crypto'
import { constants, cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readKeyFile } from '../src/app/key-file.ts'
import { openDatabase } from '../src/store/open.ts'
import { migratedDirectory } from '../src/store/snapshot.ts'
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
  const keyFile = path.join(directory, 'key')
  const key = ['--key-file', keyFile]
  const removeDirectory = () => rmSync(directory, { recursive: true, force: true, maxRetries: 3 })
  if (url === 'pglite') {
    atEnd(removeDirectory)
    const data = path.join(directory, 'data')
    // One that is not there would be made and migrated by each server, which src/cli/data.test.ts has it do.
    readKeyFile(keyFile)
    cpSync(await migratedDirectory(), data, { recursive: true, mode: constants.COPYFILE_FICLONE })
    return { engine: 'pglite', args: ['--data', data, ...key] }
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
