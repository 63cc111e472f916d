import type { Queryable } from '../../store/database.ts'
import { type JudgedItem, readItems } from '../compliance/judged-item.ts'

interface Place {
  readonly accountId: string
  readonly region: string
}

/** By what a resource that is to be might be known today. */
export interface Wanted {
  readonly key: string
  readonly resourceType: string
  /** Ids, names and ARNs. */
  readonly names: readonly string[]
}

/** The live resources that are meant, by key. Names that several resources have mean none. */
export async function presentItems(
  db: Queryable,
  { accountId, region }: Place,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, JudgedItem>> {
  const pairs = wanted.flatMap(({ key, resourceType, names }) => names.map((name) => ({ key, resourceType, name })))
  if (pairs.length === 0) return new Map()
  const { rows } = await db.query<{ key: string; resource_type: string; resource_id: string }>(
    `with wanted as (select * from unnest($3::text[], $4::text[], $5::text[]) as w (key, type, name))
     select w.key, r.resource_type, r.resource_id from wanted w join resource r
       on r.account_id = $1 and r.region = $2 and r.resource_type = w.type and r.resource_id = w.name and r.live
     union select w.key, r.resource_type, r.resource_id from wanted w join resource r
       on r.account_id = $1 and r.region = $2 and r.resource_type = w.type and r.resource_name = w.name and r.live
     union select w.key, r.resource_type, r.resource_id from wanted w join resource r
       on r.account_id = $1 and r.region = $2 and r.resource_type = w.type and r.arn = w.name and r.live`,
    [accountId, region, pairs.map((p) => p.key), pairs.map((p) => p.resourceType), pairs.map((p) => p.name)],
  )
  const found = [...Map.groupBy(rows, ({ key }) => key)].filter(([, same]) => same.length === 1)
  const keys = found.map(([key, [row]]) => ({ key, resourceType: row!.resource_type, resourceId: row!.resource_id }))
  const items = await readItems(db, accountId, region, keys)
  const idOf = (type: string, id: string) => `${type} ${id}`
  const byId = new Map(items.map((one) => [idOf(one.item.resourceType, one.item.resourceId), one]))
  return new Map(
    keys.flatMap(({ key, resourceType, resourceId }) => {
      const item = byId.get(idOf(resourceType, resourceId))
      return item === undefined ? [] : [[key, item] as const]
    }),
  )
}
