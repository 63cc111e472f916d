import { expandJson } from '../../lib/expand-json.ts'
import type { Json } from '../../lib/json.ts'
import type { Queryable } from '../../store/database.ts'
import { type ChangeEvent, readChangeEvents } from './change-events.ts'
import { decodeDocument } from './document.ts'
import type { ResourceKeyOf } from './resource-reader.ts'
import { type ItemRow, readHistory } from './store.ts'

/** One item of a resource's history as our own API speaks of it. */
export interface Version {
  readonly configurationStateId: string
  readonly configurationItemCaptureTime: string
  readonly configurationItemStatus: string
  readonly origin: string
  readonly relatedEvents: readonly string[]
  readonly events: readonly ChangeEvent[]
}

export async function versionsOf(db: Queryable, rows: readonly ItemRow[]): Promise<Version[]> {
  const events = await readChangeEvents(db, rows)
  return rows.map((row) => ({
    configurationStateId: String(row.state_id),
    configurationItemCaptureTime: row.capture_time.toISOString(),
    configurationItemStatus: row.status,
    origin: row.origin,
    relatedEvents: row.related_events,
    events: row.related_events.map((id) => events.get(id)).filter((event) => event !== undefined),
  }))
}

/** The item that was in force at an instant (the last one when none is given). */
export async function itemAt(db: Queryable, key: ResourceKeyOf, instant?: Date): Promise<ItemRow | undefined> {
  return (await readHistory(db, key, { to: instant, limit: 1 }))[0]
}

/** The item before another. */
export async function itemBefore(db: Queryable, key: ResourceKeyOf, row: ItemRow): Promise<ItemRow | undefined> {
  const after = { captureTime: row.capture_time, stateId: row.state_id }
  return (await readHistory(db, key, { to: row.capture_time, after, limit: 1 }))[0]
}

export async function itemOfState(db: Queryable, key: ResourceKeyOf, stateId: string): Promise<ItemRow | undefined> {
  const { rows } = await db.query<ItemRow>(
    `select * from configuration_item
     where account_id = $1 and region = $2 and resource_type = $3 and resource_id = $4 and state_id = $5
     order by capture_time desc limit 1`,
    [key.accountId, key.region, key.resourceType, key.resourceId, stateId],
  )
  return rows[0]
}

/** The item's document for comparing, the JSON that its strings hold unfolded; `undefined` when it has none. */
export async function readComparable(db: Queryable, row: ItemRow | undefined): Promise<Json | undefined> {
  const document = row && (await readDocument(db, row))
  return document === undefined ? undefined : expandJson(document as unknown as Json)
}

/** @throws when the document is not in the database, where the ledger says it is */
export async function readDocument(
  db: Queryable,
  row: ItemRow,
): Promise<ReturnType<typeof decodeDocument> | undefined> {
  if (row.document_hash === null) return undefined
  const { rows } = await db.query<{ body: Buffer }>('select body from document where account_id = $1 and hash = $2', [
    row.account_id,
    row.document_hash,
  ])
  if (rows[0] === undefined) throw new Error(`The document ${row.document_hash.toString('hex')} is not in the database`)
  return decodeDocument(rows[0].body)
}
