import type { Database } from '../../store/database.ts'
import { recordedTypesTogether } from './recording-group.ts'
import { recordersOf } from './store.ts'
import { scheduleTypes, unschedule } from './type-status.ts'

/** Accounts and regions brought up to date in one round. */
const ROUND = 200

interface Stale {
  account_id: string
  region: string
  fingerprint: string | null
}

/**
 * Brings `resource_type_status` to what the running recorders record and the connected accounts offer, for each account and region
 * where that moved since it was last made.
 * @returns whether there is more to do
 */
export async function reconcileSchedules(db: Database, now: Date): Promise<boolean> {
  const { rows } = await db.query<Stale>(
    `with running as (
       select r.account_id, r.region,
         md5(string_agg(concat_ws('|', r.name, r.recording_group, r.recording_mode), ',' order by r.name)) as fingerprint
       from configuration_recorder r
       join account a on a.account_id = r.account_id and (a.regions = '{}' or r.region = any(a.regions))
       where r.recording group by r.account_id, r.region)
     select coalesce(n.account_id, s.account_id) as account_id, coalesce(n.region, s.region) as region, n.fingerprint
     from running n full join recorder_schedule s on s.account_id = n.account_id and s.region = n.region
     where n.fingerprint is distinct from s.fingerprint limit ${ROUND}`,
  )
  for (const { account_id: accountId, region, fingerprint } of rows) {
    if (fingerprint === null) {
      await unschedule(db, accountId, region)
      await db.query('delete from event_cursor where account_id = $1 and region = $2', [accountId, region])
      await db.query('delete from recorder_schedule where account_id = $1 and region = $2', [accountId, region])
      continue
    }
    const running = (await recordersOf(db, { accountId, region })).filter((r) => r.recording)
    const types = recordedTypesTogether(running, region)
    const wanted = [...types].map(([resourceType, frequency]) => ({ resourceType, frequency }))
    await scheduleTypes(db, accountId, region, wanted, now)
    await db.query(
      `insert into event_cursor (account_id, region, looked_up_to, due_at) values ($1, $2, $3, $3) on conflict do nothing`,
      [accountId, region, now],
    )
    await db.query(
      `insert into recorder_schedule (account_id, region, fingerprint) values ($1, $2, $3)
       on conflict (account_id, region) do update set fingerprint = excluded.fingerprint`,
      [accountId, region, fingerprint],
    )
  }
  return rows.length === ROUND
}
