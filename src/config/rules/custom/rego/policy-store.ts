/** Policies in Rego that judge here and stand for the AWS Lambda function of their name. */
import type { Queryable } from '../../../../store/database.ts'

/** An account in a region. */
interface Scope {
  readonly accountId: string
  readonly region: string
}

export interface RegoPolicy extends Scope {
  readonly name: string
  /** What `opa build -t wasm` made; nothing: a running OPA server decides. */
  readonly module?: Uint8Array<ArrayBuffer>
  /** `plumbline/deny`: of the module, or the path of the server's data. */
  readonly entrypoint: string
}

export interface ListedPolicy extends Omit<RegoPolicy, 'module'> {
  /** Bytes of the module, where there is one. */
  readonly moduleBytes?: number
  readonly updatedAt: Date
}

interface Row {
  account_id: string
  region: string
  name: string
  entrypoint: string
}

export async function policyNamed(
  db: Queryable,
  { accountId, region }: Scope,
  name: string,
): Promise<RegoPolicy | undefined> {
  const { rows } = await db.query<Row & { module: Buffer | null }>(
    'select * from rego_policy where account_id = $1 and region = $2 and name = $3',
    [accountId, region, name],
  )
  const row = rows[0]
  if (row === undefined) return undefined
  const module = row.module === null ? {} : { module: new Uint8Array(row.module) }
  return { ...keyOf(row), ...module, entrypoint: row.entrypoint }
}

/** By name, from the one after `after`. */
export async function policiesOf(
  db: Queryable,
  { accountId, region }: Scope,
  after: string,
  limit: number,
): Promise<ListedPolicy[]> {
  const { rows } = await db.query<Row & { bytes: number | null; updated_at: Date }>(
    `select account_id, region, name, entrypoint, length(module) as bytes, updated_at from rego_policy
     where account_id = $1 and region = $2 and name collate "C" > $3 order by name collate "C" limit $4`,
    [accountId, region, after, limit],
  )
  return rows.map((row) => ({
    ...keyOf(row),
    entrypoint: row.entrypoint,
    ...(row.bytes === null ? {} : { moduleBytes: row.bytes }),
    updatedAt: row.updated_at,
  }))
}

export async function putPolicy(db: Queryable, of: RegoPolicy, now: Date): Promise<void> {
  await db.query(
    `insert into rego_policy (account_id, region, name, module, entrypoint, updated_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (account_id, region, name) do update set module = excluded.module, entrypoint = excluded.entrypoint,
       updated_at = excluded.updated_at`,
    [of.accountId, of.region, of.name, of.module === undefined ? null : Buffer.from(of.module), of.entrypoint, now],
  )
}

/** @returns false when there is no such policy */
export async function deletePolicy(db: Queryable, { accountId, region }: Scope, name: string): Promise<boolean> {
  const { rowCount } = await db.query('delete from rego_policy where account_id = $1 and region = $2 and name = $3', [
    accountId,
    region,
    name,
  ])
  return rowCount === 1
}

function keyOf({ account_id: accountId, region, name }: Row): Scope & Pick<RegoPolicy, 'name'> {
  return { accountId, region, name }
}
