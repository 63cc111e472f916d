/**
 * The recorder's write path: from readings of one account, region and type to items of the ledger. What changed, the current
 * row, the edges and the outbox entry are written in one transaction, and of two recorders that saw the same change
 * one writes it: the upsert of the current row decides, under its row lock.
 */
import type { Database, Queryable } from '../../store/database.ts'
import { ensurePartitions } from '../../store/partitions.ts'
import { type EncodedDocument, encodeDocument } from './document.ts'
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

/** A resource that differs from what is known, ready to be written. */
interface Candidate extends Reading {
  readonly document: EncodedDocument
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
  const known = await knownOf(db, scope, readings)
  const candidates: Candidate[] = []
  const renewed: Reading[] = []
  for (const reading of readings) {
    const before = known.get(reading.resource.resourceId)
    if (before?.live && before.reading_hash?.equals(reading.hash)) continue
    const document = encodeDocument(reading.resource as never, options.volatile)
    if (before?.live && before.change_hash?.equals(document.changeHash)) renewed.push(reading)
    else candidates.push({ ...reading, document })
  }
  if (renewed.length > 0) await renewReadingHashes(db, scope, renewed)
  if (candidates.length === 0) return { discovered: [], changed: [] }
  await ensurePartitions(db, 'configuration_item', itemMonths(options.now))
  return db.transaction((tx) => writeCandidates(tx, scope, candidates, options))
}

async function knownOf(db: Queryable, scope: TypeScope, readings: readonly Reading[]): Promise<Map<string, Known>> {
  const { rows } = await db.query<Known>(
    `select resource_id, reading_hash, change_hash, live from resource
     where account_id = $1 and region = $2 and resource_type = $3 and resource_id = any($4::text[])`,
    [scope.accountId, scope.region, scope.resourceType, readings.map((r) => r.resource.resourceId)],
  )
  return new Map(rows.map((row) => [row.resource_id, row]))
}

/** Nothing that makes an item changed, but the reading's letters did: remember them, for the next comparison. */
async function renewReadingHashes(db: Queryable, scope: TypeScope, readings: readonly Reading[]): Promise<void> {
  await db.query(
    `update resource set reading_hash = r.hash from unnest($4::text[], $5::bytea[]) as r (id, hash)
     where account_id = $1 and region = $2 and resource_type = $3 and resource_id = r.id`,
    [
      scope.accountId,
      scope.region,
      scope.resourceType,
      readings.map((r) => r.resource.resourceId),
      readings.map((r) => r.hash),
    ],
  )
}

async function writeCandidates(
  tx: Queryable,
  scope: TypeScope,
  candidates: readonly Candidate[],
  options: RecordOptions,
): Promise<Recorded> {
  await holdDocuments(tx, scope.accountId)
  // In key order, so that two recorders lock rows in the same order.
  const ordered = [...candidates].sort((a, b) => (a.resource.resourceId < b.resource.resourceId ? -1 : 1))
  const { rows: won } = await tx.query<{ resource_id: string; status: string }>(UPSERT_RESOURCES, [
    scope.accountId,
    scope.region,
    scope.resourceType,
    options.now,
    options.observedAt,
    options.recordingFrequency,
    ordered.map((c) => c.resource.resourceId),
    ordered.map((c) => c.resource.resourceName ?? null),
    ordered.map((c) => c.resource.arn ?? null),
    ordered.map((c) => c.resource.availabilityZone ?? null),
    ordered.map((c) => c.resource.resourceCreationTime ?? null),
    ordered.map((c) => c.document.hash),
    ordered.map((c) => c.document.changeHash),
    ordered.map((c) => c.hash),
    ordered.map((c) => c.document.text),
  ])
  if (won.length === 0) return { discovered: [], changed: [] }
  const statuses = new Map(won.map((row) => [row.resource_id, row.status]))
  const written = ordered.filter((c) => statuses.has(c.resource.resourceId))
  await tx.query(
    `insert into document (account_id, hash, body) select $1, * from unnest($2::bytea[], $3::bytea[])
     on conflict do nothing`,
    [scope.accountId, written.map((c) => c.document.hash), written.map((c) => c.document.body)],
  )
  const ids = written.map((c) => c.resource.resourceId)
  await appendItems(tx, scope, ids, options)
  await replaceEdges(
    tx,
    scope,
    written,
    ids.filter((id) => statuses.get(id) === 'OK'),
  )
  return {
    discovered: ids.filter((id) => statuses.get(id) !== 'OK'),
    changed: ids.filter((id) => statuses.get(id) === 'OK'),
  }
}

