import type { Queryable } from '../../store/database.ts'
import { decodeDocument } from '../items/document.ts'
import { isGlobalType } from '../items/global-type.ts'
import { type Item, itemOf } from '../rules/item.ts'

/** An item and where it stands in the ledger. */
export interface JudgedItem {
  readonly item: Item
  readonly stateId: number
  /** `OK` when it is in no ledger. */
  readonly status?: string
  /** It is to be: some of it nobody knows yet. */
  readonly planned?: boolean
}

interface Row {
  resource_type: string
  resource_id: string
  resource_name: string | null
  arn: string | null
  availability_zone: string | null
  resource_creation_time: Date | null
  capture_time: Date
  state_id: number
  status: string
  body: Buffer
}

const COLUMNS = `r.resource_type, r.resource_id, r.resource_name, r.arn, r.availability_zone, r.resource_creation_time,
  r.capture_time, r.state_id, r.status, d.body
  from resource r join document d on d.account_id = r.account_id and d.hash = r.document_hash`

/** The live ones of the given resources, parsed once. */
export async function readItems(
  db: Queryable,
  accountId: string,
  region: string,
  keys: readonly { readonly resourceType: string; readonly resourceId: string }[],
): Promise<JudgedItem[]> {
  const { rows } = await db.query<Row>(
    `select ${COLUMNS} join unnest($3::text[], $4::text[]) as k (type, id) on r.resource_type = k.type and r.resource_id = k.id
     where r.account_id = $1 and r.region = $2 and r.live`,
    [accountId, region, keys.map((k) => k.resourceType), keys.map((k) => k.resourceId)],
  )
  return rows.map((row) => judgedItem(accountId, region, row))
}

/** A page of the live resources of a type, in order of their ids. */
export async function readItemsOfType(
  db: Queryable,
  accountId: string,
  region: string,
  resourceType: string,
  after: string,
  limit: number,
): Promise<JudgedItem[]> {
  const { rows } = await db.query<Row>(
    `select ${COLUMNS} where r.account_id = $1 and r.region = $2 and r.resource_type = $3 and r.resource_id > $4 and r.live
     order by r.resource_id limit $5`,
    [accountId, region, resourceType, after, limit],
  )
  return rows.map((row) => judgedItem(accountId, region, row))
}

function judgedItem(accountId: string, region: string, row: Row): JudgedItem {
  const head = {
    accountId,
    awsRegion: isGlobalType(row.resource_type) ? 'global' : region,
    resourceType: row.resource_type,
    resourceId: row.resource_id,
    resourceName: row.resource_name ?? undefined,
    arn: row.arn ?? undefined,
    availabilityZone: row.availability_zone ?? undefined,
    resourceCreationTime: row.resource_creation_time ?? undefined,
    captureTime: row.capture_time,
  }
  return { item: itemOf(head, decodeDocument(row.body) as never), stateId: row.state_id, status: row.status }
}
