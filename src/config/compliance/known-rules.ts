import type { Queryable } from '../../store/database.ts'
import type { Place } from './write-verdicts.ts'

/** Ids and names of the rules of account $1 and region $2, those that are deleted among them: their verdicts are history. */
export const KNOWN_RULES = `
  select rule_id, name from config_rule where account_id = $1 and region = $2
  union all select rule_id, name from deleted_rule where account_id = $1 and region = $2`

/** A name may have been that of several rules, one after the other. */
export async function knownRuleIds(
  db: Queryable,
  { accountId, region }: Place,
  name: string,
): Promise<readonly string[]> {
  const { rows } = await db.query<{ rule_id: string }>(`select rule_id from (${KNOWN_RULES}) k where name = $3`, [
    accountId,
    region,
    name,
  ])
  return rows.map((row) => row.rule_id)
}
