import { besideOperation } from '../operation.ts'
import { pageSchema, resourceKeySchema, text } from './item-schema.ts'
import { INVALID_TOKEN, notDiscovered } from './messages.ts'
import { pagePosition } from './page-position.ts'
import { isKnown } from './store.ts'

interface Input {
  readonly resourceType: string
  readonly resourceId: string
  readonly limit: number
  readonly nextToken?: string
}

/** `out`: the resource names the other; `in`: the other names it. Some edges have a name only. */
interface RelatedResource {
  readonly direction: 'out' | 'in'
  readonly relationshipName: string
  readonly resourceType: string
  readonly resourceId?: string
  readonly resourceName?: string
}

type Position = ['in' | 'out', string, string, string]

export const listRelatedResources = besideOperation<
  Input,
  { relatedResources: readonly RelatedResource[]; nextToken?: string }
>({
  name: 'ListRelatedResources',
  summary: 'The resources that a resource names, and those that name it.',
  input: {
    type: 'object',
    properties: { ...resourceKeySchema, ...pageSchema },
    required: ['resourceType', 'resourceId'],
  },
  output: {
    type: 'object',
    properties: {
      relatedResources: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            direction: { type: 'string', enum: ['out', 'in'] },
            relationshipName: text,
            resourceType: text,
            resourceId: text,
            resourceName: text,
          },
          required: ['direction', 'relationshipName', 'resourceType'],
        },
      },
      nextToken: text,
    },
    required: ['relatedResources'],
  },
  async run({ resourceType, resourceId, limit, nextToken }, { db, caller: { accountId, region }, tokens, fail }) {
    const key = { accountId, region, resourceType, resourceId }
    const bound = ['ListRelatedResources', accountId, region, resourceType, resourceId]
    const after = pagePosition<Position>(tokens, nextToken, bound, () => fail('ValidationException', INVALID_TOKEN))
    const { rows } = await db.query<{
      direction: 'in' | 'out'
      type: string
      target: string
      by_name: boolean
      name: string
      resource_name: string | null
    }>(SELECT, [accountId, region, resourceType, resourceId, ...(after ?? [null, null, null, null]), limit + 1])
    if (rows.length === 0 && after === undefined && !(await isKnown(db, key))) {
      fail('ResourceNotFoundException', notDiscovered(key))
    }
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      relatedResources: shown.map((row) => ({
        direction: row.direction,
        relationshipName: row.name,
        resourceType: row.type,
        ...(row.by_name ? {} : { resourceId: row.target }),
        ...(row.by_name
          ? { resourceName: row.target }
          : row.resource_name === null
            ? {}
            : { resourceName: row.resource_name }),
      })),
      ...(last && rows.length > limit
        ? { nextToken: tokens.seal([last.direction, last.type, last.target, last.name], bound) }
        : {}),
    }
  },
})

/** Edges stand where they were said; the other way they are found by the id, or by the name where only that is said. */
const SELECT = `
  with edge as (
    select 'out' as direction, target_type as type, target, target_by_name as by_name, name from relationship
    where account_id = $1 and region = $2 and resource_type = $3 and resource_id = $4
    union all
    select 'in', resource_type, resource_id, false, name from relationship
    where account_id = $1 and region = $2 and target_type = $3 and target = $4 and not target_by_name
    union all
    select 'in', e.resource_type, e.resource_id, false, e.name from resource own
    join relationship e on e.account_id = $1 and e.region = $2 and e.target_type = $3 and e.target = own.resource_name
      and e.target_by_name
    where own.account_id = $1 and own.region = $2 and own.resource_type = $3 and own.resource_id = $4 and own.live)
  select edge.*, r.resource_name from edge
  left join resource r on not edge.by_name and r.account_id = $1 and r.region = $2 and r.resource_type = edge.type
    and r.resource_id = edge.target
  where $5::text is null or (edge.direction, edge.type, edge.target, edge.name) > ($5, $6, $7, $8)
  order by edge.direction, edge.type, edge.target, edge.name limit $9`
