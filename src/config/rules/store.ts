import type { Queryable } from '../../store/database.ts'
import { type EvaluationMode, type Rule, type RuleRow, ruleOf } from './rule.ts'

/** An account in a region. */
interface Scope {
  readonly accountId: string
  readonly region: string
}

/** A rule with what is told of it beside how it judges. */
export interface StoredRule extends Rule {
  /** JSON text, as it was put. */
  readonly inputText?: string
  readonly createdAt: Date
  readonly askedAt?: Date
  readonly firstActivatedAt?: Date
  readonly firstEvaluationStarted: boolean
  readonly lastSuccessfulInvocationAt?: Date
  readonly lastFailedInvocationAt?: Date
  readonly lastSuccessfulEvaluationAt?: Date
  readonly lastFailedEvaluationAt?: Date
  readonly lastErrorCode?: string
  readonly lastErrorMessage?: string
  readonly lastErrorReason?: string
}

interface Row extends RuleRow {
  created_at: Date
  asked_at: Date | null
  first_activated_at: Date | null
  first_evaluation_started: boolean
  last_successful_invocation_at: Date | null
  last_failed_invocation_at: Date | null
  last_successful_evaluation_at: Date | null
  last_failed_evaluation_at: Date | null
  last_error_code: string | null
  last_error_message: string | null
  last_error_reason: string | null
}

/** Rules by name: those of the names (all when none are given), from the one after `after`. */
export async function rulesOf(
  db: Queryable,
  { accountId, region }: Scope,
  {
    names,
    mode,
    after,
    limit,
  }: {
    names?: readonly string[]
    mode?: EvaluationMode
    after?: string
    limit: number
  },
): Promise<StoredRule[]> {
  const { rows } = await db.query<Row>(
    `select * from config_rule where account_id = $1 and region = $2
       and ($3::text[] is null or name = any($3::text[])) and ($4::text is null or name collate "C" > $4)
       and ($6::text is null or $6 = any(evaluation_modes))
     order by name collate "C" limit $5`,
    [accountId, region, names ?? null, after ?? null, limit, mode ?? null],
  )
  return rows.map(fromRow)
}

/** The rule of a name. */
export async function ruleNamed(db: Queryable, scope: Scope, name: string): Promise<StoredRule | undefined> {
  return (await rulesOf(db, scope, { names: [name], limit: 1 }))[0]
}

/** The rule of an id. */
export async function ruleOfId(
  db: Queryable,
  { accountId, region }: Scope,
  ruleId: string,
): Promise<StoredRule | undefined> {
  const { rows } = await db.query<Row>(
    'select * from config_rule where account_id = $1 and region = $2 and rule_id = $3',
    [accountId, region, ruleId],
  )
  return rows[0] && fromRow(rows[0])
}

/** The first of the names that no rule has. */
export async function missingRule(
  db: Queryable,
  { accountId, region }: Scope,
  names: readonly string[],
): Promise<string | undefined> {
  const { rows } = await db.query<{ name: string }>(
    `select name from unnest($3::text[]) with ordinality as u (name, place)
     where not exists (select from config_rule r where r.account_id = $1 and r.region = $2 and r.name = u.name)
     order by place limit 1`,
    [accountId, region, names],
  )
  return rows[0]?.name
}

/** The rules of the names, kept from change by others until the transaction ends. */
export async function lockRules(
  tx: Queryable,
  { accountId, region }: Scope,
  names: readonly string[],
): Promise<StoredRule[]> {
  const { rows } = await tx.query<Row>(
    `select * from config_rule where account_id = $1 and region = $2 and name = any($3::text[])
     order by name collate "C" for no key update`,
    [accountId, region, names],
  )
  return rows.map(fromRow)
}

/** The same for the one rule of an id. */
export async function lockRuleWithId(
  tx: Queryable,
  { accountId, region }: Scope,
  ruleId: string,
): Promise<StoredRule | undefined> {
  const { rows } = await tx.query<Row>(
    'select * from config_rule where account_id = $1 and region = $2 and rule_id = $3 for no key update',
    [accountId, region, ruleId],
  )
  return rows[0] && fromRow(rows[0])
}

export async function countRules(db: Queryable, { accountId, region }: Scope): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    'select count(*) as count from config_rule where account_id = $1 and region = $2',
    [accountId, region],
  )
  return rows[0]!.count
}

