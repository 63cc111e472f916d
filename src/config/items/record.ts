/**
 * The recorder's write path: from readings of one account, region and type to items of the ledger. What changed, the current
 * row, the edges and the outbox entry are written in one transaction, and of two recorders that saw the same change
 * one writes it: the upsert of the current row decides, under its row lock.
 */

import { pauses } from '../../lib/pauses.ts'
import { byteaArray, textArray } from '../../store/binary-array.ts'
import type { Database, Queryable, Statement } from '../../store/database.ts'
import { ensurePartitions } from '../../store/partitions.ts'
import { appendItems, eventsOf, itemMonths, RETURNED } from './append-items.ts'
import { changeHashOf, compressDocument, decodeDocument, queryableJson } from './document.ts'
import { deleteEdges, edgeColumns, insertEdges } from './edges.ts'
import type { Reading, TypeScope } from './reading.ts'

export interface RecordOptions {
  /** Before the reading began: a resource that a later reading recorded is left alone. */
  readonly observedAt: Date
  /** The capture time of what is new. */
  readonly now: Date
  readonly volatile?: readonly string[]
  readonly recordingFrequency: 'CONTINUOUS' | 'DAILY'
  readonly origin: 'recorder' | 'put'
  /** CloudTrail events that led to the reading, by resource id. */
  readonly eventIds?: ReadonlyMap<string, readonly string[]>
}

export interface Recorded {
  /** Ids for which an item was written. */
  readonly discovered: readonly string[]
  readonly changed: readonly string[]
}

interface Known {
  readonly resource_id: string
  readonly reading_hash: Buffer | null
  readonly change_hash: Buffer | null
  readonly live: boolean
}

/** A resource that differs from what is known. */
interface Candidate extends Reading {
  /** Null where nothing was known to compare with: it is worked out when a later reading differs. */
  readonly changeHash: Buffer | null
}

/**
 * Records the readings that differ from what is known. Readings must be of distinct resources; give a few hundred at a time.
 */
export async function recordReadings(
  db: Database,
  scope: TypeScope,
  readings: readonly Reading[],
  options: RecordOptions,
): Promise<Recorded> {
  const { volatile } = options
  const known = await knownOf(db, scope, readings)
  const candidates: Candidate[] = []
  const differing: Reading[] = []
  for (const reading of readings) {
    const before = known.get(reading.resource.resourceId)
    if (!before?.live) {
      // Two recorders may find it at once: only where nothing is volatile are their readings equal to the letter.
      candidates.push({
        ...reading,
        changeHash: volatile?.length ? changeHashOf(reading.resource as never, volatile) : null,
      })
    } else if (!before.reading_hash?.equals(reading.hash)) differing.push(reading)
  }
  if (differing.length > 0) {
    const before = await changeHashes(db, scope, differing, known, volatile)
    const renewed: Candidate[] = []
    for (const reading of differing) {
      const changeHash = changeHashOf(reading.resource as never, volatile)
      const isEqual = before.get(reading.resource.resourceId)?.equals(changeHash)
      ;(isEqual ? renewed : candidates).push({ ...reading, changeHash })
    }
    if (renewed.length > 0) await renewReadingHashes(db, scope, renewed)
  }
  if (candidates.length === 0) return { discovered: [], changed: [] }
  await ensurePartitions(db, 'configuration_item', itemMonths(options.now))
  // All that needs no database is done before the transaction: the embedded one has a single connection.
  const writing = await preparedWriting(scope, candidates, options)
  if (candidates.some(({ resource }) => known.get(resource.resourceId)?.live)) {
    return db.transaction((tx) => write(tx, scope, writing))
  }
  const { discovered, others } = await writeNew(db, writing)
  if (others.length === 0) return { discovered, changed: [] }
  // Found at the same time by another recorder, or recorded by a later reading.
  const rest = await preparedWriting(scope, others, options)
  const recorded = await db.transaction((tx) => write(tx, scope, rest))
  return { ...recorded, discovered: [...discovered, ...recorded.discovered] }
}

async function knownOf(db: Queryable, scope: TypeScope, readings: readonly Reading[]): Promise<Map<string, Known>> {
  const { rows } = await db.query<Known>(
    `select resource_id, reading_hash, change_hash, live from resource
     where account_id = $1 and region = $2 and resource_type = $3 and resource_id = any($4::text[])`,
    [scope.accountId, scope.region, scope.resourceType, readings.map((r) => r.resource.resourceId)],
  )
  return new Map(rows.map((row) => [row.resource_id, row]))
}

