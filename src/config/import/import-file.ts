import type { TrailEvent } from '../../cloud/trail.ts'
import type { Database, Queryable } from '../../store/database.ts'
import { ensurePartitions } from '../../store/partitions.ts'
import { storeEvents } from '../items/store-events.ts'
import type { DeliveredFile } from './file-name.ts'
import { FileProblem } from './file-problem.ts'
import { importedEvent } from './imported-event.ts'
import { ItemProblem, importedItem } from './imported-item.ts'
import { readElements } from './read-elements.ts'
import type { Source, SourceFile } from './source.ts'
import { type EncodedItem, encodeItem, writeItems } from './write-items.ts'

/** One transaction takes no more items, and no more bytes of JSON than this (an item may be larger alone). */
const MAX_BATCH = 500
const MAX_BATCH_BYTES = 4 * 1024 * 1024
/** Problems of items that are told of one file. */
const TOLD = 3

export interface ImportFileOptions {
  readonly now: Date
  readonly signal?: AbortSignal
  onBytes(bytes: number): void
  /** After each committed batch: items (or events) read, and how many of them were new. */
  onBatch(read: number, written: number): void
}

/**
 * Imports one file. What it holds goes to the ledger in bounded transactions, the last of which marks the file as imported: after a
 * crash in between, the file is simply read again and what is known is passed over.
 *
 * @throws FileProblem when the file is damaged or holds items that cannot be kept; its good items up to there are in the ledger
 */
export async function importFile(
  db: Database,
  source: Source,
  file: SourceFile,
  delivered: DeliveredFile,
  options: ImportFileOptions,
): Promise<void> {
  const batches =
    delivered.kind === 'CloudTrail' ? new EventBatch(db, delivered) : new ItemBatch(db, delivered, options.now)
  const problems: string[] = []
  let count = 0
  let bytes = 0
  let read = 0
  const flush = async (finish?: (tx: Queryable) => Promise<void>) => {
    options.signal?.throwIfAborted()
    const written = await batches.write(finish)
    options.onBatch(read, written)
    bytes = 0
    read = 0
  }
  for await (const text of readElements(() => source.open(file), batches.member, options.onBytes)) {
    count += 1
    try {
      batches.add(text)
    } catch (error) {
      if (!(error instanceof ItemProblem)) throw error
      problems.push(`${batches.member}[${count - 1}]: ${error.message}`)
    }
    bytes += text.length
    read += 1
    if (read >= MAX_BATCH || bytes >= MAX_BATCH_BYTES) await flush()
  }
  if (problems.length > 0) {
    await flush()
    throw new FileProblem(`${problems.length} of ${count} cannot be kept: ${problems.slice(0, TOLD).join('; ')}`, {
      passing: false,
    })
  }
  await flush((tx) => markImported(tx, source, file, count, options.now))
}

interface Batch {
  /** Of the file's object: the list to read. */
  readonly member: string
  /** @throws ItemProblem */
  add(text: string): void
  /** Writes what was added, and `finish` with it, in one transaction. */
  write(finish?: (tx: Queryable) => Promise<void>): Promise<number>
}

class ItemBatch implements Batch {
  readonly member = 'configurationItems'
  readonly #db: Database
  readonly #file: DeliveredFile
  readonly #now: Date
  #items: EncodedItem[] = []

  constructor(db: Database, file: DeliveredFile, now: Date) {
    this.#db = db
    this.#file = file
    this.#now = now
  }

  add(text: string): void {
    this.#items.push(encodeItem(importedItem(text, this.#file, this.#now)))
  }

  async write(finish?: (tx: Queryable) => Promise<void>): Promise<number> {
    const items = this.#items
    this.#items = []
    await ensurePartitions(
      this.#db,
      'configuration_item',
      items.map((item) => item.captureTime),
    )
    return this.#db.transaction(async (tx) => {
      const written = await writeItems(tx, items, this.#now)
      await finish?.(tx)
      return written
    })
  }
}

class EventBatch implements Batch {
  readonly member = 'Records'
  readonly #db: Database
  readonly #file: DeliveredFile
  #events: TrailEvent[] = []

  constructor(db: Database, file: DeliveredFile) {
    this.#db = db
    this.#file = file
  }

  add(text: string): void {
    const event = importedEvent(text, this.#file)
    if (event !== undefined) this.#events.push(event)
  }

  async write(finish?: (tx: Queryable) => Promise<void>): Promise<number> {
    const events = this.#events
    this.#events = []
    return this.#db.transaction(async (tx) => {
      const { size: written } = await storeEvents(tx, this.#file.accountId, events)
      await finish?.(tx)
      return written
    })
  }
}

async function markImported(tx: Queryable, source: Source, file: SourceFile, items: number, now: Date): Promise<void> {
  await tx.query(
    `insert into imported_file (source, file, fingerprint, items, imported_at) values ($1, $2, $3, $4, $5)
     on conflict (source, file) do update set fingerprint = excluded.fingerprint, items = excluded.items,
       imported_at = excluded.imported_at`,
    [source.name, file.name, file.fingerprint, items, now],
  )
}
