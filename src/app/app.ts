/** Plumbline as one running whole: database, operations, wire and workers. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { OpaServer } from '../cloud/rego/opa-server.ts'
import { besideOperations as configBeside } from '../config/beside.gen.ts'
import { operations as configOperations } from '../config/operations.gen.ts'
import { invokeDue } from '../config/rules/custom/invoke-due.ts'
import { pageTokens } from '../lib/page-token.ts'
import { type Seal, sealWith } from '../lib/seal.ts'
import { configModel } from '../model/config.gen.ts'
import { ssmModel } from '../model/ssm.gen.ts'
import type { Database } from '../store/database.ts'
import { migrate } from '../store/migrate.ts'
import { type DatabaseLocation, openDatabase } from '../store/open.ts'
import { type Call, dispatch } from '../wire/dispatch.ts'
import { Fault } from '../wire/fault.ts'
import { openApi } from '../wire/open-api.ts'
import type { BesideOperation, Operation, OperationRequest } from '../wire/operation.ts'
import { type Listening, listen } from '../wire/server.ts'
import type { WireOptions } from '../wire/wire-options.ts'
import { besideOperations as appBeside } from './beside.gen.ts'
import { doChore } from './chores.ts'
import { type Connections, connections } from './connections.ts'
import type { AppContext } from './context.ts'
import { functions } from './functions/run-function.ts'
import { importQueued } from './import/import-queued.ts'
import { readKeyFile } from './key-file.ts'
import { knownKeys } from './keys/known-keys.ts'
import { metrics } from './metrics.ts'
import { connectOwnAccount, ownAccount } from './own-account.ts'
import { releaseLeases } from './release-leases.ts'
import { emptyAll } from './reset.ts'
import { resourceOf } from './resource-of.ts'
import { VERSION } from './version.ts'
import { withoutLimits } from './without-limits.ts'
import { startWorkers, type Workers } from './workers.ts'

export interface AppOptions {
  readonly database: DatabaseLocation
  /** Where the key stands that seals secrets; without one (in memory) a key is made that ends with the process. */
  readonly keyFile?: string
  readonly log: Logger
  /** Milliseconds between two readings of a type. */
  readonly sweepIntervalMs?: number
  /** Types read side by side. */
  readonly sweeps?: number
  /** Milliseconds between two looks for work. */
  readonly pollMs?: number
  /** Milliseconds between two LookupEvents of an account and region; 0: none. */
  readonly lookupMs?: number
  readonly eventsQueueUrl?: string
  /** A running OPA, for policies in Rego that have no module. */
  readonly opa?: OpaServer
  /** AWS Config's quotas hold, or none. */
  readonly limits?: AppContext['limits']
}

export interface ListenOptions {
  readonly host: string
  readonly port: number
  readonly auth: 'required' | 'none'
  /** `POST /_plumbline/reset` empties everything. */
  readonly allowReset?: boolean
  /** False: only the pages that say how the process is. */
  readonly api?: boolean
}

export interface App {
  readonly db: Database
  /** What was found of the process's own account. */
  connectOwn(): Promise<string>
  startWorkers(): void
  listen(options: ListenOptions): Promise<Listening>
  /** One operation, without HTTP and without asking who may: for who holds the database. */
  call(call: Call): Promise<object>
  close(): Promise<void>
}

const HOUR = 60 * 60 * 1000
/** Functions of rules called side by side. */
const INVOCATIONS = 4
/** A process that died while it called a function is missed after so long (milliseconds). */
const LEASE = 60_000
const DEFAULTS = { sweepIntervalMs: HOUR, sweeps: 8, pollMs: 2_000, lookupMs: 60_000 }

/** Opens and migrates the database. @throws Error saying why it cannot */
export async function openApp(given: AppOptions): Promise<App> {
  const options = { ...DEFAULTS, ...given }
  const { log } = options
  const seal = sealWith(options.keyFile === undefined ? randomBytes(32) : readKeyFile(options.keyFile))
  const db = await openDatabase({ ...options.database, onNotice: (message) => log.info(message) })
  try {
    await migrate(db)
    await releaseLeases(db)
    return await assemble(db, seal, options)
  } catch (error) {
    await db.close()
    throw error
  }
}

