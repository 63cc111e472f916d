/** PGlite's file system on disk, with an fsync that reaches the disk: its own answers "not supported", which PostgreSQL takes for done. */
import { fdatasyncSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

const EIO = 29

type Init = NodeFS['init']
type Module = NonNullable<Parameters<Init>[1]['preRun']>[number] extends (module: infer M) => void ? M : never

interface NodeFileOperations {
  stream_ops: { fsync?: (stream: { nfd: number }) => number }
}

export class DurableFs extends NodeFS {
  override async init(...[pglite, options]: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(pglite, options)
    const mend = (module: Module) => {
      const operations = module.NODEFS as unknown as NodeFileOperations
      operations.stream_ops.fsync = ({ nfd }) => {
        try {
          fdatasyncSync(nfd)
          return 0
        } catch {
          // PostgreSQL answers this with PANIC, as it must: what was not synced is not acknowledged.
          return EIO
        }
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), mend] } }
  }
}
