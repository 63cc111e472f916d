import type { Queryable } from '../../store/database.ts'
import type { Place } from './write-verdicts.ts'

/** Longest error text kept (characters). */
const MAX_MESSAGE = 1000

export interface RuleError {
  readonly code: string
  readonly message: string
  readonly reason: 'fact_unreadable' | 'error'
}

/** What a rule needs to know beside the ledger could not be read. */
export class FactUnreadable extends Error {
  /** @param cause gives its name and message */
  constructor(cause: Error) {
    super(cause.message, { cause })
    this.name = cause.name
  }
}

/** What an error says of itself. */
export function ruleError(error: unknown): RuleError {
  const { name, message } = error as { name?: string; message?: string }
  return {
    code: name === undefined || name === 'Error' ? 'EvaluationFailed' : name,
    message: String(message ?? error).slice(0, MAX_MESSAGE),
    reason: error instanceof FactUnreadable ? 'fact_unreadable' : 'error',
  }
}

/** Notes how evaluations of rules went: what DescribeConfigRuleEvaluationStatus tells. */
export async function noteOutcomes(
  db: Queryable,
  { accountId, region }: Place,
  outcomes: ReadonlyMap<string, RuleError | undefined>,
  now: Date,
): Promise<void> {
  if (outcomes.size === 0) return
  const errors = [...outcomes.values()]
  await db.query(
    `update config_rule r set
       first_evaluation_started = true,
       last_successful_invocation_at = $6, last_successful_evaluation_at = case when u.code is null then $6 else r.last_successful_evaluation_at end,
       last_failed_evaluation_at = case when u.code is null then r.last_failed_evaluation_at else $6 end,
       last_error_code = u.code, last_error_message = u.message, last_error_reason = u.reason
     from unnest($3::text[], $4::text[], $5::text[], $7::text[]) as u (rule_id, code, message, reason)
     where r.account_id = $1 and r.region = $2 and r.rule_id = u.rule_id`,
    [
      accountId,
      region,
      [...outcomes.keys()],
      errors.map((e) => e?.code ?? null),
      errors.map((e) => e?.message ?? null),
      now,
      errors.map((e) => e?.reason ?? null),
    ],
  )
}