async function assemble(db: Database, seal: Seal, options: AppOptions & typeof DEFAULTS): Promise<App> {
  const { log } = options
  const clock = () => new Date()
  const open = connections(db, Date.now)
  const tokens = pageTokens(await tokenKey(db, seal))
  const counts = metrics(db)
  const besides: readonly BesideOperation<AppContext>[] = [...configBeside, ...appBeside]
  const { limits = 'none' } = options
  const run = runner(besides, { db, seal, tokens, limits, connections: open, log, wake: () => workers?.wake() })
  let workers: Workers | undefined
  let own: string | undefined
  const start = () =>
    startWorkers({
      db,
      clock,
      log,
      connect: open.connect,
      intervalMs: options.sweepIntervalMs,
      sweeps: options.sweeps,
      pollMs: options.pollMs,
      lookupMs: options.lookupMs,
      eventsQueue:
        options.eventsQueueUrl === undefined || own === undefined
          ? undefined
          : { url: options.eventsQueueUrl, accountId: own },
      also: [
        (signal) => importQueued({ db, connect: open.connect, clock, log, signal }),
        (signal) => doChore(db, clock(), signal),
        ...Array.from({ length: INVOCATIONS }, () => (signal: AbortSignal) => tellFunction(signal)),
      ],
    })

  const wire: Omit<WireOptions, 'auth'> = {
    models: [limits === 'aws' ? configModel : withoutLimits(configModel), ssmModel],
    beside: besides as readonly BesideOperation<never>[],
    findAccessKey: knownKeys(db, seal, Date.now),
    resourceOf,
    run,
    openApi: () => openApi(besides as readonly BesideOperation<never>[], VERSION),
    log,
    now: clock,
    newId: randomUUID,
    observe: counts.observe,
    get: {
      '/healthz': async () => ({ status: 200, contentType: 'text/plain', body: 'ok\n' }),
      '/readyz': async () => ready(db),
      '/metrics': counts.page,
    },
  }
  let listening: Listening | undefined
  const ofRules = functions({ db, connect: open.connect, call: (call) => dispatch(wire, call), opa: options.opa, log })
  const tellFunction = (signal: AbortSignal) =>
    invokeDue({ db, clock, log, tokens, signal, leaseMs: LEASE, invoke: ofRules.invoke, newId: randomUUID })

  return {
    db,
    async connectOwn() {
      const found = await ownAccount()
      if ('reason' in found) return `unconnected: ${found.reason}`
      own = found.accountId
      await connectOwnAccount(db, found.accountId, clock())
      open.forget(found.accountId)
      return `connected to account ${found.accountId} as ${found.arn}`
    },
    startWorkers() {
      workers ??= start()
    },
    async listen({ host, port, auth, allowReset, api = true }) {
      const reset = async () => {
        const working = workers !== undefined
        await workers?.stop()
        workers = undefined
        await emptyAll(db)
        if (own !== undefined) await connectOwnAccount(db, own, clock())
        if (working) workers = start()
      }
      const shown = api ? wire : { ...wire, models: [], beside: [], openApi: undefined }
      listening = await listen({ ...shown, auth, onReset: allowReset ? reset : undefined }, { host, port })
      return listening
    },
    call: (call) => dispatch(wire, call),
    async close() {
      await listening?.close()
      await workers?.stop()
      await ofRules.close()
      open.close()
      await db.close()
    },
  }
}

interface Parts {
  readonly db: Database
  readonly seal: Seal
  readonly tokens: AppContext['tokens']
  readonly limits: AppContext['limits']
  readonly connections: Connections
  readonly log: Logger
  wake(): void
}

/** Runs an operation whose input, signature and authorization were checked. */
function runner(besides: readonly BesideOperation<AppContext>[], parts: Parts): WireOptions['run'] {
  const operations = new Map<string, Operation<AppContext>>(
    (configOperations as readonly Operation<AppContext>[]).map((o) => [`${o.service}:${o.name}`, o]),
  )
  for (const operation of besides) operations.set(`plumbline:${operation.name}`, { ...operation, service: 'config' })
  return async ({ service, operation: name, input, caller, requestId, now }: OperationRequest) => {
    const operation = operations.get(`${service}:${name}`)
    if (operation === undefined) {
      throw new Fault('NotImplementedException', `${name} is not implemented yet.`, { status: 501 })
    }
    let log: Logger | undefined
    const context: AppContext = {
      ...parts,
      caller,
      requestId,
      now,
      newId: randomUUID,
      connect: parts.connections.connect,
      // Most requests log nothing of their own.
      get log() {
        log ??= parts.log.child({ requestId })
        return log
      },
    }
    return operation.run(input as never, context)
  }
}

/** The key that signs page tokens, the same in every process of the installation. */
async function tokenKey(db: Database, seal: Seal): Promise<Buffer> {
  const name = 'page-tokens'
  await db.query('insert into installation_secret (name, sealed) values ($1, $2) on conflict do nothing', [
    name,
    seal.seal(randomBytes(32).toString('base64'), name),
  ])
  const { rows } = await db.query<{ sealed: Buffer }>('select sealed from installation_secret where name = $1', [name])
  try {
    return Buffer.from(seal.open(rows[0]!.sealed, name), 'base64')
  } catch (cause) {
    throw new Error('The key file is not the one under which this database was made: its secrets cannot be opened.', {
      cause,
    })
  }
}

async function ready(db: Database) {
  try {
    await db.query('select 1')
    return { status: 200, contentType: 'text/plain', body: 'ready\n' }
  } catch {
    return { status: 503, contentType: 'text/plain', body: 'the database does not answer\n' }
  }
}
