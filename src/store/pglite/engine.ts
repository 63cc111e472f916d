/**
 * PGlite, but for one thing: V8 never optimizes its SQL grammar. That is one WebAssembly function of 105 KB, for which the optimizing
 * compiler takes 600 MB and seconds of a processor, within the first statements of a process, and which gains nothing by it.
 *
 * V8 compiles a function when it is first called and decides then whether it may be optimized later; by `--wasm-tier-up-filter`
 * only the function of that number may. So the first statement is one that ends in the grammar, read under a filter that no function passes.
 * A flag is the process's: it stands for that statement only. `engine.test.ts` notices when a new V8 takes no heed of it.
 */
import { setFlagsFromString } from 'node:v8'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'

/** A simple query that is no SQL. */
const NO_STATEMENT = Buffer.from('Q\0\0\0\x09none\0', 'latin1')

class Engine extends PGlite {
  /** PGlite's first statement comes from here, when PostgreSQL has started. */
  override async _initArrayTypes(...options: Parameters<PGlite['_initArrayTypes']>): Promise<void> {
    await withoutOptimizing(() => this.execProtocolRaw(NO_STATEMENT, { syncToFs: false }))
    await super._initArrayTypes(...options)
  }
}

export async function startEngine(options: PGliteOptions): Promise<PGlite> {
  const engine = new Engine(options)
  await engine.waitReady
  return engine
}

/** What is compiled meanwhile, by whichever thread, is never optimized. */
export async function withoutOptimizing<T>(work: () => Promise<T>): Promise<T> {
  setFlagsFromString('--wasm-tier-up-filter=0')
  try {
    return await work()
  } finally {
    setFlagsFromString('--wasm-tier-up-filter=-1')
  }
}
