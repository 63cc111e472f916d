import { command } from '../command.ts'
import { flag, option, optionOf } from '../option.ts'
import { collect } from '../pages.ts'
import { list, whole } from '../readers.ts'
import { table } from '../table.ts'

interface Listed {
  readonly resourceType: string
  readonly resourceId: string
  readonly resourceName?: string
  readonly configurationItemStatus: string
  readonly configurationItemCaptureTime: string
}

interface Counted {
  readonly total: number
  readonly counts: readonly { readonly resourceType: string; readonly count: number; readonly deleted: number }[]
}

const PAGE = 100
const NONE = 'No resources.\n'

export const resources = command({
  name: 'resources',
  summary: 'Lists the recorded resources of the account and region.',
  options: {
    types: optionOf('--type <types>', 'Of these resource types, separated by commas', list),
    text: option('--text <words>', 'Whose id, name or ARN has this in it'),
    tag: option('--tag <key[=value]>', 'With this tag'),
    deleted: flag('--deleted', 'Also what is deleted or recorded no more'),
    limit: optionOf('--limit <number>', 'At most so many', whole(1, 1_000_000), { fallback: '1000' }),
    count: flag('--count', 'How many there are of each type, instead'),
  },

  async run({ types, text, tag, deleted, limit, count }, context) {
    const api = await context.api()
    if (count) {
      const counted = await api.call<Counted>('plumbline', 'CountResources')
      const rows = counted.counts.filter(({ resourceType }) => types?.includes(resourceType) ?? true)
      const columns = [
        { title: 'TYPE', value: (row: Counted['counts'][0]) => row.resourceType },
        { title: 'RESOURCES', align: 'right' as const, value: (row: Counted['counts'][0]) => row.count },
        { title: 'DELETED', align: 'right' as const, value: (row: Counted['counts'][0]) => row.deleted },
      ]
      const text = rows.length === 0 ? NONE : table(columns, rows, context.colour)
      return { json: { ...counted, counts: rows }, text }
    }
    const [tagKey, ...tagValue] = tag?.split('=') ?? []
    const filter = {
      resourceTypes: types,
      text,
      tagKey,
      tagValue: tagValue.length === 0 ? undefined : tagValue.join('='),
      includeDeleted: deleted,
    }
    const { items, more } = await collect<Listed, string>(limit, async (nextToken, room) => {
      const input = { ...filter, limit: Math.min(room, PAGE), nextToken }
      const page = await api.call<{ resources: Listed[]; nextToken?: string }>('plumbline', 'ListResources', input)
      return { items: page.resources, next: page.nextToken }
    })
    const lines = table<Listed>(
      [
        { title: 'TYPE', value: (row) => row.resourceType },
        { title: 'ID', value: (row) => row.resourceId },
        { title: 'NAME', value: (row) => row.resourceName },
        { title: 'STATUS', value: (row) => row.configurationItemStatus },
        { title: 'CHANGED', value: (row) => row.configurationItemCaptureTime },
      ],
      items,
      context.colour,
    )
    const rest = more ? `There are more than ${limit}: see --limit.\n` : ''
    return { json: { resources: items, more }, text: items.length === 0 ? NONE : `${lines}${rest}` }
  },
})