/** Keeps the purge from deleting a document that this transaction is about to refer to: it takes the same lock alone. */
export async function holdDocuments(tx: Queryable, accountId: string): Promise<void> {
  await tx.query("select pg_advisory_xact_lock_shared(hashtext('document'), hashtext($1))", [accountId])
}

/**
 * Gives the ids that are new, changed or back, with the status of the item that is due. A resource that a later reading
 * recorded, or for which another recorder has just written the same change, is not given.
 */
const UPSERT_RESOURCES = `
  insert into resource as r (
    account_id, region, resource_type, resource_id, resource_name, arn, availability_zone, resource_creation_time,
    status, capture_time, state_id, recording_frequency, observed_at, document_hash, change_hash, reading_hash, live, document)
  select $1, $2, $3, u.id, u.name, u.arn, u.zone, u.created,
    'ResourceDiscovered', $4, (extract(epoch from $4::timestamptz) * 1000)::bigint, $6, $5, u.hash, u.change_hash, u.reading_hash,
    true, u.text::jsonb
  from unnest($7::text[], $8::text[], $9::text[], $10::text[], $11::timestamptz[], $12::bytea[], $13::bytea[], $14::bytea[],
    $15::text[]) as u (id, name, arn, zone, created, hash, change_hash, reading_hash, text)
  on conflict (account_id, region, resource_type, resource_id) do update set
    resource_name = excluded.resource_name, arn = excluded.arn, availability_zone = excluded.availability_zone,
    resource_creation_time = excluded.resource_creation_time,
    status = case when r.live then 'OK' else 'ResourceDiscovered' end,
    capture_time = greatest(excluded.capture_time, r.capture_time + interval '1 millisecond'),
    state_id = greatest(excluded.state_id, r.state_id + 1),
    recording_frequency = excluded.recording_frequency, observed_at = excluded.observed_at,
    document_hash = excluded.document_hash, change_hash = excluded.change_hash, reading_hash = excluded.reading_hash,
    live = true, document = excluded.document
  where r.observed_at <= excluded.observed_at and not (r.live and r.change_hash = excluded.change_hash)
  returning resource_id, status`

/** Copies the current rows of `ids` into the ledger and tells the outbox. */
async function appendItems(
  tx: Queryable,
  scope: TypeScope,
  ids: readonly string[],
  { now, origin, eventIds }: Pick<RecordOptions, 'now' | 'origin' | 'eventIds'>,
): Promise<void> {
  await tx.query(
    `with item as (
       insert into configuration_item (
         account_id, region, resource_type, resource_id, capture_time, state_id, status, resource_name, arn,
         availability_zone, resource_creation_time, document_hash, related_events, recording_frequency, origin, recorded_at)
       select r.account_id, r.region, r.resource_type, r.resource_id, r.capture_time, r.state_id, r.status, r.resource_name, r.arn,
         r.availability_zone, r.resource_creation_time, r.document_hash, string_to_array(u.events, ' '), r.recording_frequency, $6, $7
       from unnest($4::text[], $5::text[]) as u (id, events)
       join resource r on r.account_id = $1 and r.region = $2 and r.resource_type = $3 and r.resource_id = u.id
       returning resource_id, capture_time, state_id)
     insert into outbox (account_id, region, kind, resource_type, resource_id, capture_time, state_id, created_at)
     select $1, $2, 'configuration_item', $3, resource_id, capture_time, state_id, $7 from item`,
    [
      scope.accountId,
      scope.region,
      scope.resourceType,
      ids,
      // Arrays of arrays of different lengths cannot be bound: ids of events have no spaces.
      ids.map((id) => (eventIds?.get(id) ?? []).join(' ')),
      origin,
      now,
    ],
  )
}

