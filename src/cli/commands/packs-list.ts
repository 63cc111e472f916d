import { command } from '../command.ts'
import { type PackStatus, packScores, packStatuses } from '../conformance-packs.ts'
import { flag } from '../option.ts'
import { ownPackFile, ownPacks, type PackTemplate, packTemplate } from '../own-packs.ts'
import { paintState, scoreText } from '../pack-cells.ts'
import { table } from '../table.ts'
import { isoTime } from '../wire-time.ts'

type Row = PackStatus & { readonly score?: string }

export const packsList = command({
  name: 'packs list',
  summary: 'Lists the conformance packs of the account and region.',
  options: { own: flag('--own', 'Instead those that come with Plumbline, to be applied by their names') },

  async run({ own }, context) {
    if (own) return ownList()
    const api = await context.api()
    const scores = new Map((await packScores(api)).map((one) => [one.ConformancePackName, one.Score]))
    const packs: readonly Row[] = (await packStatuses(api)).map((pack) => ({
      ...pack,
      score: scores.get(pack.ConformancePackName),
    }))
    const lines = table<Row>(
      [
        { title: 'PACK', value: (row) => row.ConformancePackName },
        { title: 'STATE', value: (row) => row.ConformancePackState, paint: paintState(context.colour) },
        { title: 'SCORE', align: 'right', value: ({ score }) => scoreText(score) },
        { title: 'REQUESTED', value: (row) => isoTime(row.LastUpdateRequestedTime) },
        { title: 'REASON', value: (row) => row.ConformancePackStatusReason },
      ],
      packs,
      context.colour,
    )
    return { json: { packs }, text: packs.length === 0 ? 'No packs.\n' : lines }

    function ownList() {
      const templates = ownPacks().map((name) => ({ name, ...packTemplate(ownPackFile(name)) }))
      const text = table<PackTemplate & { name: string }>(
        [
          { title: 'PACK', value: ({ name }) => name },
          { title: 'RULES', align: 'right', value: ({ rules }) => rules.length },
          { title: 'ABOUT', value: ({ about }) => about },
        ],
        templates,
        context.colour,
      )
      return { json: { packs: templates }, text }
    }
  },
})
