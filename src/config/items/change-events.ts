import type { Queryable } from '../../store/database.ts'
import { isGlobalType } from './global-type.ts'
import type { ItemRow } from './store.ts'

/** A CloudTrail event that changed something: who, when, from where and which call. */
export interface ChangeEvent {
  readonly eventId: string
  readonly eventTime: string
  readonly eventSource: string
  readonly eventName: string
  readonly principalArn?: string
  readonly principalType?: string
  readonly userName?: string
  readonly sourceIpAddress?: string
  readonly userAgent?: string
  readonly errorCode?: string
}

/** CloudTrail writes the events of global services in one region of each partition. */
const GLOBAL_EVENT_REGIONS = ['us-east-1', 'cn-north-1', 'us-gov-west-1']

/** Events resolved for one item. */
const MAX_EVENTS = 100

/** The known ones of the items' related events, by id. */
export async function readChangeEvents(
  db: Queryable,
  rows: readonly ItemRow[],
): Promise<ReadonlyMap<string, ChangeEvent>> {
  const [first] = rows
  const ids = [...new Set(rows.flatMap((row) => row.related_events.slice(0, MAX_EVENTS)))]
  if (first === undefined || ids.length === 0) return new Map()
  const regions = isGlobalType(first.resource_type) ? [first.region, ...GLOBAL_EVENT_REGIONS] : [first.region]
  const { rows: events } = await db.query<Record<string, string | null> & { event_time: Date }>(
    'select * from change_event where account_id = $1 and region = any($2::text[]) and event_id = any($3::text[])',
    [first.account_id, regions, ids],
  )
  return new Map(events.map((row) => [row.event_id!, changeEvent(row)]))
}

function changeEvent(row: Record<string, string | null> & { event_time: Date }): ChangeEvent {
  const optional = {
    principalArn: row.principal_arn,
    principalType: row.principal_type,
    userName: row.user_name,
    sourceIpAddress: row.source_ip,
    userAgent: row.user_agent,
    errorCode: row.error_code,
  }
  return {
    eventId: row.event_id!,
    eventTime: row.event_time.toISOString(),
    eventSource: row.event_source!,
    eventName: row.event_name!,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null)),
  }
}
