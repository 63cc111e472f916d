import type { Queryable } from '../../store/database.ts'

interface Scope {
  readonly accountId: string
  readonly region: string
}

/** What one rule says of a resource that is to be. */
export interface RuleResult {
  readonly ruleName: string
  readonly compliance: 'COMPLIANT' | 'NON_COMPLIANT' | 'NOT_APPLICABLE' | 'INSUFFICIENT_DATA'
  readonly annotation?: string
}

/** What was asked for. */
export interface EvaluationRequest {
  readonly resourceType: string
  readonly resourceId: string
  readonly resourceConfiguration: string
  readonly schemaType: string
  readonly contextIdentifier?: string
  readonly timeoutSeconds: number
  readonly clientToken?: string
}

export interface ResourceEvaluation extends EvaluationRequest {
  readonly evaluationId: string
  readonly status: 'SUCCEEDED' | 'FAILED'
  readonly failureReason?: string
  readonly compliance?: RuleResult['compliance']
  readonly results: readonly RuleResult[]
  readonly startedAt: Date
}

interface Row {
  evaluation_id: string
  resource_type: string
  resource_id: string
  resource_configuration: string
  schema_type: string
  context_identifier: string | null
  timeout_seconds: number
  client_token: string | null
  status: 'SUCCEEDED' | 'FAILED'
  failure_reason: string | null
  compliance: RuleResult['compliance'] | null
  results: RuleResult[]
  started_at: Date
}

/** @returns false when another evaluation has its client token */
export async function insertEvaluation(
  db: Queryable,
  { accountId, region }: Scope,
  one: ResourceEvaluation,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into resource_evaluation (account_id, region, evaluation_id, resource_type, resource_id, resource_configuration,
       schema_type, context_identifier, timeout_seconds, client_token, status, failure_reason, compliance, results, started_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict (account_id, region, client_token) do nothing`,
    [
      ...[accountId, region, one.evaluationId, one.resourceType, one.resourceId, one.resourceConfiguration],
      ...[one.schemaType, one.contextIdentifier, one.timeoutSeconds, one.clientToken, one.status, one.failureReason],
      ...[one.compliance, JSON.stringify(one.results), one.startedAt],
    ],
  )
  return rowCount === 1
}

export async function evaluationWithId(
  db: Queryable,
  { accountId, region }: Scope,
  evaluationId: string,
): Promise<ResourceEvaluation | undefined> {
  const { rows } = await db.query<Row>(
    'select * from resource_evaluation where account_id = $1 and region = $2 and evaluation_id = $3',
    [accountId, region, evaluationId],
  )
  return rows[0] && fromRow(rows[0])
}

export async function evaluationWithToken(
  db: Queryable,
  { accountId, region }: Scope,
  clientToken: string,
): Promise<ResourceEvaluation | undefined> {
  const { rows } = await db.query<Row>(
    'select * from resource_evaluation where account_id = $1 and region = $2 and client_token = $3',
    [accountId, region, clientToken],
  )
  return rows[0] && fromRow(rows[0])
}

/** The newest first, from the one after `after`. */
export async function evaluationsOf(
  db: Queryable,
  { accountId, region }: Scope,
  asked: {
    readonly from?: Date
    readonly to?: Date
    readonly contextIdentifier?: string
    readonly after?: readonly [startedAt: string, evaluationId: string]
    readonly limit: number
  },
): Promise<Pick<ResourceEvaluation, 'evaluationId' | 'startedAt'>[]> {
  const { rows } = await db.query<Pick<Row, 'evaluation_id' | 'started_at'>>(
    `select evaluation_id, started_at from resource_evaluation
     where account_id = $1 and region = $2 and ($3::timestamptz is null or started_at >= $3)
       and ($4::timestamptz is null or started_at <= $4) and ($5::text is null or context_identifier = $5)
       and ($6::timestamptz is null or (started_at, evaluation_id) < ($6, $7::text))
     order by started_at desc, evaluation_id desc limit $8`,
    [
      ...[accountId, region, asked.from ?? null, asked.to ?? null, asked.contextIdentifier ?? null],
      ...[asked.after?.[0] ?? null, asked.after?.[1] ?? null, asked.limit],
    ],
  )
  return rows.map((row) => ({ evaluationId: row.evaluation_id, startedAt: row.started_at }))
}

function fromRow(row: Row): ResourceEvaluation {
  return {
    evaluationId: row.evaluation_id,
    resourceType: row.resource_type,
    resourceId: row.resource_id,
    resourceConfiguration: row.resource_configuration,
    schemaType: row.schema_type,
    contextIdentifier: row.context_identifier ?? undefined,
    timeoutSeconds: row.timeout_seconds,
    clientToken: row.client_token ?? undefined,
    status: row.status,
    failureReason: row.failure_reason ?? undefined,
    compliance: row.compliance ?? undefined,
    results: row.results,
    startedAt: row.started_at,
  }
}
