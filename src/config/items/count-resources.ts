import { besideOperation } from '../operation.ts'
import { text } from './item-schema.ts'

interface Output {
  readonly accountId: string
  readonly region: string
  readonly total: number
  readonly counts: readonly { readonly resourceType: string; readonly count: number; readonly deleted: number }[]
}

export const countResources = besideOperation<Record<string, never>, Output>({
  name: 'CountResources',
  summary: 'How many resources of each type the account and region have, whether or not a recorder is running.',
  input: { type: 'object', properties: {} },
  output: {
    type: 'object',
    properties: {
      accountId: text,
      region: text,
      total: { type: 'integer' },
      counts: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            resourceType: text,
            count: { type: 'integer' },
            deleted: { type: 'integer', description: 'Known, but deleted or recorded no more.' },
          },
          required: ['resourceType', 'count', 'deleted'],
        },
      },
    },
    required: ['accountId', 'region', 'total', 'counts'],
  },
  async run(_, { db, caller: { accountId, region } }) {
    const { rows } = await db.query<{ resource_type: string; count: number; deleted: number }>(
      `select resource_type, count(*) filter (where live) as count, count(*) filter (where not live) as deleted
       from resource where account_id = $1 and region = $2
       group by resource_type order by count desc, resource_type collate "C"`,
      [accountId, region],
    )
    return {
      accountId,
      region,
      total: rows.reduce((sum, { count }) => sum + count, 0),
      counts: rows.map(({ resource_type, count, deleted }) => ({ resourceType: resource_type, count, deleted })),
    }
  },
})
