/** A data directory of PGlite: made under another name, synced and then renamed, so that a kill never leaves half of one. */
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { DurableFs } from './durable-fs.ts'
import { withoutOptimizing } from './engine.ts'
import { filesOf } from './files.ts'

/** Makes the files of an empty database. The caller holds the directory's lock. */
export async function makeFiles(dataDir: string, startParams: string[]): Promise<void> {
  const unfinished = `${filesOf(dataDir)}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  // It runs once, and short: nothing is worth optimizing.
  const pglite = await withoutOptimizing(() =>
    PGlite.create({ fs: new DurableFs(unfinished), startParams, initDbStartParams: ['--wal-segsize=4'] }),
  )
  await pglite.close()
  syncTree(unfinished)
  renameSync(unfinished, filesOf(dataDir))
  sync(dataDir)
}

export function openFiles(dataDir: string): DurableFs {
  return new DurableFs(filesOf(dataDir))
}

function syncTree(directory: string): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const name = path.join(directory, entry.name)
    if (entry.isDirectory()) syncTree(name)
    else sync(name)
  }
  sync(directory)
}

function sync(name: string): void {
  const descriptor = openSync(name, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
