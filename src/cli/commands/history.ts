import { command } from '../command.ts'
import { optionOf } from '../option.ts'
import { collect } from '../pages.ts'
import { instant, whole } from '../readers.ts'
import { resourceArguments } from '../resource-arguments.ts'
import { table } from '../table.ts'
import { callOf, type Version, whoOf } from '../version.ts'

type Entry = Version & { readonly changedFields?: number }

const PAGE = 100

export const history = command({
  name: 'history',
  summary: 'Lists the versions of a resource, the newest first: when, how much changed, by whom.',
  arguments: resourceArguments,
  options: {
    from: optionOf('--from <time>', 'Not before', instant),
    to: optionOf('--to <time>', 'Not after', instant),
    limit: optionOf('--limit <number>', 'At most so many', whole(1, 100_000), { fallback: '100' }),
  },

  async run({ resourceType, resourceId, from, to, limit }, context) {
    const api = await context.api()
    const { items: versions, more } = await collect<Entry, string>(limit, async (nextToken, room) => {
      const input = { resourceType, resourceId, from, to, limit: Math.min(room, PAGE), nextToken }
      const page = await api.call<{ versions: Entry[]; nextToken?: string }>('plumbline', 'GetResourceHistory', input)
      return { items: page.versions, next: page.nextToken }
    })
    const lines = table<Entry>(
      [
        { title: 'TIME', value: (row) => row.configurationItemCaptureTime },
        { title: 'STATUS', value: (row) => row.configurationItemStatus },
        { title: 'FIELDS', align: 'right', value: (row) => row.changedFields },
        { title: 'WHO', value: whoOf },
        { title: 'CALL', value: callOf },
        { title: 'STATE', value: (row) => row.configurationStateId },
      ],
      versions,
      context.colour,
    )
    const rest = more ? `There are more than ${limit}: see --limit.\n` : ''
    return {
      json: { resourceType, resourceId, versions, more },
      text: versions.length === 0 ? 'No versions in this range.\n' : `${lines}${rest}`,
    }
  },
})
