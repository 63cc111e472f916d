import type { Database } from '../../store/database.ts'
import { compare, compareDelivered, type DeliveredFile, deliveredFile, MisplacedFile } from './file-name.ts'
import { FileProblem } from './file-problem.ts'
import { importFile } from './import-file.ts'
import { localSource } from './local-source.ts'
import { s3Source } from './s3-source.ts'
import { folderOf, type ImportSource, type Source, type SourceFile } from './source.ts'

export interface ImportProgress {
  readonly filesTotal: number
  /** Imported, known already or failed. */
  readonly filesDone: number
  /** Items and events read, and those of them that were new. */
  readonly items: number
  readonly written: number
  /** Of the files as stored. */
  readonly bytesTotal: number
  readonly bytesDone: number
  /** The file at work. */
  readonly file?: string
}

export interface ImportFailure {
  readonly file: string
  readonly reason: string
}

export interface ImportSummary extends Omit<ImportProgress, 'file'> {
  readonly imported: number
  /** Files that were imported before and have not changed since. */
  readonly known: number
  readonly failed: number
  /** Files of other names. */
  readonly ignored: number
  /** At most a hundred of those that failed. */
  readonly failures: readonly ImportFailure[]
}

export interface ImportOptions {
  readonly db: Database
  readonly source: ImportSource
  /** When the items are said to have been recorded. */
  readonly now: Date
  onProgress?(progress: ImportProgress): void
  /** Stops between two transactions; the next import goes on from there. */
  readonly signal?: AbortSignal
}

const MAX_FAILURES = 100
const MAX_ATTEMPTS = 3
/** More files than this in one folder cannot be sorted in memory; AWS makes a folder a day. */
const MAX_IN_FOLDER = 500_000

/**
 * Imports the history and snapshot files that AWS Config has delivered, and CloudTrail's log files, in order of time. A file that
 * cannot be read is told in the summary, and the others go on.
 *
 * @throws when the source or the database fails as a whole, or the signal aborts
 */
export async function importFiles({
  db,
  source: given,
  now,
  onProgress,
  signal,
}: ImportOptions): Promise<ImportSummary> {
  const source = 'path' in given ? await localSource(given.path) : s3Source(given.cloud, given.bucket, given.prefix)
  const { folders, ...found } = await survey(source, signal)
  const failures: ImportFailure[] = []
  const state = {
    ...{ filesTotal: found.files, filesDone: 0, items: 0, written: 0, bytesTotal: found.bytes, bytesDone: 0 },
    ...{ imported: 0, known: 0, failed: 0, ignored: found.ignored },
  }
  const tell = (file?: string) => {
    const { filesTotal, filesDone, items, written, bytesTotal, bytesDone } = state
    onProgress?.({
      filesTotal,
      filesDone,
      items,
      written,
      bytesTotal,
      bytesDone,
      ...(file === undefined ? {} : { file }),
    })
  }
  const fail = (file: string, reason: string) => {
    state.failed += 1
    if (failures.length < MAX_FAILURES) failures.push({ file, reason })
  }
  for (const { name: file, reason } of found.misplaced) fail(file, reason)
  state.failed += found.misplacedCount - found.misplaced.length
  for (const folder of folders) {
    const files = await filesOf(source, folder)
    const known = await knownOf(db, source, files)
    for (const { file, delivered } of files) {
      signal?.throwIfAborted()
      if (known.get(file.name) === file.fingerprint) state.known += 1
      else {
        const before = state.bytesDone
        const reason = await attempt(async () => {
          state.bytesDone = before
          await importFile(db, source, file, delivered, {
            now,
            signal,
            onBytes: (bytes) => {
              state.bytesDone += bytes
            },
            onBatch: (read, written) => {
              state.items += read
              state.written += written
              tell(file.name)
            },
          })
        })
        if (reason === undefined) state.imported += 1
        else fail(file.name, reason)
        state.bytesDone = before
      }
      state.bytesDone += file.size
      state.filesDone += 1
      tell(file.name)
    }
  }
  return { ...state, failures }
}

/** Tries again what may pass. @returns why the file could not be imported */
async function attempt(work: () => Promise<void>): Promise<string | undefined> {
  for (let left = MAX_ATTEMPTS; ; left -= 1) {
    try {
      await work()
      return undefined
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error
      if (!error.passing || left === 1) return error.message
    }
  }
}

interface Survey {
  /** In order of their time. */
  readonly folders: string[]
  readonly files: number
  readonly bytes: number
  readonly ignored: number
  readonly misplaced: { name: string; reason: string }[]
  readonly misplacedCount: number
}

/** Counts what is there, and remembers folders only: a bucket of years has a thousand times more files. */
async function survey(source: Source, signal?: AbortSignal): Promise<Survey> {
  const firsts = new Map<string, DeliveredFile>()
  const misplaced: { name: string; reason: string }[] = []
  const counts = { files: 0, bytes: 0, ignored: 0, misplacedCount: 0 }
  for await (const file of source.list()) {
    signal?.throwIfAborted()
    const delivered = deliveredOrProblem(file.name)
    if (typeof delivered === 'string') {
      counts.misplacedCount += 1
      if (misplaced.length < MAX_FAILURES) misplaced.push({ name: file.name, reason: delivered })
    } else if (delivered === undefined) counts.ignored += 1
    else {
      counts.files += 1
      counts.bytes += file.size
      const folder = folderOf(file.name)
      const first = firsts.get(folder)
      if (first === undefined || compareDelivered(delivered, first) < 0) firsts.set(folder, delivered)
    }
  }
  const folders = [...firsts]
    .sort(([a, x], [b, y]) => compareDelivered(x, y) || compare(a, b))
    .map(([folder]) => folder)
  return { folders, misplaced, ...counts }
}

function deliveredOrProblem(name: string): DeliveredFile | string | undefined {
  try {
    return deliveredFile(name)
  } catch (error) {
    if (error instanceof MisplacedFile) return error.message
    throw error
  }
}

interface FileToImport {
  readonly file: SourceFile
  readonly delivered: DeliveredFile
}

async function filesOf(source: Source, folder: string): Promise<FileToImport[]> {
  const files: FileToImport[] = []
  for await (const file of source.listFolder(folder)) {
    const delivered = deliveredOrProblem(file.name)
    if (typeof delivered === 'object') files.push({ file, delivered })
    if (files.length > MAX_IN_FOLDER)
      throw new Error(`${folder} has more than ${MAX_IN_FOLDER} files: import a part of it`)
  }
  return files.sort((a, b) => compareDelivered(a.delivered, b.delivered) || compare(a.file.name, b.file.name))
}

/** The fingerprints of those that were imported before. */
async function knownOf(db: Database, source: Source, files: readonly FileToImport[]): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  for (let from = 0; from < files.length; from += 1_000) {
    const names = files.slice(from, from + 1_000).map(({ file }) => file.name)
    const { rows } = await db.query<{ file: string; fingerprint: string }>(
      'select file, fingerprint from imported_file where source = $1 and file = any($2::text[])',
      [source.name, names],
    )
    for (const { file, fingerprint } of rows) known.set(file, fingerprint)
  }
  return known
}
