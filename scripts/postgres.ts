/** A PostgreSQL server for tests and benchmarks: the one that PLUMBLINE_TEST_POSTGRES_URL names, or one of its own. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'

const START_ATTEMPTS = 3
const READY_ATTEMPTS = 300

export interface PostgresServer {
  /** Of a database whose user may create databases. */
  readonly url: string
  /** Stops and removes a server that was started here. */
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL on 127.0.0.1 and a free port, in a temporary directory and, unless `durable`, without fsync; as root it runs
 * as the user `postgres`. Throws with what to install when there are no binaries.
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const given = process.env.PLUMBLINE_TEST_POSTGRES_URL
  if (given) return { url: given, stop: async () => {} }
  const binaries = findBinaries()
  const user = unprivilegedUser()
  const directory = mkdtempSync(path.join(os.tmpdir(), 'plumbline-postgres-'))
  if (user) chownSync(directory, user.uid, user.gid)
  const data = path.join(directory, 'data')
  try {
    const initdb = path.join(binaries, 'initdb')
    execFileSync(initdb, ['-D', data, '-U', 'plumbline', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], {
      ...user,
      cwd: directory,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await start(path.join(binaries, 'postgres'), directory, data, user, durable)
      } catch (error) {
        // Another process may take the free port before PostgreSQL does.
        if (attempt === START_ATTEMPTS) throw error
      }
    }
  } catch (error) {
    rmSync(directory, { recursive: true, force: true })
    throw error
  }
}

async function start(
  postgres: string,
  directory: string,
  data: string,
  user: { uid: number; gid: number } | undefined,
  durable: boolean,
): Promise<PostgresServer> {
  const port = await freePort()
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    max_connections: 200,
    max_wal_size: '1GB',
  }
  const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(postgres, ['-D', data, ...parameters], {
    ...user,
    cwd: directory,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  server.stderr!.on('data', (chunk: Buffer) => {
    log = (log + chunk).slice(-4000)
  })
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()))
  const killAtExit = () => server.kill('SIGQUIT')
  process.once('exit', killAtExit)
  const stop = async () => {
    process.removeListener('exit', killAtExit)
    server.kill('SIGINT')
    await ended
    rmSync(directory, { recursive: true, force: true })
  }
  const url = `postgresql://plumbline@127.0.0.1:${port}/postgres`
  try {
    await ready(url, server)
  } catch (cause) {
    server.kill('SIGQUIT')
    await ended
    throw new Error(`PostgreSQL did not start: ${log}`, { cause })
  }
  return { url, stop }
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (attempt === READY_ATTEMPTS || server.exitCode !== null) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

function findBinaries(): string {
  const version = (folder: string) => Number(/(\d+)\/bin$/.exec(folder)?.[1] ?? 0)
  const installed = globSync('/usr/lib/postgresql/*/bin').sort((a, b) => version(b) - version(a))
  const folders = [...installed, ...(process.env.PATH ?? '').split(path.delimiter)]
  const found = folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name))))
  if (!found) {
    throw new Error(
      'No PostgreSQL found. Install it (Debian and Ubuntu: apt-get install postgresql; macOS: brew install postgresql) ' +
        'or set PLUMBLINE_TEST_POSTGRES_URL to a server on which the user may create databases.',
    )
  }
  return found
}

/** PostgreSQL refuses to run as root: then its own user, which the packages create, else `nobody`. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string, user: string) =>
    Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }))
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: id('-u', user), gid: id('-g', user) }
    } catch {
      // No such user: the next one.
    }
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is neither a user postgres nor a user nobody to run it as.',
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
