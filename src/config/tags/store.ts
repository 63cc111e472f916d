import type { Queryable } from '../../store/database.ts'

interface Scope {
  readonly accountId: string
  readonly region: string
}

export interface StoredTag {
  readonly Key: string
  readonly Value: string
}

/** Adds the tags to what has the ARN; a key that is there gets the new value. Keys must differ. */
export async function setTags(tx: Queryable, scope: Scope, arn: string, tags: readonly StoredTag[]): Promise<void> {
  if (tags.length === 0) return
  await tx.query(
    `insert into resource_tag (account_id, region, arn, key, value)
     select $1, $2, $3, key, value from unnest($4::text[], $5::text[]) as t(key, value)
     on conflict (account_id, region, arn, key) do update set value = excluded.value`,
    [scope.accountId, scope.region, arn, tags.map(({ Key }) => Key), tags.map(({ Value }) => Value)],
  )
}

/** Removes the keys that are there. */
export async function removeTags(tx: Queryable, scope: Scope, arn: string, keys: readonly string[]): Promise<void> {
  await tx.query('delete from resource_tag where account_id = $1 and region = $2 and arn = $3 and key = any($4)', [
    scope.accountId,
    scope.region,
    arn,
    keys,
  ])
}

/** Removes all: what is deleted loses its tags. */
export async function deleteTags(tx: Queryable, scope: Scope, arn: string): Promise<void> {
  await tx.query('delete from resource_tag where account_id = $1 and region = $2 and arn = $3', [
    scope.accountId,
    scope.region,
    arn,
  ])
}

export async function countTags(tx: Queryable, scope: Scope, arn: string): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    'select count(*)::integer as count from resource_tag where account_id = $1 and region = $2 and arn = $3',
    [scope.accountId, scope.region, arn],
  )
  return rows[0]!.count
}

/** Tags in the order of their keys, from the one after `after`. */
export async function listTags(
  db: Queryable,
  scope: Scope,
  arn: string,
  { after, limit }: { after: string; limit: number },
): Promise<StoredTag[]> {
  const { rows } = await db.query<StoredTag>(
    `select key as "Key", value as "Value" from resource_tag
     where account_id = $1 and region = $2 and arn = $3 and key collate "C" > $4
     order by key collate "C" limit $5`,
    [scope.accountId, scope.region, arn, after, limit],
  )
  return rows
}
