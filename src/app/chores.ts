import { randomUUID } from 'node:crypto'
import { purge } from '../config/retention/purge.ts'
import type { Database } from '../store/database.ts'

const DAY = 24 * 60 * 60 * 1000
/** A worker that died at a chore is missed after so long (milliseconds). */
const LEASE = 60 * 60 * 1000

/** Each chore's work, and how often. */
const CHORES: Readonly<
  Record<string, { everyMs: number; work(db: Database, now: Date, signal: AbortSignal): Promise<void> }>
> = {
  purge: { everyMs: DAY, work: purge },
}

/** Does one chore that is due and that no other process does. @returns false when none is */
export async function doChore(db: Database, now: Date, signal: AbortSignal): Promise<boolean> {
  const worker = randomUUID()
  const { rows } = await db.query<{ name: string }>(
    `update chore set leased_by = $1, leased_until = $2 where name = (
       select name from chore where due_at <= $3 and (leased_until is null or leased_until < $3) order by due_at limit 1
       for update skip locked)
     returning name`,
    [worker, new Date(now.getTime() + LEASE), now],
  )
  const name = rows[0]?.name
  const chore = name === undefined ? undefined : CHORES[name]
  if (chore === undefined) return false
  await chore.work(db, now, signal)
  await db.query(
    'update chore set due_at = $3, leased_by = null, leased_until = null where name = $1 and leased_by = $2',
    [name, worker, new Date(now.getTime() + chore.everyMs)],
  )
  return true
}
