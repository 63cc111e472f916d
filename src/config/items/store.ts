/** The ledger's reads that several operations share. */
import type { Queryable } from '../../store/database.ts'
import type { ResourceKeyOf } from './resource-reader.ts'

/** A row of `configuration_item`. */
export interface ItemRow {
  readonly account_id: string
  readonly region: string
  readonly resource_type: string
  readonly resource_id: string
  readonly capture_time: Date
  readonly state_id: number
  readonly status: string
  readonly resource_name: string | null
  readonly arn: string | null
  readonly availability_zone: string | null
  readonly resource_creation_time: Date | null
  readonly document_hash: Buffer | null
  readonly related_events: string[]
  readonly recording_frequency: string
  readonly origin: string
  readonly recorded_at: Date
}

/** Where an item stands in the history of its resource. */
export interface ItemPosition {
  readonly captureTime: Date
  readonly stateId: number
}

export interface HistoryRange {
  /** Both inclusive. */
  readonly from?: Date
  readonly to?: Date
  /** Items beyond this one, in the order asked for. */
  readonly after?: ItemPosition
  readonly forward?: boolean
  readonly limit: number
}

/** Items of one resource, the newest first unless `forward`. */
export async function readHistory(db: Queryable, key: ResourceKeyOf, range: HistoryRange): Promise<ItemRow[]> {
  const { from, to, after, forward = false, limit } = range
  const beyond = after === undefined ? '' : `and (capture_time, state_id) ${forward ? '>' : '<'} ($8, $9)`
  const { rows } = await db.query<ItemRow>(
    `select * from configuration_item
     where account_id = $1 and region = $2 and resource_type = $3 and resource_id = $4
       and capture_time >= $5 and capture_time <= $6 ${beyond}
     order by ${forward ? 'capture_time, state_id' : 'capture_time desc, state_id desc'} limit $7`,
    [
      ...[key.accountId, key.region, key.resourceType, key.resourceId],
      from ?? '-infinity',
      to ?? 'infinity',
      limit,
      ...(after === undefined ? [] : [after.captureTime, after.stateId]),
    ],
  )
  return rows
}

/** Whether the ledger has any item of the resource. */
export async function isKnown(db: Queryable, key: ResourceKeyOf): Promise<boolean> {
  const { rows } = await db.query(
    `select 1 from resource where account_id = $1 and region = $2 and resource_type = $3 and resource_id = $4
     union all
     (select 1 from configuration_item where account_id = $1 and region = $2 and resource_type = $3 and resource_id = $4 limit 1)
     limit 1`,
    [key.accountId, key.region, key.resourceType, key.resourceId],
  )
  return rows.length > 0
}

/** Whether there is anything to answer from: a recorder, or what an import left. */
export async function hasRecorderOrData(db: Queryable, accountId: string, region: string): Promise<boolean> {
  const { rows } = await db.query<{ found: boolean }>(
    `select exists (select from configuration_recorder where account_id = $1 and region = $2)
         or exists (select from resource where account_id = $1 and region = $2) as found`,
    [accountId, region],
  )
  return rows[0]?.found === true
}

/** What the recorders of an account and region do: none, stopped or recording. */
export async function recorderState(
  db: Queryable,
  accountId: string,
  region: string,
): Promise<'none' | 'stopped' | 'recording'> {
  const { rows } = await db.query<{ recording: boolean | null }>(
    'select bool_or(recording) as recording from configuration_recorder where account_id = $1 and region = $2',
    [accountId, region],
  )
  const recording = rows[0]?.recording ?? null
  if (recording === null) return 'none'
  return recording ? 'recording' : 'stopped'
}
