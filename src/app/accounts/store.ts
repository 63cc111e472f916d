import type { Queryable } from '../../store/database.ts'

/** An account that Plumbline reads. */
export interface Account {
  readonly accountId: string
  readonly name?: string
  /** Empty: every region that has a recorder. */
  readonly regions: readonly string[]
  readonly roleArn?: string
  readonly externalId?: string
  readonly profile?: string
  readonly endpointUrl?: string
  readonly eventsQueueUrl?: string
}

interface Row {
  account_id: string
  name: string | null
  regions: string[]
  role_arn: string | null
  external_id: string | null
  profile: string | null
  endpoint_url: string | null
  events_queue_url: string | null
}

export async function putAccount(db: Queryable, account: Account, now: Date): Promise<void> {
  await db.query(
    `insert into account (account_id, name, regions, role_arn, external_id, profile, endpoint_url, events_queue_url, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (account_id) do update set name = excluded.name, regions = excluded.regions, role_arn = excluded.role_arn,
       external_id = excluded.external_id, profile = excluded.profile, endpoint_url = excluded.endpoint_url,
       events_queue_url = excluded.events_queue_url`,
    [
      account.accountId,
      account.name ?? null,
      account.regions,
      account.roleArn ?? null,
      account.externalId ?? null,
      account.profile ?? null,
      account.endpointUrl ?? null,
      account.eventsQueueUrl ?? null,
      now,
    ],
  )
}

export async function listAccounts(db: Queryable, after: string, limit: number): Promise<Account[]> {
  const { rows } = await db.query<Row>('select * from account where account_id > $1 order by account_id limit $2', [
    after,
    limit,
  ])
  return rows.map((row) => ({
    accountId: row.account_id,
    name: row.name ?? undefined,
    regions: row.regions,
    roleArn: row.role_arn ?? undefined,
    externalId: row.external_id ?? undefined,
    profile: row.profile ?? undefined,
    endpointUrl: row.endpoint_url ?? undefined,
    eventsQueueUrl: row.events_queue_url ?? undefined,
  }))
}

/** @returns false when there is no such account */
export async function deleteAccount(db: Queryable, accountId: string): Promise<boolean> {
  return (await db.query('delete from account where account_id = $1', [accountId])).rowCount === 1
}