/** Whether a rule, also a deleted one, has or had the id. */
export async function isKnownRuleId(db: Queryable, { accountId, region }: Scope, ruleId: string): Promise<boolean> {
  const { rows } = await db.query(
    `select 1 from config_rule where account_id = $1 and region = $2 and rule_id = $3
     union all select 1 from deleted_rule where account_id = $1 and region = $2 and rule_id = $3 limit 1`,
    [accountId, region, ruleId],
  )
  return rows.length > 0
}

/** What is put of a rule. */
export type RuleContent = Pick<
  Rule,
  'description' | 'source' | 'scope' | 'maximumExecutionFrequency' | 'evaluationModes' | 'createdBy'
> &
  Pick<StoredRule, 'inputText'>

/** @returns false when another rule of the name was made meanwhile */
export async function insertRule(
  tx: Queryable,
  { accountId, region }: Scope,
  key: { readonly name: string; readonly ruleId: string },
  content: RuleContent,
  now: Date,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into config_rule (account_id, region, name, rule_id, description, owner, source, scope, input_parameters,
       maximum_execution_frequency, evaluation_modes, created_by, state, created_at, updated_at, first_activated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::text[], $12, 'ACTIVE', $13, $13, $13)
     on conflict (account_id, region, name) do nothing`,
    [accountId, region, key.name, key.ruleId, ...values(content), content.createdBy, now],
  )
  return rowCount === 1
}

/** @param anew whether what the rule judges by has changed */
export async function updateRule(
  tx: Queryable,
  { accountId, region, ruleId }: Pick<Rule, 'accountId' | 'region' | 'ruleId'>,
  content: RuleContent,
  anew: boolean,
  now: Date,
): Promise<void> {
  await tx.query(
    `update config_rule set description = $4, owner = $5, source = $6, scope = $7, input_parameters = $8,
       maximum_execution_frequency = $9, evaluation_modes = $10::text[], revision = revision + $11, updated_at = $12
     where account_id = $1 and region = $2 and rule_id = $3`,
    [accountId, region, ruleId, ...values(content), anew ? 1 : 0, now],
  )
}

function values(content: RuleContent): unknown[] {
  const { description, source, scope, inputText, maximumExecutionFrequency, evaluationModes } = content
  return [
    description,
    source.Owner,
    JSON.stringify(source),
    scope === undefined ? undefined : JSON.stringify(scope),
    inputText,
    maximumExecutionFrequency,
    evaluationModes ?? ['DETECTIVE'],
  ]
}

export async function setRuleState(
  tx: Queryable,
  { accountId, region }: Scope,
  ruleIds: readonly string[],
  state: 'DELETING' | 'DELETING_RESULTS',
): Promise<void> {
  await tx.query(
    'update config_rule set state = $4 where account_id = $1 and region = $2 and rule_id = any($3::text[])',
    [accountId, region, ruleIds, state],
  )
}

/** Notes that an evaluation was asked for. */
export async function noteAsked(
  tx: Queryable,
  { accountId, region }: Scope,
  ruleIds: readonly string[],
  now: Date,
): Promise<void> {
  await tx.query(
    `update config_rule set state = 'EVALUATING', asked_at = $4 where account_id = $1 and region = $2 and rule_id = any($3::text[])`,
    [accountId, region, ruleIds, now],
  )
}

function fromRow(row: Row): StoredRule {
  return {
    ...ruleOf(row),
    inputText: row.input_parameters ?? undefined,
    createdAt: row.created_at,
    askedAt: row.asked_at ?? undefined,
    firstActivatedAt: row.first_activated_at ?? undefined,
    firstEvaluationStarted: row.first_evaluation_started,
    lastSuccessfulInvocationAt: row.last_successful_invocation_at ?? undefined,
    lastFailedInvocationAt: row.last_failed_invocation_at ?? undefined,
    lastSuccessfulEvaluationAt: row.last_successful_evaluation_at ?? undefined,
    lastFailedEvaluationAt: row.last_failed_evaluation_at ?? undefined,
    lastErrorCode: row.last_error_code ?? undefined,
    lastErrorMessage: row.last_error_message ?? undefined,
    lastErrorReason: row.last_error_reason ?? undefined,
  }
}
