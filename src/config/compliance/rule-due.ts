/** Rules that are to judge all of their scope: who asks, who takes them up, and how a round ends. */
import type { Database, Queryable } from '../../store/database.ts'
import type { Place } from './write-verdicts.ts'

/** A rule that a worker has leased. */
export interface DueRule extends Place {
  readonly ruleId: string
  /** How often it had been asked for when it was taken up. */
  readonly asked: number
  /** Nobody asked: its regular time has come. */
  readonly regular: boolean
  /** The last time that a change woke it, or somebody asked: facts that were read before are too old. */
  readonly factsSince?: Date
}

/**
 * Has rules judge all of their scope at a time, or before if they are due before. A rule that is made or changed, of which the regular
 * evaluation is given, takes facts as it finds them; any other is to read them anew.
 * @param everySeconds the regular evaluation from now on, `null` for none; what it is stays when it is not given
 */
export async function makeDue(
  tx: Queryable,
  { accountId, region }: Place,
  ruleIds: readonly string[],
  at: Date,
  everySeconds?: number | null,
): Promise<void> {
  await tx.query(
    `insert into rule_due as d (account_id, region, rule_id, due_at, every_seconds, facts_since)
     select $1, $2, id, $4, $5, case when $6 then null::timestamptz else $4 end from unnest($3::text[]) as u (id) order by id
     on conflict (account_id, region, rule_id) do update set due_at = least(d.due_at, excluded.due_at), asked = d.asked + 1,
       facts_since = greatest(d.facts_since, excluded.facts_since),
       every_seconds = case when $6 then excluded.every_seconds else d.every_seconds end`,
    [accountId, region, ruleIds, at, everySeconds ?? null, everySeconds !== undefined],
  )
}

/** Leases rules that are due, the longest due first: of one place if it is given. */
export async function claimDueRules(
  db: Queryable,
  worker: string,
  now: Date,
  leaseMs: number,
  { limit, place }: { readonly limit: number; readonly place?: Place },
): Promise<DueRule[]> {
  const { rows } = await db.query<{
    account_id: string
    region: string
    rule_id: string
    asked: number
    regular: boolean
    facts_since: Date | null
  }>(
    `update rule_due d set leased_by = $1, leased_until = $2 from (
       select account_id, region, rule_id from rule_due
       where due_at <= $3 and (leased_until is null or leased_until < $3)
         and ($5::text is null or (account_id = $5 and region = $6))
       order by due_at limit $4 for update skip locked) due
     where d.account_id = due.account_id and d.region = due.region and d.rule_id = due.rule_id
     returning d.account_id, d.region, d.rule_id, d.asked, d.asked = d.answered as regular,
       d.facts_since`,
    [worker, new Date(now.getTime() + leaseMs), now, limit, place?.accountId ?? null, place?.region ?? null],
  )
  return rows.map((row) => ({
    accountId: row.account_id,
    region: row.region,
    ruleId: row.rule_id,
    asked: row.asked,
    regular: row.regular,
    factsSince: row.facts_since ?? undefined,
  }))
}

export async function renewLease(db: Queryable, due: DueRule, worker: string, until: Date): Promise<void> {
  await db.query(
    'update rule_due set leased_until = $5 where account_id = $1 and region = $2 and rule_id = $3 and leased_by = $4',
    [due.accountId, due.region, due.ruleId, worker, until],
  )
}

/**
 * Ends a round: the next one is due at its regular time, or at once when it was asked for meanwhile; a rule without either is due
 * no more.
 */
export async function finishRound(db: Database, due: DueRule, worker: string, started: Date): Promise<void> {
  const key = [due.accountId, due.region, due.ruleId]
  await db.transaction(async (tx) => {
    const done = await tx.query(
      `update rule_due set leased_by = null, leased_until = null, answered = asked, due_at = $6::timestamptz + make_interval(secs => coalesce(every_seconds, 0))
       where account_id = $1 and region = $2 and rule_id = $3 and leased_by = $4 and asked = $5`,
      [...key, worker, due.asked, started],
    )
    if (done.rowCount === 0) {
      await releaseRule(tx, due, worker)
      return
    }
    await tx.query(
      'delete from rule_due where account_id = $1 and region = $2 and rule_id = $3 and every_seconds is null',
      key,
    )
    await tx.query(
      `update config_rule set state = 'ACTIVE' where account_id = $1 and region = $2 and rule_id = $3 and state = 'EVALUATING'`,
      key,
    )
  })
}

/** Gives the lease back: the rule is as due as it was. */
export async function releaseRule(db: Queryable, due: DueRule, worker: string): Promise<void> {
  await db.query(
    `update rule_due set leased_by = null, leased_until = null
     where account_id = $1 and region = $2 and rule_id = $3 and leased_by = $4`,
    [due.accountId, due.region, due.ruleId, worker],
  )
}
