import type { Json } from '../../lib/json.ts'
import { command } from '../command.ts'
import { oneLine } from '../difference-lines.ts'
import { optionalArgument, optionOf } from '../option.ts'
import { instant, whole } from '../readers.ts'
import { resourceArguments } from '../resource-arguments.ts'
import { table } from '../table.ts'
import { callOf, type Version, whoOf } from '../version.ts'

interface Blamed {
  readonly lines: readonly { readonly path: string; readonly value: Json; readonly version: number }[]
  readonly versions: readonly Version[]
  readonly truncated: boolean
  readonly cut: boolean
}

/** Longer values are cut in the table; `--json` has them whole. */
const VALUE_WIDTH = 60

export const blame = command({
  name: 'blame',
  summary: 'Shows for each field of a resource which change made it what it is, and by whom.',
  arguments: {
    ...resourceArguments,
    path: optionalArgument('PATH', 'Only at or under this field, such as configuration.size'),
  },
  options: {
    at: optionOf('--at <time>', 'As the resource was then; now by default', instant),
    limit: optionOf('--limit <number>', 'At most so many fields', whole(1, 10_000), { fallback: '2000' }),
  },

  async run({ resourceType, resourceId, path, at, limit }, context) {
    const api = await context.api()
    const input = { resourceType, resourceId, path, at, limit }
    const blamed = await api.call<Blamed>('plumbline', 'BlameResource', input)
    const rows = blamed.lines.map((line) => ({ ...line, version: blamed.versions[line.version]! }))
    const lines = table<(typeof rows)[0]>(
      [
        { title: 'SINCE', value: ({ version }) => version.configurationItemCaptureTime },
        { title: 'WHO', value: ({ version }) => whoOf(version) },
        { title: 'CALL', value: ({ version }) => callOf(version) },
        { title: 'FIELD', value: (row) => row.path, paint: context.colour.cyan },
        { title: 'VALUE', value: (row) => shortened(oneLine(row.value)) },
      ],
      rows,
      context.colour,
    )
    const notes = [
      blamed.truncated ? `There are more than ${limit} fields: name a PATH, or see --limit.\n` : '',
      blamed.cut ? 'The history is longer than was read: the oldest lines may be older still.\n' : '',
    ]
    return { json: { resourceType, resourceId, ...blamed }, text: `${lines}${notes.join('')}` }
  },
})

function shortened(text: string): string {
  return text.length <= VALUE_WIDTH ? text : `${text.slice(0, VALUE_WIDTH - 3)}...`
}
