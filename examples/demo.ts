/**
 * `npm run demo`: Plumbline with a sample organization, on this machine alone.
 *
 *     node examples/demo.ts [--port 8480] [--exit]
 *
 * It needs neither a network nor AWS, and leaves nothing behind.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { type App, openApp } from '../src/app/app.ts'
import { coloursFor } from '../src/cli/colour.ts'
import { main } from '../src/cli/main.ts'
import { demoApi } from './demo/api.ts'
import { compliance } from './demo/compliance.ts'
import { counts } from './demo/counts.ts'
import { listenFrom } from './demo/listen-from.ts'
import { nextCommands } from './demo/next-commands.ts'
import { timeline } from './demo/timeline.ts'
import { writeOrganization } from './organization/generate.ts'
import { organizationUntil } from './organization/organization.ts'

const USAGE = `Usage: npm run demo -- [--port NUMBER] [--exit]

  --port  Where it listens, or at the next free port from there on (default 8480; 0: any)
  --exit  End after the printing
`
const { port, exit } = given()

const directory = mkdtempSync(path.join(tmpdir(), 'plumbline-demo-'))
const stopped = stopSignal()
// Whatever ends the process, nothing stays behind.
process.on('exit', () => rmSync(directory, { recursive: true, force: true }))
let app: App | undefined
try {
  process.stdout.write('Starting Plumbline on an embedded database in a temporary directory\n')
  app = await openDemo()
  await show(app)
  if (!exit) await aborted()
} catch (error) {
  if (!stopped.aborted) throw error
} finally {
  await app?.close()
}

function openDemo(): Promise<App> {
  const data = path.join(directory, 'data')
  mkdirSync(data)
  const log = pino({ level: 'error' }, process.stderr)
  return openApp({ database: { dataDir: data }, keyFile: path.join(directory, 'key'), log, lookupMs: 0 })
}

async function show(app: App): Promise<void> {
  const { stdout, stderr, env } = process
  const colour = coloursFor(stdout, env)
  const midnight = new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000)
  const organization = organizationUntil(midnight)
  const bucket = path.join(directory, 'bucket')
  const { length } = await writeOrganization(bucket, organization)
  stdout.write(`Three accounts and seven weeks of AWS Config and CloudTrail, in ${length} files\n`)

  const url = await listenFrom(app, { host: '127.0.0.1', port, auth: 'none' })
  app.startWorkers()
  const asDemo = {
    PATH: env.PATH,
    AWS_ACCESS_KEY_ID: organization.orders.place.accountId,
    AWS_SECRET_ACCESS_KEY: 'demo',
  }
  const exitCode = await main(['import', bucket, '--endpoint-url', url], {
    stdout,
    stderr,
    env: asDemo,
    signal: stopped,
  })
  stopped.throwIfAborted()
  if (exitCode !== 0) throw new Error('The sample organization could not be imported.')

  const api = demoApi(url, organization.orders.place.accountId)
  stdout.write(`\n${await counts(api, colour)}`)
  stdout.write(`\n${await timeline(api, organization.orders, colour)}`)
  stdout.write(`\n${await compliance(api, organization.orders.place, colour, stopped)}`)
  stdout.write(`\n${nextCommands(url, organization.orders, colour)}`)
  if (!exit) stdout.write(`\nPlumbline listens at ${colour.bold(url)}; Ctrl-C ends it and removes its data.\n`)
  else stdout.write(`\nPlumbline listened at ${url}.\n`)
}

/** Aborted by Ctrl-C and SIGTERM. npm passes on what the terminal has sent already: later signals change nothing. */
function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => controller.abort())
  return controller.signal
}

function aborted(): Promise<void> {
  return new Promise((resolve) => {
    if (stopped.aborted) resolve()
    else stopped.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** The command line; where it is wrong, or asks for help, the process ends. */
function given(): { port: number; exit: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '8480' },
        exit: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) {
      process.stdout.write(USAGE)
      process.exit(0)
    }
    const port = Number(values.port)
    if (!/^\d{1,5}$/.test(values.port) || port > 65_535) throw new Error('--port must be a number from 0 to 65535')
    return { port, exit: values.exit }
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}`)
    process.exit(2)
  }
}
