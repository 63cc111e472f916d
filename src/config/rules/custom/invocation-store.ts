/** What functions are to be told of: rows that one worker at a time takes up. */
import type { Database, Queryable } from '../../../store/database.ts'
import type { Granted } from './result-token.ts'

/** A function is to be told of an item, or that its time has come. */
export interface Invocation {
  readonly accountId: string
  readonly region: string
  readonly ruleId: string
  readonly id: number
  /** Nothing: its time has come. */
  readonly item?: { readonly resourceType: string; readonly resourceId: string; readonly stateId: number }
  /** A change set it off; else it was asked for. */
  readonly changed: boolean
  /** This attempt, of 1, 2, 3. */
  readonly attempts: number
  /** Names this attempt among all: who has it no more writes nothing. */
  readonly attempt: string
}

/** One rule takes no more than so many of a process's places: one that hangs does not keep others from theirs. */
const AT_ONCE_OF_RULE = 2
/** Attempts of one invocation, and milliseconds between them: those of AWS Lambda's asynchronous invocations. */
export const MOST_ATTEMPTS = 3
const PAUSES = [60_000, 120_000]

interface Row {
  account_id: string
  region: string
  rule_id: string
  id: number
  resource_type: string | null
  resource_id: string | null
  state_id: number | null
  changed: boolean
  attempts: number
}

/** Leases what is due longest. @param attempt names this attempt among all */
export async function claimInvocation(
  db: Queryable,
  attempt: string,
  now: Date,
  leaseMs: number,
): Promise<Invocation | undefined> {
  const { rows } = await db.query<Row>(
    `update rule_invocation i set leased_by = $1, leased_until = $2, attempts = i.attempts + 1, evaluations = null from (
       select account_id, region, rule_id, id from rule_invocation d
       where due_at <= $3 and (leased_until is null or leased_until < $3)
         and (select count(*) from rule_invocation o where o.account_id = d.account_id and o.region = d.region
           and o.rule_id = d.rule_id and o.leased_until >= $3) < ${AT_ONCE_OF_RULE}
       order by due_at, id limit 1 for update skip locked) due
     where i.account_id = due.account_id and i.region = due.region and i.rule_id = due.rule_id and i.id = due.id
     returning i.*`,
    [attempt, new Date(now.getTime() + leaseMs), now],
  )
  const row = rows[0]
  if (row === undefined) return undefined
  const item =
    row.resource_type === null
      ? undefined
      : { resourceType: row.resource_type, resourceId: row.resource_id!, stateId: row.state_id! }
  const { account_id: accountId, region, rule_id: ruleId, id, changed, attempts } = row
  return { accountId, region, ruleId, id, ...(item && { item }), changed, attempts, attempt }
}

const HELD = 'account_id = $1 and region = $2 and rule_id = $3 and id = $4 and leased_by = $5'

function keyOf({ accountId, region, ruleId, id, attempt }: Invocation): unknown[] {
  return [accountId, region, ruleId, id, attempt]
}

export async function renewInvocation(db: Queryable, invocation: Invocation, until: Date): Promise<void> {
  await db.query(`update rule_invocation set leased_until = $6 where ${HELD}`, [...keyOf(invocation), until])
}

/** Gives it back: it is as due as it was. */
export async function releaseInvocation(db: Queryable, invocation: Invocation): Promise<void> {
  await db.query(
    `update rule_invocation set leased_by = null, leased_until = null, attempts = attempts - 1 where ${HELD}`,
    keyOf(invocation),
  )
}

/** Notes that the attempt has put evaluations. */
export async function notePut(tx: Queryable, granted: Granted, count: number): Promise<void> {
  const { accountId, region, ruleId, invocationId, attempt } = granted
  await tx.query(`update rule_invocation set evaluations = coalesce(evaluations, 0) + $6 where ${HELD}`, [
    ...[accountId, region, ruleId, invocationId, attempt],
    count,
  ])
}

/** How many evaluations the attempt has put; nothing when it called PutEvaluations not at all. */
export async function putByAttempt(db: Queryable, invocation: Invocation): Promise<number | undefined> {
  const { rows } = await db.query<{ evaluations: number | null }>(
    `select evaluations from rule_invocation where ${HELD}`,
    keyOf(invocation),
  )
  return rows[0]?.evaluations ?? undefined
}

/**
 * Ends an invocation that came to its end, and what failed for good of the same resource before.
 * @returns false when another has taken it over
 */
export async function finishInvocation(db: Database, invocation: Invocation): Promise<boolean> {
  const { accountId, region, ruleId, id, item } = invocation
  return db.transaction(async (tx) => {
    const done = await tx.query(`delete from rule_invocation where ${HELD}`, keyOf(invocation))
    if (done.rowCount === 0) return false
    await tx.query(
      `delete from rule_invocation where account_id = $1 and region = $2 and rule_id = $3 and id < $4 and due_at = 'infinity'
         and resource_type is not distinct from $5 and resource_id is not distinct from $6`,
      [accountId, region, ruleId, id, item?.resourceType ?? null, item?.resourceId ?? null],
    )
    return true
  })
}

/**
 * Notes that an attempt failed: it is tried again a little later, at most three times in all.
 * @param again false when it would come to the same
 * @returns false when another has taken it over
 */
export async function failInvocation(
  db: Queryable,
  invocation: Invocation,
  { code, again, now }: { readonly code: string; readonly again: boolean; readonly now: Date },
): Promise<boolean> {
  const pause = again && invocation.attempts < MOST_ATTEMPTS ? PAUSES[invocation.attempts - 1] : undefined
  const due = pause === undefined ? 'infinity' : new Date(now.getTime() + pause)
  const { rowCount } = await db.query(
    `update rule_invocation set leased_by = null, leased_until = null, error_code = $6, due_at = $7 where ${HELD}`,
    [...keyOf(invocation), code, due],
  )
  return rowCount > 0
}
