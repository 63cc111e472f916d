import type { AppOptions } from '../app/app.ts'
import { isLoopback } from '../app/loopback.ts'
import { usageError } from './command-error.ts'
import type { serveOptions } from './commands/serve.ts'
import type { Given, Source } from './option.ts'
import { filePath } from './readers.ts'

export type ServeFlags = Given<typeof serveOptions>

export interface ServerSettings extends ServeFlags {
  readonly database: AppOptions['database']
  /** None in memory: that key ends with the process. */
  readonly sealedBy: string | undefined
}

/** What the flags mean together. @throws CommandError when they exclude each other or are not safe */
export function serverSettings(flags: ServeFlags, sources: Readonly<Record<string, Source>>): ServerSettings {
  if (flags.auth === 'none' && !isLoopback(flags.host)) {
    throw usageError(
      `--auth none is refused on ${flags.host}: whoever reached it would be obeyed. It needs a loopback host.`,
    )
  }
  if (flags.allowReset && flags.auth !== 'none') throw usageError('--allow-reset needs --auth none')
  return { ...flags, ...databaseOf(flags, sources) }
}

/** What the command line says wins over what the environment says. */
function databaseOf(
  flags: ServeFlags,
  sources: Readonly<Record<string, Source>>,
): Pick<ServerSettings, 'database' | 'sealedBy'> {
  const { data, memory, databaseUrl, keyFile } = flags
  const ways = [
    { flag: '--memory', chosen: memory, source: sources.memory, database: { memory: true } as const, key: undefined },
    {
      flag: '--database-url',
      chosen: databaseUrl !== undefined,
      source: sources.databaseUrl,
      database: { url: databaseUrl ?? '' },
      key: filePath('plumbline.key'),
    },
    {
      flag: '--data',
      chosen: sources.data !== 'default',
      source: sources.data,
      database: { dataDir: data },
      key: `${data}.key`,
    },
  ]
  for (const source of ['flag', 'environment'] as const) {
    const chosen = ways.filter((way) => way.chosen && way.source === source)
    if (chosen.length > 1) throw usageError(`${chosen.map((way) => way.flag).join(' and ')} exclude each other`)
    if (chosen[0] !== undefined) return { database: chosen[0].database, sealedBy: keyFile ?? chosen[0].key }
  }
  return { database: { dataDir: data }, sealedBy: keyFile ?? `${data}.key` }
}
