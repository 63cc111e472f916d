import type { Queryable } from '../../store/database.ts'
import type { Rule } from '../rules/rule.ts'
import type { Place } from './write-verdicts.ts'

/**
 * Which of the rules still judge as they were read, kept so until the transaction ends: what was judged under a rule that was
 * changed or deleted meanwhile is not written.
 * @returns their ids
 */
export async function holdRules(
  tx: Queryable,
  { accountId, region }: Place,
  rules: readonly Pick<Rule, 'ruleId' | 'revision'>[],
): Promise<ReadonlySet<string>> {
  if (rules.length === 0) return new Set()
  const { rows } = await tx.query<{ rule_id: string }>(
    `select r.rule_id from config_rule r
     join unnest($3::text[], $4::integer[]) as u (rule_id, revision) on r.rule_id = u.rule_id and r.revision = u.revision
     where r.account_id = $1 and r.region = $2 and r.state in ('ACTIVE', 'EVALUATING')
     order by r.rule_id for no key update of r`,
    [accountId, region, rules.map((r) => r.ruleId), rules.map((r) => r.revision)],
  )
  return new Set(rows.map((r) => r.rule_id))
}
