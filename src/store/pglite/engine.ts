/** Starts PGlite over a data directory or in memory, with its mends (`docs/decisions/0003-pglite-in-a-worker.md`, `0009-an-unoptimized-grammar.md`). */
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { PGlite } from '@electric-sql/pglite'
import { dataDir as emptyDatabase } from '@electric-sql/pglite-prepopulatedfs'
import { beginFiles, filesOf, finishFiles, hasFiles } from './data-directory.ts'
import { DurableFs } from './durable-fs.ts'
import { startParameters } from './settings.ts'

export interface EngineOptions {
  /** Where the database's files lie, made when they are not there; absent: in memory. The caller holds the directory's lock. */
  readonly dataDir?: string
  /** A tar file of a data directory to begin with; absent: an empty database. */
  readonly snapshot?: string
  /** Each line of PostgreSQL's log. */
  readonly onStderr?: (text: string) => void
}

/** Fails when PostgreSQL does not start. */
export async function startEngine({ dataDir, snapshot, onStderr = () => {} }: EngineOptions): Promise<PGlite> {
  const isNew = dataDir === undefined || !hasFiles(dataDir)
  if (dataDir !== undefined && isNew) beginFiles(dataDir)
  const engine = new Engine({
    startParams: startParameters(dataDir !== undefined),
    onStderr(text) {
      onStderr(text)
      return true
    },
    ...(dataDir === undefined ? {} : { fs: new DurableFs(filesOf(dataDir)) }),
    ...(isNew ? { loadDataDir: await beginning(snapshot) } : {}),
  })
  await engine.waitReady
  if (dataDir !== undefined && isNew) finishFiles(dataDir)
  return engine
}

/** PGlite's own tar of an empty database saves initdb, which takes seconds and half a gigabyte. */
async function beginning(snapshot: string | undefined): Promise<Blob> {
  return snapshot === undefined ? emptyDatabase() : new Blob([readFileSync(snapshot)])
}

/** A simple query that is no SQL. */
const NO_STATEMENT = Buffer.from('Q\0\0\0\x09none\0', 'latin1')

/**
 * PGlite, but for one thing: V8 never optimizes its SQL grammar. That is one WebAssembly function of 105 KB, for which the optimizing
 * compiler takes 600 MB and seconds of a processor, within the first statements of a process, and which gains nothing by it.
 *
 * V8 compiles a function when it is first called and decides then whether it may be optimized later; by `--wasm-tier-up-filter`
 * only the function of that number may. So the first statement is one that ends in the grammar, read under a filter that no function passes.
 * A flag is the process's: it stands for that statement only. `engine.test.ts` notices when a new V8 takes no heed of it.
 */
class Engine extends PGlite {
  /** PGlite's first statement comes from here, when PostgreSQL has started. */
  override async _initArrayTypes(...options: Parameters<PGlite['_initArrayTypes']>): Promise<void> {
    setFlagsFromString('--wasm-tier-up-filter=0')
    try {
      await this.execProtocolRaw(NO_STATEMENT, { syncToFs: false })
    } finally {
      setFlagsFromString('--wasm-tier-up-filter=-1')
    }
    await super._initArrayTypes(...options)
  }
}
