import type { Database, Queryable } from '../../store/database.ts'
import { type Rule, ruleArn } from '../rules/rule.ts'
import { deleteTags } from '../tags/store.ts'
import { closeVerdicts } from './write-verdicts.ts'

/** Verdicts closed in one transaction. */
const BATCH = 500

/**
 * Ends the rule's results: no verdict is open any more, and what was is history.
 * @param types those of these types stay
 */
export async function deleteResults(
  db: Database,
  rule: Pick<Rule, 'accountId' | 'region' | 'ruleId'>,
  clock: () => Date,
  signal: AbortSignal,
  types: ReadonlySet<string> = new Set(),
): Promise<void> {
  for (;;) {
    signal.throwIfAborted()
    const closed = await db.transaction((tx) => closeSome(tx, rule, clock(), [...types]))
    if (closed < BATCH) return
  }
}

async function closeSome(
  tx: Queryable,
  rule: Pick<Rule, 'accountId' | 'region' | 'ruleId'>,
  now: Date,
  kept: readonly string[],
): Promise<number> {
  const { rows } = await tx.query<{ resource_type: string; ids: string[] }>(
    `select resource_type, array_agg(resource_id) as ids from (
       select resource_type, resource_id from verdict
       where account_id = $1 and region = $2 and rule_id = $3 and to_time is null and not resource_type = any($4::text[])
       order by resource_type, resource_id limit ${BATCH}) v
     group by resource_type`,
    [rule.accountId, rule.region, rule.ruleId, kept],
  )
  let closed = 0
  for (const { resource_type: resourceType, ids: resourceIds } of rows) {
    await closeVerdicts(tx, rule, { ruleId: rule.ruleId, resourceType, resourceIds }, now)
    closed += resourceIds.length
  }
  return closed
}

/** Ends the deletion of a rule: its results, then itself, its tags and its schedule. */
export async function deleteRule(db: Database, rule: Rule, clock: () => Date, signal: AbortSignal): Promise<void> {
  await deleteResults(db, rule, clock, signal)
  const key = [rule.accountId, rule.region, rule.ruleId]
  await db.transaction(async (tx) => {
    await tx.query(
      `insert into deleted_rule (account_id, region, rule_id, name, source_identifier, deleted_at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [...key, rule.name, rule.source.SourceIdentifier ?? null, clock()],
    )
    await tx.query('delete from config_rule where account_id = $1 and region = $2 and rule_id = $3', key)
    for (const table of ['rule_due', 'rule_invocation', 'rule_log']) {
      await tx.query(`delete from ${table} where account_id = $1 and region = $2 and rule_id = $3`, key)
    }
    await deleteTags(tx, rule, ruleArn(rule))
  })
}
