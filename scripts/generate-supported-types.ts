/**
 * Writes docs/supported-resource-types.md, how each type is recorded and what that was verified against, and
 * docs/recorder-policy.json, the IAM policy of what the readers call; and docs/judge-policy.json, that of the facts that rules ask for
 * beside the ledger.
 *
 *     node scripts/generate-supported-types.ts [--check]
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { cloudControl } from '../src/cloud/cloud-control.ts'
import type { ResourceType } from '../src/cloud/resource-type.ts'
import { RESOURCE_COMPLIANCE } from '../src/config/items/own-types.ts'
import catalogue from '../src/model/resource-types.gen.json' with { type: 'json' }
import { writeGenerated } from './generated.ts'

interface Entry {
  readonly type: string
  readonly recorded: boolean
  readonly recordedBy?: string
  /** That the shape is CloudFormation's is an assumption. */
  readonly assumed?: boolean
  /** AWS publishes a property schema. */
  readonly published?: boolean
  /** The shape of real items was seen. */
  readonly captured?: boolean
  readonly global?: boolean
  /** The primary identifier in CloudFormation; none when CloudFormation has no such type. */
  readonly id?: readonly string[]
}

interface Row {
  readonly entry: Entry
  readonly reader: ResourceType
  /** The test beside a reader of the type's own: whether it reads the emulator, and whether canned answers. */
  readonly tested?: { readonly emulator: boolean; readonly canned: boolean }
  readonly shape: string
  readonly verified: readonly string[]
}

const root = path.resolve(import.meta.dirname, '..')
const native = await nativeReaders()
const rows = (catalogue as Entry[]).filter((entry) => entry.recorded && entry.type !== RESOURCE_COMPLIANCE).map(rowOf)
const own = rows.filter((row) => row.tested)
const generic = rows.filter((row) => !row.tested)

writeGenerated('docs/supported-resource-types.md', page())
writeGenerated('docs/recorder-policy.json', `${JSON.stringify(policy(), null, 2)}\n`)
writeGenerated('docs/judge-policy.json', `${JSON.stringify(judgePolicy(), null, 2)}\n`)

async function nativeReaders() {
  const readers = new Map<string, { reader: ResourceType; tested: { emulator: boolean; canned: boolean } }>()
  for (const file of globSync('src/cloud/resources/*/*.ts', { cwd: root }).sort()) {
    const text = readFileSync(path.join(root, file), 'utf8')
    const name = /export const (\w+) = resourceType\(/.exec(text)?.[1]
    if (name === undefined || file.endsWith('.test.ts') || file.endsWith('.gen.ts')) continue
    const reader: ResourceType = (await import(path.join(root, file)))[name]
    const test = path.join(root, file.replace(/\.ts$/, '.test.ts'))
    const cases = existsSync(test) ? readFileSync(test, 'utf8') : ''
    const tested = { emulator: /\b(arrange|emulatedAccount)\b/.test(cases), canned: /\banswers\b/.test(cases) }
    if (!tested.emulator && !tested.canned) throw new Error(`${file} has no test that reads an account`)
    if (reader.verified === 'moto' && !tested.emulator)
      throw new Error(`${file} says that it was verified against the emulator, but its test does not use it`)
    readers.set(reader.type, { reader, tested })
  }
  return readers
}

function rowOf(entry: Entry): Row {
  const { reader, tested } = native.get(entry.type) ?? { reader: cloudControl(entry.type), tested: undefined }
  const verified = [
    tested && reader.verified === 'moto' && 'emulator',
    tested?.canned && 'canned answers',
    tested && entry.published && 'published schema',
    tested && entry.captured && 'captured shapes',
  ].filter((evidence) => typeof evidence === 'string')
  return { entry, reader, tested, shape: shapeOf(entry, tested !== undefined), verified }
}

function shapeOf(entry: Entry, isNative: boolean): string {
  const shape = entry.recordedBy === 'native' ? 'native' : 'CloudFormation'
  if (!isNative && entry.id === undefined) return 'none: CloudFormation has no such type'
  if (!isNative && entry.recordedBy === 'native') return 'CloudFormation (AWS Config: native)'
  return entry.assumed ? `${shape}, assumed` : shape
}

function policy() {
  return allowed(
    'PlumblineRecorder',
    rows.flatMap((row) => row.reader.permissions),
  )
}

/** Facts that take arguments are functions, so what they need is read from their text. */
function judgePolicy() {
  const actions = globSync('src/cloud/facts/**/*.ts', { cwd: root }).flatMap((file) => {
    if (file.endsWith('.test.ts')) return []
    const text = readFileSync(path.join(root, file), 'utf8')
    return [...text.matchAll(/\bpermissions: (\[[^\]]*\])?/g)].flatMap(([, list]) => {
      if (list === undefined) throw new Error(`${file} has permissions that are not written out`)
      return [...list.matchAll(/'([^']+)'/g)].map(([, action]) => action!)
    })
  })
  return allowed('PlumblineJudge', actions)
}

