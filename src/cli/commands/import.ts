import { resolve } from 'node:path'
import { command } from '../command.ts'
import { CommandError } from '../command-error.ts'
import { EXIT } from '../exit-code.ts'
import { followImport, type ImportState } from '../follow-import.ts'
import { argument, flag, option } from '../option.ts'
import { printable } from '../printable.ts'

export const importFiles = command({
  name: 'import',
  summary: 'Reads AWS Config history and snapshot files into the ledger, at their own times.',
  help: `A path is one of the server's machine. An import that was cut short goes on where it was when it is asked for
again, and files that are in the ledger already are passed over.`,
  creates: true,
  arguments: { source: argument('SOURCE', 'Folder or file, or s3://bucket/prefix') },
  options: {
    bucketRegion: option('--bucket-region <region>', 'Region of the bucket; --region by default'),
    detach: flag('--detach', 'Ask for it and do not wait'),
  },

  async run({ source, bucketRegion, detach }, context) {
    const api = await context.api()
    if (detach && api.direct) throw new CommandError('--detach needs a running server.', { exitCode: EXIT.usage })
    await api.work()
    const place = source.startsWith('s3://') ? source : resolve(source)
    const input = { source: place, region: bucketRegion }
    const { importId } = await api.call<{ importId: string }>('plumbline', 'StartImport', input)
    if (detach) return { json: { importId, source: place }, text: `Import ${importId} is under way.\n` }
    const state = await followImport(api, importId, context)
    const failed = state.state === 'failed' || (state.progress.failed ?? 0) > 0
    return { json: state, text: summary(state), exitCode: failed ? EXIT.failed : EXIT.ok }
  },
})

function summary({ state, error, progress }: ImportState): string {
  const { items = 0, written = 0, imported = 0, known = 0, failed = 0, ignored = 0, failures = [] } = progress
  const files = [`${imported} files read`, `${known} known already`, `${failed} failed`, `${ignored} of other kinds`]
  const lines = [`${written} of ${items} items and events are new (${files.join(', ')}).`]
  for (const { file, reason } of failures) lines.push(printable(`${file}: ${reason}`))
  if (state === 'failed') lines.push(printable(`The import failed: ${error ?? 'for an unknown reason'}`))
  return `${lines.join('\n')}\n`
}
