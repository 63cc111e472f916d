/** A data directory of PGlite. While its files are not whole a mark lies beside them, so that a kill never leaves what looks like a database. */
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

/** The database's files lie beside the directory's lock, and apart from what others keep there. */
export const filesOf = (dataDir: string) => path.join(dataDir, 'postgres')
const unfinishedMark = (dataDir: string) => path.join(dataDir, 'postgres.unfinished')

export function hasFiles(dataDir: string): boolean {
  return existsSync(filesOf(dataDir)) && !existsSync(unfinishedMark(dataDir))
}

/** Makes room for the files of a new database. The caller holds the directory's lock and calls `finishFiles` when they are there. */
export function beginFiles(dataDir: string): void {
  writeFileSync(unfinishedMark(dataDir), '')
  sync(dataDir)
  rmSync(filesOf(dataDir), { recursive: true, force: true })
  mkdirSync(filesOf(dataDir))
}

/** The files are on the disk and readable by nobody else; then they count. */
export function finishFiles(dataDir: string): void {
  keepTree(filesOf(dataDir))
  rmSync(unfinishedMark(dataDir))
  sync(dataDir)
}

function keepTree(directory: string): void {
  chmodSync(directory, 0o700)
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const name = path.join(directory, entry.name)
    if (entry.isDirectory()) keepTree(name)
    else {
      chmodSync(name, 0o600)
      sync(name)
    }
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