function allowed(Sid: string, actions: readonly string[]) {
  return {
    Version: '2012-10-17',
    Statement: [{ Sid, Effect: 'Allow', Action: [...new Set(actions)].sort(), Resource: '*' }],
  }
}

function page(): string {
  const count = (list: readonly Row[], is: (row: Row) => unknown) => String(list.filter(is).length)
  const ownEvidence = (evidence: string) => count(own, (row) => row.verified.includes(evidence))
  return [
    '<!-- Generated by scripts/generate-supported-types.ts. Do not edit. -->',
    '# Supported resource types',
    '',
    'How Plumbline records each type that AWS Config records, and what that was verified against.',
    '',
    ...table(
      ['', 'Types'],
      [
        ['Recorded', String(rows.length + 1)],
        ['by a reader of their own', String(own.length)],
        ['left to Cloud Control', String(generic.length)],
        [`made of the verdicts of rules: ${RESOURCE_COMPLIANCE}`, '1'],
      ],
    ),
    '',
    ...table(
      ['Of the types with a reader of their own', 'Types'],
      [
        ['read from an AWS emulator through the AWS SDK', ownEvidence('emulator')],
        ['read from canned answers of the API', ownEvidence('canned answers')],
        ["held against AWS's published property schema", ownEvidence('published schema')],
        ['held against the shapes of captured configuration items', ownEvidence('captured shapes')],
        ['read again when CloudTrail tells of a change', count(own, (row) => row.reader.changedBy.length > 0)],
      ],
    ),
    '',
    ...table(
      ['Of the types left to Cloud Control', 'Types'],
      [
        [
          "in the CloudFormation shape, which is AWS Config's too",
          count(generic, ({ entry }) => entry.id && entry.recordedBy !== 'native' && !entry.assumed),
        ],
        [
          "in the CloudFormation shape, which is assumed to be AWS Config's",
          count(generic, ({ entry }) => entry.id && entry.recordedBy !== 'native' && entry.assumed),
        ],
        [
          'in the CloudFormation shape, where AWS Config has another',
          count(generic, ({ entry }) => entry.id && entry.recordedBy === 'native'),
        ],
        ['not at all yet: CloudFormation has no such type', count(generic, ({ entry }) => !entry.id)],
        ['verified against canned answers of Cloud Control, for the type against nothing', String(generic.length)],
      ],
    ),
    '',
    'The emulator is moto. Nothing here was verified against AWS itself.',
    '',
    `[recorder-policy.json](recorder-policy.json) is the IAM policy for all of it: ${policy().Statement[0]?.Action.length} actions.`,
    "Cloud Control calls the service's own API with the same credentials: give the recorder's role AWS's managed policy",
    '`service-role/AWS_ConfigRole` or `ReadOnlyAccess` beside it, if types of the second table shall be recorded.',
    '',
    '## Types with a reader of their own',
    '',
    'Global types are recorded in one Region. Events are the CloudTrail event names that make the recorder read the resource again;',
    'every type is read again by each sweep too.',
    '',
    ...table(
      ['Type', 'Item shape', 'Verified against', 'Events', 'IAM actions'],
      own.map(({ entry, reader, shape, verified }) => [
        `${entry.type}${entry.global ? ' (global)' : ''}`,
        shape,
        verified.join(', '),
        String(new Set(reader.changedBy.flatMap((change) => change.eventNames)).size),
        String(reader.permissions.length),
      ]),
    ),
    '',
    '## Types left to Cloud Control',
    '',
    'They are read by sweeps only. Cloud Control cannot list each of them everywhere: a Region may lack the type, and some can',
    'be listed only for a parent. Such a type is shown as unavailable, never as having no resources. Each needs the two actions',
    `\`${generic[0]?.reader.permissions.join('` and `')}\`, and those of its service.`,
    '',
    ...table(
      ['Type', 'Item shape', 'Verified against'],
      generic.map(({ entry, shape, verified }) => [
        `${entry.type}${entry.global ? ' (global)' : ''}`,
        shape,
        verified.join(', ') || 'nothing',
      ]),
    ),
    '',
  ].join('\n')
}

/** A Markdown table, its columns aligned as the formatter would. */
function table(head: readonly string[], body: readonly (readonly string[])[]): string[] {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...body].map((cells) => cells[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)]
}
