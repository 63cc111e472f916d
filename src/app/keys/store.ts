import type { PolicyDocument } from '../../lib/policy.ts'
import type { Seal } from '../../lib/seal.ts'
import type { Queryable } from '../../store/database.ts'

/** An access key without its secret, as it is listed. */
export interface ListedKey {
  readonly accessKeyId: string
  readonly accountId: string
  readonly principalArn: string
  readonly policy: PolicyDocument
  readonly description?: string
  readonly createdAt: string
  readonly revokedAt?: string
}

interface KeyRow {
  access_key_id: string
  account_id: string
  principal_arn: string
  sealed_secret: Buffer
  policy: PolicyDocument
  description: string | null
  created_at: Date
  revoked_at: Date | null
}

export interface NewKey {
  readonly accessKeyId: string
  readonly secret: string
  readonly accountId: string
  readonly principalArn: string
  readonly policy: PolicyDocument
  readonly description?: string
}

export async function insertKey(db: Queryable, seal: Seal, key: NewKey, now: Date): Promise<void> {
  await db.query(
    `insert into access_key (access_key_id, account_id, principal_arn, sealed_secret, policy, description, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      key.accessKeyId,
      key.accountId,
      key.principalArn,
      seal.seal(key.secret, key.accessKeyId),
      JSON.stringify(key.policy),
      key.description ?? null,
      now,
    ],
  )
}

/** Keys of an account, newest first, a page at a time. */
export async function listKeys(
  db: Queryable,
  accountId: string | undefined,
  after: string,
  limit: number,
): Promise<ListedKey[]> {
  const { rows } = await db.query<KeyRow>(
    `select access_key_id, account_id, principal_arn, policy, description, created_at, revoked_at from access_key
     where ($1::text is null or account_id = $1) and access_key_id > $2 order by access_key_id limit $3`,
    [accountId ?? null, after, limit],
  )
  return rows.map((row) => ({
    accessKeyId: row.access_key_id,
    accountId: row.account_id,
    principalArn: row.principal_arn,
    policy: row.policy,
    description: row.description ?? undefined,
    createdAt: row.created_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString(),
  }))
}

/** @returns the account of the key; nothing when there is no such key */
export async function accountOfKey(db: Queryable, accessKeyId: string): Promise<string | undefined> {
  const { rows } = await db.query<{ account_id: string }>(
    'select account_id from access_key where access_key_id = $1',
    [accessKeyId],
  )
  return rows[0]?.account_id
}

export async function revokeKey(db: Queryable, accessKeyId: string, now: Date): Promise<void> {
  await db.query('update access_key set revoked_at = coalesce(revoked_at, $2) where access_key_id = $1', [
    accessKeyId,
    now,
  ])
}

/** A key that may sign: its secret opened; nothing when it is unknown or revoked. */
export async function findKey(db: Queryable, seal: Seal, accessKeyId: string) {
  const { rows } = await db.query<KeyRow>(
    `select access_key_id, account_id, principal_arn, sealed_secret, policy from access_key
     where access_key_id = $1 and revoked_at is null`,
    [accessKeyId],
  )
  const row = rows[0]
  if (row === undefined) return undefined
  return {
    accessKeyId,
    secret: seal.open(row.sealed_secret, accessKeyId),
    accountId: row.account_id,
    principalArn: row.principal_arn,
    policy: row.policy,
  }
}
