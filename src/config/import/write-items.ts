import { readerOf } from '../../cloud/registry.ts'
import { textArray } from '../../store/binary-array.ts'
import type { Queryable } from '../../store/database.ts'
import { changeHashOf, type EncodedDocument, encodeDocument, queryableJson } from '../items/document.ts'
import { holdDocuments } from '../items/record.ts'
import type { ImportedItem } from './imported-item.ts'

/** An item with its document ready to be stored. */
export type EncodedItem = ImportedItem & { readonly encoded?: EncodedDocument & { readonly changeHash: Buffer } }

export function encodeItem(item: ImportedItem): EncodedItem {
  if (item.document === undefined) return item
  const changeHash = changeHashOf(item.document, readerOf(item.resourceType)?.volatile)
  return { ...item, encoded: { ...encodeDocument(item.document), changeHash } }
}

/**
 * Puts items into the ledger at their own times, and moves the current rows forward where an item is newer than what is
 * known. Nothing is written for items that are there already. No outbox entries: history is not news, and an import of
 * years must not notify anybody of them.
 *
 * @returns how many items were new
 */
export async function writeItems(tx: Queryable, items: readonly EncodedItem[], now: Date): Promise<number> {
  if (items.length === 0) return 0
  for (const accountId of new Set(items.map((item) => item.accountId))) await holdDocuments(tx, accountId)
  await writeDocuments(tx, items)
  const written = await appendItems(tx, items, now)
  await moveResources(tx, newestOf(items))
  return written
}

async function writeDocuments(tx: Queryable, items: readonly EncodedItem[]): Promise<void> {
  const documents = new Map<string, EncodedItem & { encoded: EncodedDocument }>()
  for (const item of items) {
    if (item.encoded)
      documents.set(`${item.accountId}${item.encoded.hash.toString('latin1')}`, { ...item, encoded: item.encoded })
  }
  const distinct = [...documents].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)
  await tx.query(
    `insert into document (account_id, hash, body) select * from unnest($1::text[], $2::bytea[], $3::bytea[])
     on conflict do nothing`,
    [distinct.map((i) => i.accountId), distinct.map((i) => i.encoded.hash), distinct.map((i) => i.encoded.body)],
  )
}

async function appendItems(tx: Queryable, items: readonly EncodedItem[], now: Date): Promise<number> {
  const { rowCount } = await tx.query(
    `insert into configuration_item (
       account_id, region, resource_type, resource_id, capture_time, state_id, status, resource_name, arn, availability_zone,
       resource_creation_time, document_hash, related_events, recording_frequency, origin, recorded_at)
     select u.account, u.region, u.type, u.id, u.captured, u.state, u.status, u.name, u.arn, u.zone, u.created, u.hash,
       string_to_array(u.events, ' '), u.frequency, 'import', $15
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::bigint[], $7::text[], $8::text[], $9::text[],
       $10::text[], $11::timestamptz[], $12::bytea[], $13::text[], $14::text[])
       as u (account, region, type, id, captured, state, status, name, arn, zone, created, hash, events, frequency)
     on conflict do nothing`,
    [...columns(items), items.map((i) => i.relatedEvents.join(' ')), items.map((i) => i.recordingFrequency), now],
  )
  return rowCount
}

/** The first twelve columns of both tables. */
function columns(items: readonly EncodedItem[]): unknown[][] {
  return [
    items.map((i) => i.accountId),
    items.map((i) => i.region),
    items.map((i) => i.resourceType),
    items.map((i) => i.resourceId),
    items.map((i) => i.captureTime),
    items.map((i) => i.stateId),
    items.map((i) => i.status),
    items.map((i) => i.resourceName),
    items.map((i) => i.arn),
    items.map((i) => i.availabilityZone),
    items.map((i) => i.resourceCreationTime),
    items.map((i) => i.encoded?.hash ?? null),
  ]
}

function keyOf(item: Pick<ImportedItem, 'accountId' | 'region' | 'resourceType' | 'resourceId'>): string {
  return [item.accountId, item.region, item.resourceType, item.resourceId].join('\0')
}

/** The last item of each resource, in the order in which every writer locks rows. */
function newestOf(items: readonly EncodedItem[]): EncodedItem[] {
  const newest = new Map<string, EncodedItem>()
  for (const item of items) {
    const known = newest.get(keyOf(item))
    if (known === undefined || isNewer(item, known)) newest.set(keyOf(item), item)
  }
  return [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)
}

