/** Migrated PGlite databases, as a tar file for memory and as a data directory, since making one takes seconds and loading it half of one. */
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrate, migrationsFolder, readMigrations } from './migrate.ts'
import { openDatabase, openEmbedded } from './open.ts'

const DAY_MILLIS = 86_400_000

/** The repository's folder for what can be made again. */
export const cacheFolder = path.resolve(import.meta.dirname, '../../.cache')

/**
 * The tar file for these migrations and this PGlite, made when it is not in `cache`. Processes that make it at the same
 * time each write their own and rename it, so a reader never sees half of one.
 */
export async function migratedSnapshot(folder = migrationsFolder, cache = cacheFolder): Promise<string> {
  return kept(path.join(cache, `pglite-${keyOf(folder)}.tar`), async (unfinished) => {
    const { db, worker } = await openEmbedded({ memory: true })
    try {
      await migrate(db, folder)
      // Nobody makes another database in it, and each process that begins with the tar reads all of it.
      await db.query(`update pg_database set datistemplate = false where datistemplate`)
      for (const template of ['template0', 'template1']) await db.query(`drop database ${template}`)
      writeFileSync(unfinished, await worker.dump())
    } finally {
      await db.close()
    }
  })
}

/** A data directory to copy, likewise. */
export async function migratedDirectory(folder = migrationsFolder, cache = cacheFolder): Promise<string> {
  return kept(path.join(cache, `pglite-${keyOf(folder)}.data`), async (unfinished) => {
    const db = await openDatabase({ dataDir: unfinished })
    try {
      await migrate(db, folder)
    } finally {
      await db.close()
    }
  })
}

/** Made under another name and renamed: of several processes that make it at one time the first counts. */
async function kept(file: string, make: (unfinished: string) => Promise<void>): Promise<string> {
  if (existsSync(file)) return file
  const cache = path.dirname(file)
  mkdirSync(cache, { recursive: true })
  const unfinished = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
  await make(unfinished)
  try {
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(file)) throw error
  }
  removeOld(cache)
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
    if (!/^pglite-[0-9a-f]{16}\.(tar|data)/.test(name)) continue
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > DAY_MILLIS) rmSync(file, { recursive: true, force: true })
  }
}
