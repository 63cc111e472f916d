import type { RetentionConfiguration } from '../../model/config.gen.ts'
import type { Queryable } from '../../store/database.ts'

interface Scope {
  readonly accountId: string
  readonly region: string
}

/** AWS Config allows one retention configuration in a region, always of this name. */
export const ONLY_NAME = 'default'

export async function retentionsOf(db: Queryable, { accountId, region }: Scope): Promise<RetentionConfiguration[]> {
  const { rows } = await db.query<RetentionConfiguration>(
    `select name as "Name", retention_period_in_days as "RetentionPeriodInDays"
     from retention_configuration where account_id = $1 and region = $2 order by name`,
    [accountId, region],
  )
  return rows
}

export async function putRetention(db: Queryable, { accountId, region }: Scope, days: number): Promise<void> {
  await db.query(
    `insert into retention_configuration (account_id, region, name, retention_period_in_days) values ($1, $2, $3, $4)
     on conflict (account_id, region, name) do update set retention_period_in_days = excluded.retention_period_in_days`,
    [accountId, region, ONLY_NAME, days],
  )
}

/** @returns whether there was one */
export async function deleteRetention(db: Queryable, { accountId, region }: Scope, name: string): Promise<boolean> {
  const { rowCount } = await db.query(
    'delete from retention_configuration where account_id = $1 and region = $2 and name = $3',
    [accountId, region, name],
  )
  return rowCount === 1
}

export function noneNamed(name: string): string {
  return `Cannot find retention configuration with the specified name '${name}'.`
}
