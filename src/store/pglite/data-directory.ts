/** A data directory of PGlite: made under another name, synced and then renamed, so that a kill never leaves half of one. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { DurableFs } from './durable-fs.ts'

/** The files of the database in `dataDir`, made first when there are none. The caller holds the directory's lock. */
export async function openFiles(dataDir: string, startParams: string[]): Promise<DurableFs> {
  const files = path.join(dataDir, 'postgres')
  if (!existsSync(files)) {
    const unfinished = `${files}.new`
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { recursive: true })
    const pglite = await PGlite.create({ fs: new DurableFs(unfinished), startParams })
    await pglite.close()
    syncTree(unfinished)
    renameSync(unfinished, files)
    sync(dataDir)
  }
  return new DurableFs(files)
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