async function replaceEdges(
  tx: Queryable,
  scope: TypeScope,
  written: readonly Candidate[],
  changedIds: readonly string[],
): Promise<void> {
  if (changedIds.length > 0) await deleteEdges(tx, scope, changedIds)
  const edges = written.flatMap(({ resource }) =>
    (resource.relationships ?? []).map((r) => ({
      id: resource.resourceId,
      type: r.resourceType,
      target: r.resourceId ?? r.resourceName,
      byName: r.resourceId === undefined,
      name: r.relationshipName,
    })),
  )
  if (edges.length === 0) return
  await tx.query(
    `insert into relationship (account_id, region, resource_type, resource_id, target_type, target, target_by_name, name)
     select $1, $2, $3, * from unnest($4::text[], $5::text[], $6::text[], $7::boolean[], $8::text[]) on conflict do nothing`,
    [
      scope.accountId,
      scope.region,
      scope.resourceType,
      edges.map((e) => e.id),
      edges.map((e) => e.type),
      edges.map((e) => e.target),
      edges.map((e) => e.byName),
      edges.map((e) => e.name),
    ],
  )
}

async function deleteEdges(tx: Queryable, scope: TypeScope, ids: readonly string[]): Promise<void> {
  await tx.query(
    `delete from relationship
     where account_id = $1 and region = $2 and resource_type = $3 and resource_id = any($4::text[])`,
    [scope.accountId, scope.region, scope.resourceType, ids],
  )
}

/** Why a resource is live no more. */
export type EndStatus = 'ResourceDeleted' | 'ResourceNotRecorded' | 'ResourceDeletedNotRecorded'

/**
 * Records that live resources are gone (or, with `ResourceNotRecorded`, that their type is recorded no more). Those that a later
 * reading recorded are left alone.
 * @returns the ids for which an item was written
 */
export async function recordEnd(
  db: Database,
  scope: TypeScope,
  ids: readonly string[],
  status: EndStatus,
  options: Pick<RecordOptions, 'observedAt' | 'now' | 'origin' | 'eventIds'>,
): Promise<string[]> {
  if (ids.length === 0) return []
  await ensurePartitions(db, 'configuration_item', itemMonths(options.now))
  return db.transaction(async (tx) => {
    const { rows } = await tx.query<{ resource_id: string }>(
      `with gone as (
         select resource_id from resource
         where account_id = $1 and region = $2 and resource_type = $3 and resource_id = any($4::text[])
           and observed_at <= $7 and (live or ($5 <> 'ResourceNotRecorded' and status = 'ResourceNotRecorded'))
         order by resource_id for update)
       update resource r set status = $5, live = false,
         capture_time = greatest($6, r.capture_time + interval '1 millisecond'),
         state_id = greatest((extract(epoch from $6::timestamptz) * 1000)::bigint, r.state_id + 1),
         observed_at = $7, document_hash = null, change_hash = null, reading_hash = null, document = null
       from gone
       where r.account_id = $1 and r.region = $2 and r.resource_type = $3 and r.resource_id = gone.resource_id
       returning r.resource_id`,
      [scope.accountId, scope.region, scope.resourceType, ids, status, options.now, options.observedAt],
    )
    const ended = rows.map((r) => r.resource_id)
    if (ended.length > 0) {
      await appendItems(tx, scope, ended, options)
      await deleteEdges(tx, scope, ended)
    }
    return ended
  })
}

/** The partitions that an item captured now may need: its time is moved past that of the item before. */
function itemMonths(now: Date): Date[] {
  return [now, new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1))]
}
