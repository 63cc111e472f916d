import type { Queryable } from '../../../store/database.ts'
import type { Problem } from './function-problem.ts'
import type { Invocation } from './invocation-store.ts'

/** Longest error text kept (characters). */
const MAX_MESSAGE = 1000

/**
 * Notes what came of an invocation: what DescribeConfigRuleEvaluationStatus tells. An error is told until everything that failed
 * was told again with success, so that one resource's success does not hide another's failure.
 */
export async function noteInvocation(
  db: Queryable,
  { accountId, region, ruleId }: Invocation,
  problem: Problem | undefined,
  now: Date,
): Promise<void> {
  const key = [accountId, region, ruleId, now]
  const rule = 'account_id = $1 and region = $2 and rule_id = $3'
  if (problem === undefined) {
    const still = `exists (select from rule_invocation i where i.account_id = $1 and i.region = $2 and i.rule_id = $3 and i.error_code is not null)`
    const unless = (column: string) => `${column} = case when ${still} then ${column} end`
    await db.query(
      `update config_rule set first_evaluation_started = true, last_successful_invocation_at = $4, last_successful_evaluation_at = $4,
         ${unless('last_error_code')}, ${unless('last_error_message')}, ${unless('last_error_reason')} where ${rule}`,
      key,
    )
    return
  }
  const reached = problem.reached
    ? 'last_successful_invocation_at = $4, last_failed_evaluation_at = $4'
    : 'last_failed_invocation_at = $4'
  await db.query(
    `update config_rule set first_evaluation_started = true, ${reached}, last_error_code = $5, last_error_message = $6,
       last_error_reason = 'error' where ${rule}`,
    [...key, problem.code, problem.message.slice(0, MAX_MESSAGE)],
  )
}