/** The change hashes of what is known; those that were not worked out yet, from the stored documents. */
async function changeHashes(
  db: Queryable,
  scope: TypeScope,
  readings: readonly Reading[],
  known: ReadonlyMap<string, Known>,
  volatile: readonly string[] | undefined,
): Promise<Map<string, Buffer>> {
  const hashes = new Map<string, Buffer>()
  const missing: string[] = []
  for (const { resource } of readings) {
    const hash = known.get(resource.resourceId)!.change_hash
    if (hash === null) missing.push(resource.resourceId)
    else hashes.set(resource.resourceId, hash)
  }
  if (missing.length === 0) return hashes
  const { rows } = await db.query<{ resource_id: string; body: Buffer }>(
    `select r.resource_id, d.body from resource r join document d on d.account_id = r.account_id and d.hash = r.document_hash
     where r.account_id = $1 and r.region = $2 and r.resource_type = $3 and r.resource_id = any($4::text[])`,
    [scope.accountId, scope.region, scope.resourceType, missing],
  )
  for (const row of rows) hashes.set(row.resource_id, changeHashOf(decodeDocument(row.body), volatile))
  return hashes
}

/**
 * Nothing that makes an item changed, but the reading's letters did: remember them, for the next comparison. What another recorder has
 * written meanwhile is left alone.
 */
async function renewReadingHashes(db: Queryable, scope: TypeScope, readings: readonly Candidate[]): Promise<void> {
  await db.query(
    `update resource set reading_hash = r.hash, change_hash = r.change from unnest($4::text[], $5::bytea[], $6::bytea[]) as r (id, hash, change)
     where account_id = $1 and region = $2 and resource_type = $3 and resource_id = r.id
       and coalesce(change_hash = r.change, true)`,
    [
      scope.accountId,
      scope.region,
      scope.resourceType,
      readings.map((r) => r.resource.resourceId),
      readings.map((r) => r.hash),
      readings.map((r) => r.changeHash),
    ],
  )
}

interface Writing {
  /** In key order, so that two recorders lock rows in the same order. */
  readonly ordered: readonly Candidate[]
  readonly items: readonly unknown[]
  readonly documents: Documents
}

/** In the order of their hashes, as every writer of documents: two that write the same ones then wait, and not for each other. */
interface Documents {
  readonly hashes: Buffer
  readonly bodies: Buffer
}

async function preparedWriting(
  scope: TypeScope,
  candidates: readonly Candidate[],
  options: RecordOptions,
): Promise<Writing> {
  const ordered = [...candidates].sort((a, b) => (a.resource.resourceId < b.resource.resourceId ? -1 : 1))
  const ids = ordered.map((c) => c.resource.resourceId)
  const items = [
    scope.accountId,
    scope.region,
    scope.resourceType,
    options.now,
    options.observedAt,
    options.recordingFrequency,
    options.origin,
    textArray(ids),
    textArray(ordered.map((c) => c.resource.resourceName ?? null)),
    textArray(ordered.map((c) => c.resource.arn ?? null)),
    textArray(ordered.map((c) => c.resource.availabilityZone ?? null)),
    ordered.map((c) => c.resource.resourceCreationTime ?? null),
    byteaArray(ordered.map((c) => c.documentHash)),
    byteaArray(ordered.map((c) => c.changeHash)),
    byteaArray(ordered.map((c) => c.hash)),
    textArray(ordered.map((c) => queryableJson(c.bytes))),
    ...eventsOf(ids, options.eventIds),
    ...edgeColumns(ordered.map((c) => c.resource)),
  ]
  return { ordered, items, documents: await documentsOf(ordered) }
}

async function documentsOf(candidates: readonly Candidate[]): Promise<Documents> {
  const ordered = [...candidates].sort((a, b) => Buffer.compare(a.documentHash, b.documentHash))
  const bodies: Buffer[] = []
  const pause = pauses()
  for (const { bytes } of ordered) {
    bodies.push(compressDocument(bytes))
    await pause()
  }
  return { hashes: byteaArray(ordered.map((c) => c.documentHash)), bodies: byteaArray(bodies) }
}

/** What is written together. What another recorder wins leaves a document that nobody refers to, for the purge. */
const statementsOf = (text: string, { items, documents }: Writing): readonly [Statement, Statement, Statement] => [
  { text: HOLD_DOCUMENTS, values: [items[0]] },
  { text, values: items },
  {
    text: 'insert into document (account_id, hash, body) select $1, unnest($2::bytea[]), unnest($3::bytea[]) on conflict do nothing',
    values: [items[0], documents.hashes, documents.bodies],
  },
]

