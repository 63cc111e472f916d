import type { Database } from '../../store/database.ts'
import { dropPartitionsBefore } from '../../store/partitions.ts'

const DAY = 24 * 60 * 60 * 1000
/** What AWS Config keeps when an account says nothing: seven years. */
const LONGEST_DAYS = 2557
const OUTBOX_DAYS = 7
/** Evaluations of what was to be, which nobody asks for once it is there. */
const EVALUATION_DAYS = 90
/** Rows deleted in one transaction. */
const BATCH = 5_000

/**
 * Deletes history that is older than its account and region retain, and documents that no item names any more. The last item of a
 * resource that still exists stays, however old, and so does a verdict that still holds.
 * https://docs.aws.amazon.com/config/latest/developerguide/delete-config-data-with-retention-period.html
 *
 * @param signal stops between two batches; the next purge goes on
 */
export async function purge(db: Database, now: Date, signal?: AbortSignal): Promise<void> {
  const limit = new Date(now.getTime() - LONGEST_DAYS * DAY)
  await dropOldPartitions(db, limit)
  await purgeVerdicts(db, undefined, limit, signal)
  await purgeOutbox(db, now)
  await db.query('delete from resource_evaluation where started_at < $1', [
    new Date(now.getTime() - EVALUATION_DAYS * DAY),
  ])
  const { rows } = await db.query<{ account_id: string; region: string; days: number }>(
    'select account_id, region, retention_period_in_days as days from retention_configuration',
  )
  for (const { account_id: accountId, region, days } of rows) {
    if (signal?.aborted) return
    await purgeRegion(db, accountId, region, new Date(now.getTime() - days * DAY), signal)
  }
  const { rows: accounts } = await db.query<{ account_id: string }>(
    'select distinct account_id from retention_configuration',
  )
  for (const { account_id: accountId } of accounts) {
    if (signal?.aborted) return
    await purgeDocuments(db, accountId)
  }
}

/** Whole months that nobody retains, unless a living resource has not changed since. */
async function dropOldPartitions(db: Database, limit: Date): Promise<void> {
  const { rows } = await db.query<{ oldest: Date | null }>(
    'select min(capture_time) as oldest from resource where live',
  )
  const oldest = rows[0]?.oldest
  const before = oldest !== null && oldest !== undefined && oldest < limit ? oldest : limit
  await dropPartitionsBefore(db, 'configuration_item', before)
}

async function purgeRegion(
  db: Database,
  accountId: string,
  region: string,
  before: Date,
  signal?: AbortSignal,
): Promise<void> {
  for (;;) {
    const { rowCount } = await db.query(
      `delete from configuration_item i using (
         select account_id, region, resource_type, resource_id, capture_time, state_id from configuration_item old
         where account_id = $1 and region = $2 and capture_time < $3
           and not exists (
             select from resource r where r.account_id = old.account_id and r.region = old.region
               and r.resource_type = old.resource_type and r.resource_id = old.resource_id and r.state_id = old.state_id and r.live)
         limit ${BATCH}) old
       where i.account_id = old.account_id and i.region = old.region and i.resource_type = old.resource_type
         and i.resource_id = old.resource_id and i.capture_time = old.capture_time and i.state_id = old.state_id`,
      [accountId, region, before],
    )
    if (rowCount < BATCH || signal?.aborted) break
  }
  await purgeVerdicts(db, { accountId, region }, before, signal)
  await db.query(`delete from resource where account_id = $1 and region = $2 and not live and capture_time < $3`, [
    accountId,
    region,
    before,
  ])
  await db.query('delete from change_event where account_id = $1 and region = $2 and event_time < $3', [
    accountId,
    region,
    before,
  ])
}

/**
 * Verdicts that ended before; one that still holds stays, however old. A deleted rule is forgotten with the last of its verdicts.
 * @param place all accounts and regions when it is not given
 */
async function purgeVerdicts(
  db: Database,
  place: { readonly accountId: string; readonly region: string } | undefined,
  before: Date,
  signal?: AbortSignal,
): Promise<void> {
  const where = place === undefined ? 'true' : 'account_id = $2 and region = $3'
  const values = place === undefined ? [before] : [before, place.accountId, place.region]
  for (;;) {
    const { rowCount } = await db.query(
      `delete from verdict v using (
         select account_id, region, rule_id, resource_type, resource_id, from_time from verdict
         where ${where} and to_time < $1 limit ${BATCH}) old
       where v.account_id = old.account_id and v.region = old.region and v.rule_id = old.rule_id
         and v.resource_type = old.resource_type and v.resource_id = old.resource_id and v.from_time = old.from_time`,
      values,
    )
    if (rowCount < BATCH || signal?.aborted) break
  }
  await db.query(
    `delete from deleted_rule d where ${where} and deleted_at < $1
       and not exists (select from verdict v where v.account_id = d.account_id and v.region = d.region and v.rule_id = d.rule_id)`,
    values,
  )
}

/** What its consumer has passed. */
async function purgeOutbox(db: Database, now: Date): Promise<void> {
  await db.query(
    `delete from outbox o where created_at < $1
       and not exists (select from outbox_consumer c where c.kind = o.kind and c.shard = o.shard and (c.transaction_id, c.id) < (o.transaction_id, o.id))`,
    [new Date(now.getTime() - OUTBOX_DAYS * DAY)],
  )
}

/** Nobody refers to a document while this holds the lock: the recorder holds it, shared, when it writes. */
async function purgeDocuments(db: Database, accountId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock(hashtext('document'), hashtext($1))", [accountId])
    await tx.query(
      `delete from document d where account_id = $1
         and not exists (select from configuration_item i where i.account_id = $1 and i.document_hash = d.hash)
         and not exists (select from resource r where r.account_id = $1 and r.document_hash = d.hash)`,
      [accountId],
    )
  })
}
