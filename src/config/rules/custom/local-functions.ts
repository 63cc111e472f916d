/** Functions that run here and stand for the AWS Lambda function of their name. */
import type { LocalFunction } from '../../../cloud/functions/local-function.ts'
import type { Queryable } from '../../../store/database.ts'

/** An account in a region. */
interface Scope {
  readonly accountId: string
  readonly region: string
}

export interface StoredFunction extends LocalFunction {
  readonly updatedAt: Date
}

interface Row {
  account_id: string
  region: string
  name: string
  runtime: LocalFunction['runtime']
  handler: string
  files: Record<string, string>
  timeout_seconds: number
  memory_mb: number
  role_arn: string | null
  updated_at: Date
}

export async function functionNamed(
  db: Queryable,
  { accountId, region }: Scope,
  name: string,
): Promise<StoredFunction | undefined> {
  const { rows } = await db.query<Row>(
    'select * from local_function where account_id = $1 and region = $2 and name = $3',
    [accountId, region, name],
  )
  return rows[0] && fromRow(rows[0])
}

/** By name, from the one after `after`. */
export async function functionsOf(
  db: Queryable,
  { accountId, region }: Scope,
  after: string,
  limit: number,
): Promise<StoredFunction[]> {
  const { rows } = await db.query<Row>(
    `select * from local_function where account_id = $1 and region = $2 and name collate "C" > $3
     order by name collate "C" limit $4`,
    [accountId, region, after, limit],
  )
  return rows.map(fromRow)
}

export async function putFunction(db: Queryable, of: LocalFunction, now: Date): Promise<void> {
  await db.query(
    `insert into local_function (account_id, region, name, runtime, handler, files, timeout_seconds, memory_mb, role_arn, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (account_id, region, name) do update set runtime = excluded.runtime, handler = excluded.handler,
       files = excluded.files, timeout_seconds = excluded.timeout_seconds, memory_mb = excluded.memory_mb,
       role_arn = excluded.role_arn, updated_at = excluded.updated_at`,
    [
      ...[of.accountId, of.region, of.name, of.runtime, of.handler, JSON.stringify(of.files)],
      ...[of.timeoutSeconds, of.memoryMb, of.roleArn ?? null, now],
    ],
  )
}

/** @returns false when there is no such function */
export async function deleteFunction(db: Queryable, { accountId, region }: Scope, name: string): Promise<boolean> {
  const { rowCount } = await db.query(
    'delete from local_function where account_id = $1 and region = $2 and name = $3',
    [accountId, region, name],
  )
  return rowCount === 1
}

function fromRow(row: Row): StoredFunction {
  return {
    accountId: row.account_id,
    region: row.region,
    name: row.name,
    runtime: row.runtime,
    handler: row.handler,
    files: row.files,
    timeoutSeconds: row.timeout_seconds,
    memoryMb: row.memory_mb,
    ...(row.role_arn === null ? {} : { roleArn: row.role_arn }),
    updatedAt: row.updated_at,
  }
}
