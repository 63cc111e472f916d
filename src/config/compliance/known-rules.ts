import type { Queryable } from '../../store/database.ts'
import type { ConfigContext } from '../operation.ts'
import type { Place } from './write-verdicts.ts'

/** Ids and names of the rules of account $1 and region $2, those that are deleted among them: their verdicts are history. */
export const KNOWN_RULES = `
  select rule_id, name from config_rule where account_id = $1 and region = $2
  union all select rule_id, name from deleted_rule where account_id = $1 and region = $2`

interface Asked {
  readonly ruleName?: string
  readonly resourceType?: string
  readonly resourceId?: string
}

interface Context extends Pick<ConfigContext, 'db' | 'caller'> {
  fail(fault: 'ValidationException' | 'ResourceNotFoundException', message: string): never
}

/** The rules whose verdicts are asked for, where it is not those of all; a resource is asked for with its type. */
export async function ruleIdsAsked(
  { db, caller, fail }: Context,
  { ruleName, resourceType, resourceId }: Asked,
): Promise<readonly string[] | undefined> {
  if (resourceId !== undefined && resourceType === undefined) {
    fail('ValidationException', 'A resourceId needs its resourceType.')
  }
  if (ruleName === undefined) return undefined
  const ruleIds = await knownRuleIds(db, caller, ruleName)
  return ruleIds.length > 0 ? ruleIds : fail('ResourceNotFoundException', `There is no rule ${ruleName}`)
}

/** A name may have been that of several rules, one after the other. */
async function knownRuleIds(db: Queryable, { accountId, region }: Place, name: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ rule_id: string }>(`select rule_id from (${KNOWN_RULES}) k where name = $3`, [
    accountId,
    region,
    name,
  ])
  return rows.map((row) => row.rule_id)
}