function isNewer(a: EncodedItem, b: EncodedItem): boolean {
  const later = a.captureTime.getTime() - b.captureTime.getTime()
  return later > 0 || (later === 0 && a.stateId > b.stateId)
}

const LIVE = new Set(['OK', 'ResourceDiscovered'])

async function moveResources(tx: Queryable, items: readonly EncodedItem[]): Promise<void> {
  const { rows } = await tx.query<{ account_id: string; region: string; resource_type: string; resource_id: string }>(
    MOVE,
    [
      ...columns(items),
      items.map((i) => i.recordingFrequency),
      items.map((i) => i.encoded?.changeHash ?? null),
      items.map((i) => LIVE.has(i.status)),
      textArray(items.map((i) => (i.encoded ? queryableJson(i.encoded.bytes) : null))),
    ],
  )
  if (rows.length === 0) return
  const moved = new Set(
    rows.map((r) =>
      keyOf({ accountId: r.account_id, region: r.region, resourceType: r.resource_type, resourceId: r.resource_id }),
    ),
  )
  await replaceEdges(
    tx,
    items.filter((item) => moved.has(keyOf(item))),
  )
}

/** A reading by the recorder that began later than the item was captured replaces it: `observed_at` says so. */
const MOVE = `
  insert into resource as r (
    account_id, region, resource_type, resource_id, capture_time, state_id, status, resource_name, arn, availability_zone,
    resource_creation_time, document_hash, recording_frequency, change_hash, live, document, observed_at)
  select u.account, u.region, u.type, u.id, u.captured, u.state, u.status, u.name, u.arn, u.zone, u.created, u.hash, u.frequency,
    u.change_hash, u.live, u.text::jsonb, u.captured
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::bigint[], $7::text[], $8::text[], $9::text[],
    $10::text[], $11::timestamptz[], $12::bytea[], $13::text[], $14::bytea[], $15::boolean[], $16::text[])
    as u (account, region, type, id, captured, state, status, name, arn, zone, created, hash, frequency, change_hash, live, text)
  on conflict (account_id, region, resource_type, resource_id) do update set
    capture_time = excluded.capture_time, state_id = excluded.state_id, status = excluded.status,
    resource_name = excluded.resource_name, arn = excluded.arn, availability_zone = excluded.availability_zone,
    resource_creation_time = excluded.resource_creation_time, document_hash = excluded.document_hash,
    recording_frequency = excluded.recording_frequency, change_hash = excluded.change_hash, reading_hash = null,
    live = excluded.live, document = excluded.document, observed_at = greatest(r.observed_at, excluded.observed_at)
  where (r.capture_time, r.state_id) < (excluded.capture_time, excluded.state_id)
  returning account_id, region, resource_type, resource_id`

/** What an index entry can hold. An edge to a longer name stays in the document only. */
const MAX_TARGET_BYTES = 1_500

async function replaceEdges(tx: Queryable, items: readonly EncodedItem[]): Promise<void> {
  await tx.query(
    `delete from relationship e using unnest($1::text[], $2::text[], $3::text[], $4::text[]) as u (account, region, type, id)
     where e.account_id = u.account and e.region = u.region and e.resource_type = u.type and e.resource_id = u.id`,
    columns(items).slice(0, 4),
  )
  const edges = items
    .filter((item) => LIVE.has(item.status))
    .flatMap((item) =>
      (item.document?.relationships ?? []).flatMap((r) => {
        const target = r.resourceId ?? r.resourceName
        const texts = [r.resourceType, target ?? '', r.relationshipName]
        const isKept =
          texts.every((t) => t.isWellFormed() && !t.includes('\0')) &&
          Buffer.byteLength(texts.join('')) <= MAX_TARGET_BYTES
        return target !== undefined && isKept ? [{ item, ...r, target, byName: r.resourceId === undefined }] : []
      }),
    )
  if (edges.length === 0) return
  await tx.query(
    `insert into relationship (account_id, region, resource_type, resource_id, target_type, target, target_by_name, name)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[], $8::text[])
     on conflict do nothing`,
    [
      ...columns(edges.map((e) => e.item)).slice(0, 4),
      edges.map((e) => e.resourceType),
      edges.map((e) => e.target),
      edges.map((e) => e.byName),
      edges.map((e) => e.relationshipName),
    ],
  )
}
