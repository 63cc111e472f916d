import { command } from '../command.ts'
import { optionOf } from '../option.ts'
import { printable } from '../printable.ts'
import { list } from '../readers.ts'
import { type Recorder, recordersIn } from '../recorders.ts'
import { table } from '../table.ts'
import { type TypeStatus, typeStatuses } from '../type-status.ts'

interface RegionStatus {
  readonly region: string
  readonly recorders: readonly Recorder[]
  readonly types: readonly TypeStatus[]
}

export const recorderStatus = command({
  name: 'recorder status',
  summary: 'Shows the recorders, and of each region how many types are read, failing or unavailable.',
  options: {
    regions: optionOf('--regions <regions>', 'Of these; by default --region and wherever types are read', list),
  },

  async run({ regions }, context) {
    const api = await context.api()
    const types = await typeStatuses(api, regions)
    const shown = regions ?? [...new Set([api.region, ...types.map(({ region }) => region)])].sort()
    const statuses: RegionStatus[] = []
    for (const region of shown) {
      const recorders = await recordersIn(api, region)
      statuses.push({ region, recorders, types: types.filter((type) => type.region === region) })
    }
    const count = (state: TypeStatus['state']) => (row: RegionStatus) =>
      row.types.filter((type) => type.state === state).length
    const lines = table<RegionStatus>(
      [
        { title: 'REGION', value: (row) => row.region },
        { title: 'RECORDER', value: (row) => row.recorders.map(recorderText).join(', ') || 'none' },
        { title: 'READ', align: 'right', value: count('read') },
        { title: 'WAITING', align: 'right', value: count('waiting') },
        { title: 'FAILING', align: 'right', value: count('failing') },
        { title: 'UNAVAILABLE', align: 'right', value: count('unavailable') },
        {
          title: 'RESOURCES',
          align: 'right',
          value: (row) => row.types.reduce((sum, type) => sum + type.resources, 0),
        },
      ],
      statuses,
      context.colour,
    )
    const failing = types
      .filter(({ state }) => state === 'failing')
      .map((type) => context.colour.red(failureLine(type)))
    return { json: { regions: statuses }, text: `${lines}${failing.join('')}` }
  },
})

function recorderText({ name, recording }: Recorder): string {
  return `${name} (${recording ? 'recording' : 'stopped'})`
}

function failureLine({ region, resourceType, lastErrorCode, lastErrorMessage, lastSuccessAt }: TypeStatus): string {
  const last = lastSuccessAt === undefined ? 'never read' : `last read ${lastSuccessAt}`
  return `${printable(`failing: ${region} ${resourceType}: ${lastErrorCode}: ${lastErrorMessage} (${last})`)}\n`
}
