import { command } from '../command.ts'
import { type PackScore, packScores, packStatus } from '../conformance-packs.ts'
import { optionalArgument } from '../option.ts'
import { scoreText } from '../pack-cells.ts'
import { table } from '../table.ts'
import { isoTime } from '../wire-time.ts'

export const packsScore = command({
  name: 'packs score',
  summary: 'Shows the compliance scores of conformance packs, the worst first.',
  help: 'The score is the percentage that complies of all pairs of rule and resource that comply or do not.',
  arguments: { pack: optionalArgument('PACK', 'Name of one; all by default') },

  async run({ pack }, context) {
    const api = await context.api()
    // A pack that is being deleted has no score; one that is unknown is an error.
    if (pack !== undefined) await packStatus(api, pack)
    const scores = await packScores(api, pack)
    const lines = table<PackScore>(
      [
        { title: 'SCORE', align: 'right', value: ({ Score }) => scoreText(Score) },
        { title: 'PACK', value: (row) => row.ConformancePackName },
        {
          title: 'LAST TURNED',
          value: ({ LastUpdatedTime: time }) => (time === undefined ? undefined : isoTime(time)),
        },
      ],
      scores,
      context.colour,
    )
    return { json: { scores }, text: scores.length === 0 ? 'No scores.\n' : lines }
  },
})
