/**
 * The test command: sets up what the tests need (an emulated AWS account, the AWS CLI, PostgreSQL), then runs the suite over PGlite and
 * what touches the database again over PostgreSQL. It skips nothing: what cannot be set up ends it with what to do.
 *
 *     node scripts/test.ts [--faults] [FILE...]
 *
 * `--faults` runs 50 rounds of the fault tests only. PLUMBLINE_TEST_POSTGRES_URL names a server to use instead of starting one.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { startMoto } from '../src/cloud/moto.ts'
import { startPostgres } from './postgres.ts'

const root = path.resolve(import.meta.dirname, '..')
const TESTS = ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts', 'examples/**/*.test.ts']
const FAULT_TESTS = ['test/faults/*.test.ts']
const FAULT_ROUNDS = 50
/** A test file that runs over whichever database it is given takes it through one of these. */
const OVER_ANY_DATABASE = /testDatabase|testApp|startPlumbline|recordedAccount|freshDatabase|PLUMBLINE_TEST_DATABASE/

/** Tests that need no database and leave nothing behind share a process: a process of its own costs each file a second. */
const SHARED: readonly { readonly name: string; readonly folders: readonly string[] }[] = [
  {
    name: 'nothing but samples',
    folders: ['src/config/rules/managed/', 'src/lib/', 'src/guard/', 'src/template/', 'src/cloud/facts/'],
  },
  { name: 'the emulated account', folders: ['src/cloud/resources/'] },
]

interface Tool {
  readonly command: string
  readonly pip?: string
  readonly apt?: string
}
const TOOLS: readonly Tool[] = [
  { command: 'moto_server', pip: 'moto[server]==5.2.1' },
  { command: 'aws', pip: 'awscli==1.45.11 boto3==1.43.11' },
  { command: 'strace', apt: 'strace' },
]

const faults = process.argv.includes('--faults')
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))

for (const tool of TOOLS) setUp(tool)
if (
  process.env.PLUMBLINE_TEST_POSTGRES_URL === undefined &&
  globSync('/usr/lib/postgresql/*/bin/postgres').length === 0
) {
  setUp({ command: 'postgres', apt: 'postgresql-15' })
}

// A version manager's stand-ins start a shell or two before each program: its programs themselves lie beside its Python.
const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim()
process.env.PATH = `${path.dirname(python)}${path.delimiter}${process.env.PATH}`

const moto = await startMoto()
const postgres = await startPostgres()
let failed = false
try {
  const files = (
    named.length > 0 ? named : (faults ? FAULT_TESTS : TESTS).flatMap((g) => globSync(g, { cwd: root }))
  ).sort()
  if (files.length === 0) throw new Error('There are no tests to run.')
  const overDatabase = files.filter((file) => OVER_ANY_DATABASE.test(readFileSync(path.join(root, file), 'utf8')))
  const isIn = (folders: readonly string[]) => (file: string) => folders.some((folder) => file.startsWith(folder))
  const shared = SHARED.map(({ name, folders }) =>
    run(name, files.filter(isIn(folders)), 'pglite', ['--test-isolation=none'], 'pipe'),
  )
  failed = (await Promise.all(shared)).includes(true)
  const isShared = isIn(SHARED.flatMap(({ folders }) => folders))
  failed =
    (await run(
      'PGlite',
      files.filter((file) => !isShared(file)),
      'pglite',
    )) || failed
  failed = (await run('PostgreSQL', overDatabase, postgres.url)) || failed
} finally {
  await postgres.stop()
  await moto.stop()
}
if (failed) process.exitCode = 1

/**
 * Not synchronously: what the emulator and PostgreSQL write meanwhile must be read, or they stop.
 * @param output `pipe`: shown whole at the end, for who runs beside another
 * @returns whether any test failed
 */
async function run(
  name: string,
  files: readonly string[],
  database: string,
  options = ['--test-concurrency=3'],
  output: 'inherit' | 'pipe' = 'inherit',
): Promise<boolean> {
  if (files.length === 0) return false
  const title = `\n== ${files.length} test files over ${name}`
  if (output === 'inherit') console.log(title)
  const tests = spawn(process.execPath, ['--test', ...options, ...files], {
    cwd: root,
    stdio: ['ignore', output, output],
    env: {
      ...process.env,
      PLUMBLINE_TEST_DATABASE: database,
      PLUMBLINE_TEST_MOTO: moto.url,
      // Each file is a process, and many start more: what one has compiled the next need not.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(root, '.cache/compiled'),
      ...(faults ? { PLUMBLINE_TEST_FAULT_ROUNDS: String(FAULT_ROUNDS) } : {}),
    },
  })
  const written: Buffer[] = []
  for (const stream of [tests.stdout, tests.stderr]) stream?.on('data', (chunk: Buffer) => written.push(chunk))
  const [code] = await once(tests, 'close')
  if (output === 'pipe') console.log(`${title}\n${Buffer.concat(written)}`)
  return code !== 0
}

function setUp({ command, pip, apt }: Tool): void {
  if (works(command)) return
  console.log(`${command} is not installed: installing it.`)
  if (pip !== undefined) attempt('python3', ['-m', 'pip', 'install', '--quiet', ...pip.split(' ')])
  if (apt !== undefined && process.getuid?.() === 0) {
    attempt('apt-get', ['update', '-qq'])
    attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', apt])
  }
  if (works(command)) return
  const how = pip === undefined ? `apt-get install ${apt}` : `pip install '${pip}'`
  console.error(`The tests need ${command}, and it could not be installed. Install it (${how}) and run them again.`)
  process.exit(1)
}

function works(command: string): boolean {
  if (command === 'postgres') return globSync('/usr/lib/postgresql/*/bin/postgres').length > 0
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined
}

function attempt(command: string, args: string[]): void {
  try {
    execFileSync(command, args, { stdio: 'inherit' })
  } catch (error) {
    console.error(`${command} failed: ${(error as Error).message}`)
  }
}
