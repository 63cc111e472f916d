import { operation } from '../operation.ts'
import { INVALID_TOKEN, invalidLimit } from './messages.ts'
import { pagePosition } from './page-position.ts'
import { recorderState } from './store.ts'

const MAX_LIMIT = 100

/**
 * A stopped recorder counts nothing, as in AWS; an account without one has what was imported.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_GetDiscoveredResourceCounts.html
 */
export const getDiscoveredResourceCounts = operation(
  'GetDiscoveredResourceCounts',
  async ({ resourceTypes = [], ...page }, { db, caller: { accountId, region }, tokens, fail }) => {
    const limit = page.limit || MAX_LIMIT
    if (limit < 0 || limit > MAX_LIMIT) fail('InvalidLimitException', invalidLimit(limit))
    const bound = ['GetDiscoveredResourceCounts', accountId, region, resourceTypes]
    const after = pagePosition<[number, string]>(tokens, page.nextToken, bound, () =>
      fail('InvalidNextTokenException', INVALID_TOKEN),
    )
    if ((await recorderState(db, accountId, region)) === 'stopped') {
      return { totalDiscoveredResources: 0, resourceCounts: [] }
    }
    const { rows } = await db.query<{ resource_type: string; count: number; total: number }>(SELECT, [
      accountId,
      region,
      resourceTypes.length > 0 ? resourceTypes : null,
    ])
    const rest = after === undefined ? rows : rows.filter((row) => isAfter(row, after))
    const shown = rest.slice(0, limit)
    const last = shown.at(-1)
    return {
      totalDiscoveredResources: rows[0]?.total ?? 0,
      resourceCounts: shown.map(({ resource_type, count }) => ({ resourceType: resource_type, count })),
      ...(last && rest.length > limit ? { nextToken: tokens.seal([last.count, last.resource_type], bound) } : {}),
    }
  },
)

/** As many rows as there are types: few enough to page here. */
const SELECT = `
  select resource_type, count(*) as count, (sum(count(*)) over ())::bigint as total from resource
  where account_id = $1 and region = $2 and live and ($3::text[] is null or resource_type = any($3))
  group by resource_type order by count(*) desc, resource_type collate "C"`

function isAfter(row: { resource_type: string; count: number }, [count, type]: [number, string]): boolean {
  return row.count < count || (row.count === count && row.resource_type > type)
}
