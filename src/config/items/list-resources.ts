import { besideOperation } from '../operation.ts'
import { pageSchema, text, time } from './item-schema.ts'
import { INVALID_TOKEN } from './messages.ts'
import { pagePosition } from './page-position.ts'

interface Input {
  readonly resourceTypes?: readonly string[]
  readonly text?: string
  readonly tagKey?: string
  readonly tagValue?: string
  readonly statuses?: readonly string[]
  readonly includeDeleted: boolean
  readonly limit: number
  readonly nextToken?: string
}

interface ListedResource {
  readonly resourceType: string
  readonly resourceId: string
  readonly resourceName?: string
  readonly arn?: string
  readonly availabilityZone?: string
  readonly configurationItemStatus: string
  readonly configurationItemCaptureTime: string
  readonly live: boolean
}

const STATUSES = ['OK', 'ResourceDiscovered', 'ResourceNotRecorded', 'ResourceDeleted', 'ResourceDeletedNotRecorded']

export const listResources = besideOperation<Input, { resources: readonly ListedResource[]; nextToken?: string }>({
  name: 'ListResources',
  summary: 'Resources of the account and region, by type, words, tag and status.',
  input: {
    type: 'object',
    properties: {
      resourceTypes: { type: 'array', items: { type: 'string', maxLength: 256 }, maxItems: 100 },
      text: {
        type: 'string',
        minLength: 1,
        maxLength: 256,
        description: 'Part of the id, the name or the ARN, in any case.',
      },
      tagKey: { type: 'string', minLength: 1, maxLength: 128 },
      tagValue: { type: 'string', maxLength: 256, description: 'With tagKey.' },
      statuses: { type: 'array', items: { type: 'string', enum: STATUSES }, maxItems: 5 },
      includeDeleted: { type: 'boolean', default: false, description: 'Also what is deleted or recorded no more.' },
      ...pageSchema,
    },
  },
  output: {
    type: 'object',
    properties: {
      resources: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            resourceType: text,
            resourceId: text,
            resourceName: text,
            arn: text,
            availabilityZone: text,
            configurationItemStatus: { type: 'string', enum: STATUSES },
            configurationItemCaptureTime: time,
            live: { type: 'boolean' },
          },
          required: ['resourceType', 'resourceId', 'configurationItemStatus', 'configurationItemCaptureTime', 'live'],
        },
      },
      nextToken: text,
    },
    required: ['resources'],
  },
  async run({ limit, nextToken, ...filter }, { db, caller: { accountId, region }, tokens, fail }) {
    if (filter.tagValue !== undefined && filter.tagKey === undefined) {
      fail('ValidationException', 'A tagValue needs its tagKey.')
    }
    const { resourceTypes = [], statuses = [] } = filter
    const values = [
      resourceTypes.length > 0 ? resourceTypes : null,
      filter.text === undefined ? null : `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`,
      filter.tagKey ?? null,
      filter.tagValue ?? null,
      statuses.length > 0 ? statuses : null,
      filter.includeDeleted || statuses.length > 0,
    ]
    const bound = ['ListResources', accountId, region, ...values]
    const after = pagePosition<[string, string]>(tokens, nextToken, bound, () =>
      fail('ValidationException', INVALID_TOKEN),
    )
    const { rows } = await db.query<{
      resource_type: string
      resource_id: string
      resource_name: string | null
      arn: string | null
      availability_zone: string | null
      status: string
      capture_time: Date
      live: boolean
    }>(SELECT, [accountId, region, ...values, after?.[0] ?? null, after?.[1] ?? null, limit + 1])
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      resources: shown.map((row) => ({
        resourceType: row.resource_type,
        resourceId: row.resource_id,
        ...(row.resource_name === null ? {} : { resourceName: row.resource_name }),
        ...(row.arn === null ? {} : { arn: row.arn }),
        ...(row.availability_zone === null ? {} : { availabilityZone: row.availability_zone }),
        configurationItemStatus: row.status,
        configurationItemCaptureTime: row.capture_time.toISOString(),
        live: row.live,
      })),
      ...(last && rows.length > limit ? { nextToken: tokens.seal([last.resource_type, last.resource_id], bound) } : {}),
    }
  },
})

const SELECT = `
  select resource_type, resource_id, resource_name, arn, availability_zone, status, capture_time, live from resource
  where account_id = $1 and region = $2
    and ($3::text[] is null or resource_type = any($3))
    and ($4::text is null or resource_id ilike $4 or resource_name ilike $4 or arn ilike $4)
    and ($5::text is null or (document->'tags' ? $5 and ($6::text is null or document->'tags'->>$5 = $6)))
    and ($7::text[] is null or status = any($7))
    and ($8 or live)
    and ($9::text is null or (resource_type, resource_id) > ($9, $10))
  order by resource_type, resource_id limit $11`
