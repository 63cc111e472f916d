/** What every writer of items does: its items, their events, and the outbox entries that tell of them. */

/** Ids of events by resource, as two parallel arrays; arrays of arrays of different lengths cannot be bound, and ids have no spaces. */
export function eventsOf(
  ids: readonly string[],
  eventIds: ReadonlyMap<string, readonly string[]> | undefined,
): [string[], string[]] {
  const named = ids.filter((id) => eventIds?.get(id)?.length)
  return [named, named.map((id) => eventIds!.get(id)!.join(' '))]
}

/**
 * Appends the rows of `item`, a CTE of columns of `resource` (and $7: their origin), to the ledger and the outbox. $1 to $3 are the scope,
 * `now` the recording time, `events` two arrays: ids of resources, and of their events.
 */
export const appendItems = (now: string, events: readonly [string, string]) => `
  item as (
    insert into configuration_item (
      account_id, region, resource_type, resource_id, capture_time, state_id, status, resource_name, arn,
      availability_zone, resource_creation_time, document_hash, related_events, recording_frequency, origin, recorded_at)
    select $1, $2, $3, c.resource_id, c.capture_time, c.state_id, c.status, c.resource_name, c.arn,
      c.availability_zone, c.resource_creation_time, c.document_hash, coalesce(string_to_array(e.ids, ' '), '{}'),
      c.recording_frequency, $7, ${now}
    from current c left join unnest(${events[0]}::text[], ${events[1]}::text[]) as e (id, ids) on e.id = c.resource_id
    returning resource_id, capture_time, state_id),
  told as (
    insert into outbox (account_id, region, kind, resource_type, resource_id, capture_time, state_id, created_at)
    select $1, $2, 'configuration_item', $3, resource_id, capture_time, state_id, ${now} from item)`

export const RETURNED = `r.resource_id, r.capture_time, r.state_id, r.status, r.resource_name, r.arn, r.availability_zone,
      r.resource_creation_time, r.document_hash, r.recording_frequency`

/** The partitions that an item captured now may need: its time is moved past that of the item before. */
export function itemMonths(now: Date): Date[] {
  return [now, new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1))]
}