/** @returns also those that turned out to be live, or seen later */
async function writeNew(db: Database, writing: Writing): Promise<{ discovered: string[]; others: Candidate[] }> {
  const [, written] = await db.together(statementsOf(WRITE_NEW_ITEMS, writing))
  const discovered = new Set(written!.rows.map((row) => row.resource_id as string))
  const others = writing.ordered.filter(({ resource }) => !discovered.has(resource.resourceId))
  return { discovered: [...discovered], others }
}

async function write(tx: Queryable, scope: TypeScope, writing: Writing): Promise<Recorded> {
  const [, won] = await Promise.all(
    statementsOf(WRITE_ITEMS, writing).map(({ text, values }) =>
      tx.query<{ resource_id: string; status: string }>(text, values),
    ),
  )
  const statuses = new Map(won!.rows.map((row) => [row.resource_id, row.status]))
  const written = writing.ordered.filter((c) => statuses.has(c.resource.resourceId))
  const ids = written.map((c) => c.resource.resourceId)
  const changed = ids.filter((id) => statuses.get(id) === 'OK')
  if (changed.length > 0) await replaceEdges(tx, scope, written, new Set(changed))
  return { discovered: ids.filter((id) => statuses.get(id) !== 'OK'), changed }
}

async function replaceEdges(
  tx: Queryable,
  scope: TypeScope,
  written: readonly Candidate[],
  changed: ReadonlySet<string>,
): Promise<void> {
  const resources = written.map((c) => c.resource).filter(({ resourceId }) => changed.has(resourceId))
  await Promise.all([
    deleteEdges(tx, scope, [...changed]),
    tx.query(insertEdges(['$4', '$5', '$6', '$7', '$8']), [
      scope.accountId,
      scope.region,
      scope.resourceType,
      ...edgeColumns(resources),
    ]),
  ])
}

/**
 * Begins to write documents of an account. Keeps the purge from deleting one that this transaction is about to refer to: it takes the same
 * lock alone. And has the statements planned without their values, which are megabytes: a plan made for them copies them.
 */
export async function holdDocuments(tx: Queryable, accountId: string): Promise<void> {
  await tx.query(HOLD_DOCUMENTS, [accountId])
}

const HOLD_DOCUMENTS = `select pg_advisory_xact_lock_shared(hashtext('document'), hashtext($1)),
  set_config('plan_cache_mode', 'force_generic_plan', true)`

/**
 * Gives the ids that were written, with the status of their item: not those that a later reading recorded, nor those that `overwrites` spares.
 * The edges of changed ones (status `OK`) are still to be replaced. The arrays are unnested in the select list: in the from list their rows,
 * documents and all, would first be put aside, on disk when they are many.
 */
const writeItems = (overwrites: string) => `
  with current as (
    insert into resource as r (
      account_id, region, resource_type, status, capture_time, state_id, recording_frequency, observed_at, live,
      resource_id, resource_name, arn, availability_zone, resource_creation_time, document_hash, change_hash, reading_hash, document)
    select $1, $2, $3, 'ResourceDiscovered', $4, (extract(epoch from $4::timestamptz) * 1000)::bigint, $6, $5, true,
      unnest($8::text[]), unnest($9::text[]), unnest($10::text[]), unnest($11::text[]), unnest($12::timestamptz[]),
      unnest($13::bytea[]), unnest($14::bytea[]), unnest($15::bytea[]), unnest($16::text[])::jsonb
    on conflict (account_id, region, resource_type, resource_id) do update set
      resource_name = excluded.resource_name, arn = excluded.arn, availability_zone = excluded.availability_zone,
      resource_creation_time = excluded.resource_creation_time,
      status = case when r.live then 'OK' else 'ResourceDiscovered' end,
      capture_time = greatest(excluded.capture_time, r.capture_time + interval '1 millisecond'),
      state_id = greatest(excluded.state_id, r.state_id + 1),
      recording_frequency = excluded.recording_frequency, observed_at = excluded.observed_at,
      document_hash = excluded.document_hash, change_hash = excluded.change_hash, reading_hash = excluded.reading_hash,
      live = true, document = excluded.document
    where r.observed_at <= excluded.observed_at and ${overwrites}
    returning ${RETURNED}),
  ${appendItems('$4', ['$17', '$18'])},
  joined as (
    ${insertEdges(['$19', '$20', '$21', '$22', '$23'])}
    join current c on c.resource_id = e.id where c.status <> 'OK')
  select resource_id, status from current`

/** Not those for which another recorder has just written the same change. */
const WRITE_ITEMS = writeItems(
  'not (r.live and coalesce(r.change_hash = excluded.change_hash, r.reading_hash = excluded.reading_hash, false))',
)
/** Not those that another recorder has found meanwhile. */
const WRITE_NEW_ITEMS = writeItems('not r.live')
