/** Each kind of unit is begun in a copy of the repository: what is written compiles, is linted, and its test fails. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { command } from './scaffold/command.ts'
import { operation } from './scaffold/operation.ts'
import { resourceType } from './scaffold/resource-type.ts'
import { rule } from './scaffold/rule.ts'
import { type Kind, Refusal } from './scaffold/scaffold.ts'

const root = path.resolve(import.meta.dirname, '..')
const copy = mkdtempSync(path.join(os.tmpdir(), 'plumbline-new-'))
after(() => rmSync(copy, { recursive: true, force: true }))

const sources = (from: string) => !from.endsWith('.test.ts')
cpSync(path.join(root, 'src'), path.join(copy, 'src'), { recursive: true, filter: sources })
cpSync(path.join(root, 'scripts'), path.join(copy, 'scripts'), { recursive: true, filter: sources })
for (const file of ['package.json', 'tsconfig.json']) cpSync(path.join(root, file), path.join(copy, file))
// The linter of the copy: without version control, of which the copy has none.
const { vcs, $schema, ...lint } = JSON.parse(readFileSync(path.join(root, 'biome.json'), 'utf8'))
assert.ok(vcs && $schema)
writeFileSync(path.join(copy, 'biome.json'), JSON.stringify(lint))
// A migrated database is kept there, which takes seconds to make.
mkdirSync(path.join(root, '.cache'), { recursive: true })
for (const folder of ['node_modules', '.cache']) symlinkSync(path.join(root, folder), path.join(copy, folder))

// All rules of AWS's catalogue are built: in the copy some are not.
const UNBUILT = ['s3/s3-bucket-versioning-enabled', 'iam/access-keys-rotated', 'iam/iam-root-access-key-check']
for (const file of UNBUILT) rmSync(path.join(copy, `src/config/rules/managed/${file}.ts`))

function run(command: string, ...args: string[]) {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, env, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

const begin = (...words: string[]) => run(process.execPath, 'scripts/new.ts', ...words)
const text = (file: string) => readFileSync(path.join(copy, file), 'utf8')
const tool = (name: string, ...args: string[]) => run(path.join(root, 'node_modules/.bin', name), ...args)

const RULES = 'src/config/rules/managed/index.gen.ts'

const UNITS: readonly {
  words: string[]
  file: string
  index: string
  unit: string
  fails: RegExp
}[] = [
  {
    words: ['resource-type', 'AWS::EC2::Host'],
    file: 'src/cloud/resources/ec2/host',
    index: 'src/cloud/resources/index.gen.ts',
    unit: 'host',
    fails: /AWS::EC2::Host is not written/,
  },
  {
    words: ['resource-type', 'AWS::Panorama::Package'],
    file: 'src/cloud/resources/panorama/package',
    index: 'src/cloud/resources/index.gen.ts',
    unit: 'panoramaPackage',
    fails: /AWS::Panorama::Package is not written/,
  },
  {
    words: ['operation', 'DescribeRemediationConfigurations'],
    file: 'src/config/remediation/describe-remediation-configurations',
    index: 'src/config/operations.gen.ts',
    unit: 'describeRemediationConfigurations',
    fails: /failed to satisfy constraint|DescribeRemediationConfigurations is not written/,
  },
  {
    words: ['operation', 'PutConfigurationAggregator', 'another-room'],
    file: 'src/config/another-room/put-configuration-aggregator',
    index: 'src/config/operations.gen.ts',
    unit: 'putConfigurationAggregator',
    fails: /failed to satisfy constraint/,
  },
  {
    words: ['command', 'weigh', 'anchor'],
    file: 'src/cli/commands/weigh-anchor',
    index: 'src/cli/commands/index.gen.ts',
    unit: 'weighAnchor',
    fails: /weigh anchor is not written/,
  },
  {
    words: ['rule', 's3-bucket-versioning-enabled'],
    file: 'src/config/rules/managed/s3/s3-bucket-versioning-enabled',
    index: RULES,
    unit: 's3BucketVersioningEnabled',
    fails: /S3_BUCKET_VERSIONING_ENABLED is not written/,
  },
  {
    words: ['rule', 'ACCESS_KEYS_ROTATED'],
    file: 'src/config/rules/managed/iam/access-keys-rotated',
    index: RULES,
    unit: 'accessKeysRotated',
    fails: /ACCESS_KEYS_ROTATED is not written/,
  },
  {
    words: ['rule', 'iam-root-access-key-check', 'another-folder'],
    file: 'src/config/rules/managed/another-folder/iam-root-access-key-check',
    index: RULES,
    unit: 'iamRootAccessKeyCheck',
    fails: /IAM_ROOT_ACCESS_KEY_CHECK is not written/,
  },
  {
    words: ['rule', 'plumbline-volume-age', 'AWS::EC2::Volume'],
    file: 'src/config/rules/managed/plumbline/volume-age',
    index: RULES,
    unit: 'volumeAge',
    fails: /PLUMBLINE_VOLUME_AGE is not written/,
  },
  {
    words: ['rule', 'PLUMBLINE_ACCOUNT_NAMED'],
    file: 'src/config/rules/managed/plumbline/account-named',
    index: RULES,
    unit: 'accountNamed',
    fails: /PLUMBLINE_ACCOUNT_NAMED is not written/,
  },
]

for (const { words, file, index, unit } of UNITS) {
  test(`${words.join(' ')}: a file, a test and its place in the index`, () => {
    const { status, output } = begin(...words)
    assert.equal(status, 0, output)
    assert.match(text(`${file}.ts`), new RegExp(`export const ${unit} = `))
    assert.ok(existsSync(path.join(copy, `${file}.test.ts`)))
    assert.match(text(index), new RegExp(`\\b${unit}\\b`))
  })
}

test('an operation that is begun is listed as not built no more', () => {
  assert.doesNotMatch(text('src/config/not-yet.ts'), /'DescribeRemediationConfigurations'/)
  assert.match(text('src/config/not-yet.ts'), /'DeleteStoredQuery'/)
})

test('what is written compiles', () => {
  const { status, output } = tool('tsc', '--noEmit')
  const ours = output.split('\n').filter((line) => UNITS.some(({ file }) => line.startsWith(file)))
  assert.deepEqual(ours, [])
  assert.equal(status, 0, output)
})

test('what is written passes the linter', () => {
  const files = UNITS.flatMap(({ file }) => [`${file}.ts`, `${file}.test.ts`])
  const { status, output } = tool('biome', 'check', ...files)
  assert.equal(status, 0, output)
  assert.match(output, new RegExp(`Checked ${files.length} files`))
})

for (const { words, file, fails } of UNITS) {
  test(`${words.join(' ')}: its test fails and says why`, () => {
    const { status, output } = run(process.execPath, '--test', `${file}.test.ts`)
    assert.equal(status, 1, output)
    assert.match(output, fails)
  })
}

for (const [name, words] of [
  ['nothing', []],
  ['a kind that is none', ['thing', 'X']],
  ['a kind that every object has', ['constructor', 'X']],
  ['a kind without a name', ['operation']],
  ['words too many', ['command', 'a', 'b', 'c']],
] as const) {
  test(`refused with the usage: ${name}`, () => {
    const { status, output } = begin(...words)
    assert.equal(status, 1)
    assert.match(output, /^Usage:\n {2}npm run new resource-type/)
  })
}

test('refused: a file that is there', () => {
  const before = text('src/cli/commands/history.ts')
  const { status, output } = begin('command', 'history')
  assert.equal(status, 1)
  assert.match(output, /history\.ts is there already/)
  assert.equal(text('src/cli/commands/history.ts'), before)
})

const REFUSED: readonly (readonly [string, Kind, string[], RegExp])[] = [
  ['a type that is no type', resourceType, ['EC2::Host'], /is no type/],
  ['a type that AWS Config does not record', resourceType, ['AWS::EC2::Thing'], /records no AWS::EC2::Thing/],
  ['a type with a reader', resourceType, ['AWS::EC2::EIP'], /has a reader of its own: .*ec2\/eip\.ts/],
  ['a type that was begun', resourceType, ['AWS::EC2::Host'], /has a reader of its own: .*ec2\/host\.ts/],
  ['an operation that is none', operation, ['DescribeThings'], /is no operation of AWS Config/],
  ['an operation of Systems Manager', operation, ['PutParameter'], /there is no contract yet/],
  ['an operation that is there', operation, ['TagResource'], /is there: src\/config\/tags\/tag-resource\.ts/],
  ['a room that leads out of the house', operation, ['DeleteStoredQuery', '../x'], /is no name of a folder/],
  [
    'a rule that AWS does not have',
    rule,
    ['s3-bucket-versionned'],
    /has no managed rule .*; one of our own begins with/,
  ],
  ['a rule that is there', rule, ['S3_BUCKET_LOGGING_ENABLED'], /is there: src\/config\/rules\/managed\//],
  ['a rule that is a line of a family', rule, ['s3-bucket-tagged'], /is there: src\/config\/rules\/managed\//],
  ['a rule of ours that is there', rule, ['plumbline-ami-age'], /is there: .*plumbline\/ami-age\.ts/],
  ['a rule whose verdicts are put', rule, ['aws-config-process-check'], /its verdicts are put/],
  ['a folder that leads out of the house', rule, ['access-keys-rotated', '../x'], /is no name of a folder/],
  ['a rule of ours of no type', rule, ['plumbline-x', 'EC2::Volume'], /is no type of AWS Config/],
  ['a rule of ours without a name', rule, ['plumbline-'], /is no name of a rule/],
  ['a command that is no name', command, ['../x'], /is no name of a command/],
]

for (const [name, kind, words, message] of REFUSED) {
  test(`refused: ${name}`, () => {
    assert.throws(() => kind.begin(copy, words), { constructor: Refusal, message })
  })
}
