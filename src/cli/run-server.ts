import { existsSync, readdirSync } from 'node:fs'
import { relative } from 'node:path'
import { pino } from 'pino'
import { type App, type AppOptions, openApp } from '../app/app.ts'
import { VERSION } from '../app/version.ts'
import { cannotOpen } from './cannot-open.ts'
import type { Context } from './command.ts'
import { CommandError } from './command-error.ts'
import { firstKeyHint } from './first-key-hint.ts'
import { readAs } from './option.ts'
import { printable } from './printable.ts'
import { httpUrl } from './readers.ts'
import type { ServerSettings } from './server-settings.ts'

/** Milliseconds in which what runs must come to a safe point. */
const DRAIN = 60_000

type Process = Pick<Context, 'stdout' | 'stderr' | 'signal' | 'env'>

/** Serves until the signal. @throws CommandError when it cannot start */
export async function runServer(settings: ServerSettings, { stdout, stderr, signal, env }: Process): Promise<void> {
  checkKey(settings)
  const log = pino({ level: settings.logLevel, base: { pid: process.pid } }, { write: (line) => stderr.write(line) })
  const app = await open(settings, env, log)
  try {
    const account = settings.role === 'api' ? 'not asked' : await app.connectOwn()
    if (signal.aborted) return
    const url = await listen(app, settings)
    if (settings.role !== 'api') app.startWorkers()
    stdout.write(`${readyLine(settings, url, account)}\n`)
    if (settings.auth === 'required' && settings.role !== 'worker') stdout.write(await firstKeyHint(app, settings))
    log.info({ url, role: settings.role, version: VERSION, account }, 'ready')
    await aborted(signal)
    log.info('draining')
  } finally {
    await closeInTime(app)
  }
  log.info('stopped')
}

async function open(settings: ServerSettings, env: Process['env'], log: pino.Logger): Promise<App> {
  const { database, sealedBy, sweepInterval, sweeps, lookupInterval, eventsQueueUrl, opaUrl, limits } = settings
  try {
    return await openApp({
      database,
      keyFile: sealedBy,
      log,
      sweepIntervalMs: sweepInterval,
      sweeps,
      lookupMs: lookupInterval,
      eventsQueueUrl,
      opa: opaOf(opaUrl, env),
      limits,
    })
  } catch (error) {
    const { message, hint } = cannotOpen(error)
    throw new CommandError(message, { hint, cause: error })
  }
}

/** OPA's clients have these two variables. A secret is no flag: whoever lists processes reads those. */
function opaOf(named: string | undefined, { OPA_URL, OPA_TOKEN }: Process['env']): AppOptions['opa'] {
  const url = named ?? (OPA_URL ? readAs({ read: (text) => httpUrl(text ?? '') }, OPA_URL, 'OPA_URL') : undefined)
  return url === undefined ? undefined : { url, ...(OPA_TOKEN ? { token: OPA_TOKEN } : {}) }
}

/** A lost key is never replaced by a new one, under which the database's secrets could not be opened. */
function checkKey({ database, sealedBy }: ServerSettings): void {
  if (!('dataDir' in database) || sealedBy === undefined || existsSync(sealedBy)) return
  const { dataDir } = database
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new CommandError(`The key file ${sealedBy} of ${dataDir} is not there, and nothing else opens its secrets.`, {
      hint: 'Put it back, or name it with --key-file.',
    })
  }
}

async function listen(app: App, { host, port, auth, allowReset, role }: ServerSettings): Promise<string> {
  try {
    return (await app.listen({ host, port, auth, allowReset, api: role !== 'worker' })).url
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const reason =
      {
        EADDRINUSE: 'the port is in use',
        EACCES: 'the port needs privileges',
        EADDRNOTAVAIL: 'this machine has no such address',
        ENOTFOUND: 'there is no such host',
      }[code ?? ''] ?? message
    throw new CommandError(`Cannot listen on ${host}:${port}: ${reason}.`, { cause: error })
  }
}

function readyLine({ database, auth, role, limits, allowReset }: ServerSettings, url: string, account: string): string {
  const parts = [`database: ${described(database)}`, `auth: ${auth}`, `AWS: ${account}`]
  if (role !== 'all') parts.push(`role: ${role}`)
  if (limits === 'aws') parts.push("AWS's limits")
  if (allowReset) parts.push('reset allowed')
  return printable(`Plumbline ${VERSION} is ready at ${url} (${parts.join('; ')})`)
}

/** Without the password. */
function described(database: ServerSettings['database']): string {
  if ('memory' in database) return 'in memory'
  if ('dataDir' in database) return relative('', database.dataDir) || '.'
  if (!URL.canParse(database.url)) return 'PostgreSQL'
  const { host, pathname } = new URL(database.url)
  return `PostgreSQL at ${host}${pathname}`
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}

async function closeInTime(app: App): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CommandError(`What ran did not end in ${DRAIN / 1000} seconds.`)), DRAIN)
  })
  try {
    await Promise.race([app.close(), late])
  } finally {
    clearTimeout(timer)
  }
}
