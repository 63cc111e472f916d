import { command } from '../command.ts'
import { packStatus, packStatuses } from '../conformance-packs.ts'
import { optionalArgument } from '../option.ts'
import { paintState } from '../pack-cells.ts'
import { table } from '../table.ts'
import { isoTime } from '../wire-time.ts'

export const packsStatus = command({
  name: 'packs status',
  summary: 'Shows whether conformance packs are deployed, and why one is not.',
  arguments: { pack: optionalArgument('PACK', 'Name of one; all by default') },

  async run({ pack }, context) {
    const api = await context.api()
    const found = pack === undefined ? await packStatuses(api) : [await packStatus(api, pack)]
    const packs = found.map((one) => ({
      name: one.ConformancePackName,
      id: one.ConformancePackId,
      arn: one.ConformancePackArn,
      state: one.ConformancePackState,
      reason: one.ConformancePackStatusReason,
      requestedAt: isoTime(one.LastUpdateRequestedTime),
      completedAt: one.LastUpdateCompletedTime === undefined ? undefined : isoTime(one.LastUpdateCompletedTime),
    }))
    const lines = table<(typeof packs)[0]>(
      [
        { title: 'PACK', value: ({ name }) => name },
        { title: 'STATE', value: ({ state }) => state, paint: paintState(context.colour) },
        { title: 'REQUESTED', value: ({ requestedAt }) => requestedAt },
        { title: 'COMPLETED', value: ({ completedAt }) => completedAt },
        { title: 'REASON', value: ({ reason }) => reason },
      ],
      packs,
      context.colour,
    )
    return { json: { packs }, text: packs.length === 0 ? 'No packs.\n' : lines }
  },
})
