/** A migrated PGlite data directory kept as a tar file, since making one takes seconds and loading it half of one. */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate, migrationsFolder, readMigrations } from './migrate.ts'
import { openEmbedded } from './open.ts'

const DAY_MILLIS = 86_400_000

/** The repository's folder for what can be made again. */
export const cacheFolder = path.resolve(import.meta.dirname, '../../.cache')

/**
 * The tar file for these migrations and this PGlite, made when it is not in `cache`. Processes that make it at the same
 * time each write their own and rename it, so a reader never sees half of one.
 */
export async function migratedSnapshot(folder = migrationsFolder, cache = cacheFolder): Promise<string> {
  const file = path.join(cache, `pglite-${keyOf(folder)}.tar`)
  if (existsSync(file)) return file
  const { db, worker } = await openEmbedded({ memory: true })
  try {
    await migrate(db, folder)
    const tar = await worker.dump()
    mkdirSync(cache, { recursive: true })
    const unfinished = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
    writeFileSync(unfinished, tar)
    renameSync(unfinished, file)
    removeOld(cache)
  } finally {
    await db.close()
  }
  return file
}

function keyOf(folder: string): string {
  const hash = createHash('sha256')
  hash.update(readFileSync(path.join(fileURLToPath(import.meta.resolve('@electric-sql/pglite')), '../../package.json')))
  for (const { name, sql } of readMigrations(folder)) hash.update(`${name}\0${sql}\0`)
  return hash.digest('hex').slice(0, 16)
}

/** Those of former migrations, and what killed processes left. */
function removeOld(cache: string): void {
  for (const name of readdirSync(cache)) {
    const file = path.join(cache, name)
    if (!/^pglite-[0-9a-f]{16}\.tar/.test(name)) continue
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > DAY_MILLIS) rmSync(file, { force: true })
  }
}
