import type { Database } from '../../store/database.ts'
import { ensurePartitions } from '../../store/partitions.ts'
import { appendItems, eventsOf, itemMonths, RETURNED } from './append-items.ts'
import { deleteEdges } from './edges.ts'
import type { TypeScope } from './reading.ts'
import type { RecordOptions } from './record.ts'

/** Why a resource is live no more. */
export type EndStatus = 'ResourceDeleted' | 'ResourceNotRecorded' | 'ResourceDeletedNotRecorded'

/**
 * Records that live resources are gone (or, with `ResourceNotRecorded`, that their type is recorded no more). Those that a later
 * reading recorded are left alone.
 * @returns the ids for which an item was written
 */
export async function recordEnd(
  db: Database,
  scope: TypeScope,
  ids: readonly string[],
  status: EndStatus,
  options: Pick<RecordOptions, 'observedAt' | 'now' | 'origin' | 'eventIds'>,
): Promise<string[]> {
  if (ids.length === 0) return []
  await ensurePartitions(db, 'configuration_item', itemMonths(options.now))
  return db.transaction(async (tx) => {
    const { rows } = await tx.query<{ resource_id: string }>(END_RESOURCES, [
      ...[
        scope.accountId,
        scope.region,
        scope.resourceType,
        ids,
        status,
        options.now,
        options.origin,
        options.observedAt,
      ],
      ...eventsOf(ids, options.eventIds),
    ])
    const ended = rows.map((r) => r.resource_id)
    if (ended.length > 0) await deleteEdges(tx, scope, ended)
    return ended
  })
}

const END_RESOURCES = `
  with gone as (
    select resource_id from resource
    where account_id = $1 and region = $2 and resource_type = $3 and resource_id = any($4::text[])
      and observed_at <= $8 and (live or ($5 <> 'ResourceNotRecorded' and status = 'ResourceNotRecorded'))
    order by resource_id for update),
  current as (
    update resource r set status = $5, live = false,
      capture_time = greatest($6, r.capture_time + interval '1 millisecond'),
      state_id = greatest((extract(epoch from $6::timestamptz) * 1000)::bigint, r.state_id + 1),
      observed_at = $8, document_hash = null, change_hash = null, reading_hash = null, document = null
    from gone
    where r.account_id = $1 and r.region = $2 and r.resource_type = $3 and r.resource_id = gone.resource_id
    returning ${RETURNED}),
  ${appendItems('$6', ['$9', '$10'])}
  select resource_id from current`
