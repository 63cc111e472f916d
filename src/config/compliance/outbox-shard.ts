/**
 * The outbox as its consumers read it: shard by shard, each by one worker at a time, in the order of transactions. A consumer's position
 * moves when its work is done, so that a worker that dies loses nothing.
 */
import type { Queryable } from '../../store/database.ts'
import type { Place } from './write-verdicts.ts'

/** What an entry tells of. */
export type OutboxKind = 'configuration_item' | 'compliance_change'

export interface Worker {
  /** Names this worker among all processes. */
  readonly worker: string
  readonly leaseMs: number
  clock(): Date
}

export interface Entry {
  readonly account_id: string
  readonly region: string
  readonly id: number
  readonly transaction_id: string
  readonly resource_type: string | null
  readonly resource_id: string | null
  readonly capture_time: Date | null
  readonly state_id: number | null
}

/** Entries read at a time. */
const BATCH = 500

/** Leases a consumer with entries that nobody is at. @returns its name */
export async function claimShard(
  db: Queryable,
  kind: OutboxKind,
  { worker, leaseMs, clock }: Worker,
): Promise<string | undefined> {
  const now = clock()
  const { rows } = await db.query<{ name: string }>(
    `update outbox_consumer set leased_by = $1, leased_until = $2 where name = (
       select c.name from outbox_consumer c
       where c.kind = $4 and (c.leased_until is null or c.leased_until < $3)
         and exists (select from outbox o where o.shard = c.shard and o.kind = '${kind}'
           and (o.transaction_id, o.id) > (c.transaction_id, c.id)
           and o.transaction_id < pg_snapshot_xmin(pg_current_snapshot()))
       limit 1 for update skip locked)
     returning name`,
    [worker, new Date(now.getTime() + leaseMs), now, kind],
  )
  return rows[0]?.name
}

/** @returns the next entries; undefined when another worker has the lease. In a transaction, nobody takes it until the end. */
export async function nextEntries(
  tx: Queryable,
  name: string,
  kind: OutboxKind,
  worker: string,
): Promise<Entry[] | undefined> {
  const held = await tx.query<{ shard: number; transaction_id: string; id: number }>(
    'select shard, transaction_id, id from outbox_consumer where name = $1 and leased_by = $2 for update',
    [name, worker],
  )
  const from = held.rows[0]
  if (from === undefined) return undefined
  // Ordered by the table's transaction id, not by the list's, where it is a text: 1000 comes after 999.
  const { rows } = await tx.query<Entry>(
    `select account_id, region, id, transaction_id::text, resource_type, resource_id, capture_time, state_id from outbox
     where shard = $1 and kind = '${kind}' and (transaction_id, id) > ($2::text::xid8, $3)
       and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
     order by outbox.transaction_id, id limit ${BATCH}`,
    [from.shard, from.transaction_id, from.id],
  )
  return rows
}

/** What is up to the last of the entries is done. Nothing happens when another worker has taken the lease. */
export async function moveOn(tx: Queryable, name: string, entries: readonly Entry[], worker: string): Promise<void> {
  const last = entries.at(-1)
  if (last === undefined) return
  await tx.query(
    'update outbox_consumer set transaction_id = $3::text::xid8, id = $4 where name = $1 and leased_by = $2',
    [name, worker, last.transaction_id, last.id],
  )
}

export async function releaseShard(db: Queryable, name: string, worker: string): Promise<void> {
  await db.query(
    'update outbox_consumer set leased_by = null, leased_until = null where name = $1 and leased_by = $2',
    [name, worker],
  )
}

export function byPlace(entries: readonly Entry[]): Map<Place, Entry[]> {
  const places = new Map<string, { place: Place; entries: Entry[] }>()
  for (const entry of entries) {
    const key = `${entry.account_id} ${entry.region}`
    const known = places.get(key)
    if (known === undefined)
      places.set(key, { place: { accountId: entry.account_id, region: entry.region }, entries: [entry] })
    else known.entries.push(entry)
  }
  return new Map([...places.values()].map((of) => [of.place, of.entries]))
}
