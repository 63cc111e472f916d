/**
 * Begins a unit: its file and its test, from the contract of its kind. Both compile, and the test fails until the unit is written.
 *
 *     npm run new resource-type AWS::EC2::Thing
 *     npm run new operation DescribeThings [ROOM]
 *     npm run new command NAME [VERB]
 *     npm run new rule NAME [FOLDER]
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { command } from './scaffold/command.ts'
import { operation } from './scaffold/operation.ts'
import { resourceType } from './scaffold/resource-type.ts'
import { rule } from './scaffold/rule.ts'
import { type Kind, Refusal, type Scaffold } from './scaffold/scaffold.ts'

const root = path.resolve(import.meta.dirname, '..')
const KINDS: Readonly<Record<string, Kind>> = { 'resource-type': resourceType, operation, command, rule }

try {
  const [kind = '', ...words] = process.argv.slice(2)
  if (!Object.hasOwn(KINDS, kind) || words.length === 0 || words.length > 2) throw new Refusal(usage())
  write(KINDS[kind]!.begin(root, words))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}

function write({ files, changes = {}, next }: Scaffold): void {
  const present = Object.keys(files).find((file) => existsSync(path.join(root, file)))
  if (present !== undefined) throw new Refusal(`${present} is there already.`)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text, { flag: 'wx' })
    console.log(`${file} written.`)
  }
  for (const [file, change] of Object.entries(changes)) {
    writeFileSync(path.join(root, file), change(readFileSync(path.join(root, file), 'utf8')))
    console.log(`${file} changed.`)
  }
  const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'generate-index.ts')], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('the indexes could not be written')
  console.log(next.join('\n'))
}

function usage(): string {
  return ['Usage:', ...Object.values(KINDS).map((kind) => `  npm run new ${kind.usage}`)].join('\n')
}
