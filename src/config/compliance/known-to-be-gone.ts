import type { Queryable } from '../../store/database.ts'
import type { Place } from './write-verdicts.ts'

/** Which of the resources the ledger knows to be gone. One that it never knew may well be there. */
export async function isKnownToBeGone(
  db: Queryable,
  { accountId, region }: Place,
  resources: readonly { readonly resourceType: string; readonly resourceId: string }[],
): Promise<(resourceType: string, resourceId: string) => boolean> {
  const { rows } = await db.query<{ type: string; id: string }>(
    `select r.resource_type as type, r.resource_id as id from resource r
     join unnest($3::text[], $4::text[]) as k (type, id) on r.resource_type = k.type and r.resource_id = k.id
     where r.account_id = $1 and r.region = $2 and not r.live`,
    [accountId, region, resources.map((r) => r.resourceType), resources.map((r) => r.resourceId)],
  )
  const gone = new Set(rows.map(({ type, id }) => `${type} ${id}`))
  return (type, id) => gone.has(`${type} ${id}`)
}
