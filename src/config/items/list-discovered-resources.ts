import { operation } from '../operation.ts'
import { INVALID_TOKEN, invalidLimit, NO_RECORDER } from './messages.ts'
import { pagePosition } from './page-position.ts'
import { hasRecorderOrData } from './store.ts'

const MAX_LIMIT = 100
const MAX_IDS = 20

interface Row {
  readonly resource_id: string
  readonly resource_name: string | null
  readonly status: string
  readonly capture_time: Date
}

/** https://docs.aws.amazon.com/config/latest/APIReference/API_ListDiscoveredResources.html */
export const listDiscoveredResources = operation(
  'ListDiscoveredResources',
  async (
    { resourceType, resourceIds, resourceName, includeDeletedResources = false, ...page },
    { db, caller, tokens, fail },
  ) => {
    const limit = page.limit || MAX_LIMIT
    if (limit < 0 || limit > MAX_LIMIT) fail('InvalidLimitException', invalidLimit(limit))
    const ids = resourceIds ?? []
    if (ids.length > 0 && resourceName !== undefined) {
      fail('ValidationException', 'Both Resource ID and Resource Name cannot be specified in the request')
    }
    if (ids.length > MAX_IDS) {
      fail('ValidationException', "The specified list had more than 20 resource ID's. It must have '20' or less items")
    }
    const { accountId, region } = caller
    const bound = [
      'ListDiscoveredResources',
      accountId,
      region,
      resourceType,
      ids,
      resourceName ?? null,
      includeDeletedResources,
    ]
    const after = pagePosition<string>(tokens, page.nextToken, bound, () =>
      fail('InvalidNextTokenException', INVALID_TOKEN),
    )
    const { rows } = await db.query<Row>(SELECT, [
      accountId,
      region,
      resourceType,
      ids.length > 0 ? ids : null,
      resourceName ?? null,
      includeDeletedResources,
      after ?? null,
      limit + 1,
    ])
    if (rows.length === 0 && after === undefined && !(await hasRecorderOrData(db, accountId, region))) {
      fail('NoAvailableConfigurationRecorderException', NO_RECORDER)
    }
    const shown = rows.slice(0, limit)
    return {
      resourceIdentifiers: shown.map((row) => ({
        resourceType,
        resourceId: row.resource_id,
        ...(row.resource_name === null ? {} : { resourceName: row.resource_name }),
        ...(isDeleted(row.status) ? { resourceDeletionTime: row.capture_time } : {}),
      })),
      ...(rows.length > limit ? { nextToken: tokens.seal(shown.at(-1)!.resource_id, bound) } : {}),
    }
  },
)

/** Resources that exist but are not recorded are listed too. */
const SELECT = `
  select resource_id, resource_name, status, capture_time from resource
  where account_id = $1 and region = $2 and resource_type = $3
    and ($4::text[] is null or resource_id = any($4)) and ($5::text is null or resource_name = $5)
    and ($6 or status not in ('ResourceDeleted', 'ResourceDeletedNotRecorded'))
    and ($7::text is null or resource_id > $7)
  order by resource_id limit $8`

function isDeleted(status: string): boolean {
  return status === 'ResourceDeleted' || status === 'ResourceDeletedNotRecorded'
}
