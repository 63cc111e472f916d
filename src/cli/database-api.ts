import { existsSync, readdirSync } from 'node:fs'
import { pino } from 'pino'
import { type App, type AppOptions, openApp } from '../app/app.ts'
import { Fault } from '../app/fault.ts'
import type { Api, As, Service } from './api.ts'
import { ApiError } from './api-error.ts'
import { cannotOpen } from './cannot-open.ts'
import { CommandError } from './command-error.ts'
import { EXIT } from './exit-code.ts'

interface Place {
  readonly location: { readonly dataDir: string } | { readonly url: string }
  readonly keyFile: string
  readonly region: string
  readonly regionAsked: boolean
  readonly accountId?: string
  /** A database may be begun here. */
  readonly creates: boolean
}

const ANYBODY = '123456789012'

/** The APIs on a database that this process opens: whoever holds it may do everything. */
export async function databaseApi(place: Place): Promise<Api> {
  const { location, region } = place
  if (!place.creates) checkThere(place)
  const app = await openDatabase({ database: location, keyFile: place.keyFile, log: pino({ level: 'silent' }) })
  let working = false

  async function call<Output extends object>(service: Service, operation: string, input: object = {}, as: As = {}) {
    const accountId = as.accountId ?? (await ownAccount())
    const principalArn = `arn:aws:iam::${accountId}:root`
    const caller = { accountId, region: as.region ?? region, principalArn, accessKeyId: 'local' }
    try {
      return (await app.call({ service, operation, input, caller })) as Output
    } catch (error) {
      if (error instanceof Fault) throw new ApiError(error.code, error.message, operation)
      throw error
    }
  }

  let own: Promise<string> | undefined
  function ownAccount(): Promise<string> {
    own ??= place.accountId === undefined ? onlyAccount() : Promise.resolve(place.accountId)
    return own
  }
  async function onlyAccount(): Promise<string> {
    const { accounts } = await call<{ accounts: { accountId: string }[] }>(
      'plumbline',
      'ListAccounts',
      {},
      { accountId: ANYBODY },
    )
    return accounts.length === 1 ? accounts[0]!.accountId : ANYBODY
  }

  return {
    region,
    regionAsked: place.regionAsked,
    where: describe(location),
    direct: true,
    call,
    async work() {
      if (working) return
      working = true
      await app.connectOwn()
      // Who the only account is may be known only now.
      own = undefined
      app.startWorkers()
    },
    close: () => app.close(),
  }
}

/** Without the password. */
function describe(location: Place['location']): string {
  if ('dataDir' in location) return location.dataDir
  if (!URL.canParse(location.url)) return 'PostgreSQL'
  const { protocol, host, pathname } = new URL(location.url)
  return `${protocol}//${host}${pathname}`
}

/** A mistyped directory must not become a new, empty database. */
function checkThere({ location, keyFile }: Place): void {
  if ('dataDir' in location && !(existsSync(location.dataDir) && readdirSync(location.dataDir).length > 0)) {
    throw new CommandError(`There is no data directory ${location.dataDir}.`, { exitCode: EXIT.unreachable })
  }
  if (!existsSync(keyFile)) {
    throw new CommandError(`The key file ${keyFile} of the database is not there.`, {
      exitCode: EXIT.unreachable,
      hint: 'Name it with --key-file.',
    })
  }
}

async function openDatabase(options: AppOptions): Promise<App> {
  try {
    return await openApp(options)
  } catch (error) {
    throw cannotOpen(error)
  }
}
