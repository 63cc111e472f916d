import { command } from '../command.ts'
import { ofPack, packArgument } from '../conformance-packs.ts'
import { printable } from '../printable.ts'

export const packsDelete = command({
  name: 'packs delete',
  summary: 'Deletes a conformance pack with its rules; what they said stays in the history.',
  arguments: { pack: packArgument },

  async run({ pack }, context) {
    const api = await context.api()
    await ofPack(api, pack, () => api.call('config', 'DeleteConformancePack', { ConformancePackName: pack }))
    return {
      json: { pack, state: 'DELETE_IN_PROGRESS' },
      text: `Pack ${printable(pack)} is being deleted: a worker ends the verdicts of its rules, then it is gone.\n`,
    }
  },
})
