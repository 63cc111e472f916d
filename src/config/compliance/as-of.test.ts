/** What our own API says of compliance at each time: by pack, by resource, by account, verdict by verdict, and what turned. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import { besideCaller } from '../items/testing.ts'
import { put as putPack, ruleYaml, VERSIONED } from '../packs/testing.ts'
import { deleteConfigRule } from '../rules/delete-config-rule.ts'
import { caller, testContext } from '../testing.ts'
import { getComplianceScore } from './get-compliance-score.ts'
import { listAccountCompliance } from './list-account-compliance.ts'
import { listPackCompliance } from './list-pack-compliance.ts'
import { listResourceCompliance } from './list-resource-compliance.ts'
import { listVerdictChanges } from './list-verdict-changes.ts'
import { listVerdicts } from './list-verdicts.ts'
import { BUCKET, bucket, judge, judgedAccount, later, putRule, record, recordDeleted, rule } from './testing.ts'

interface Counted {
  readonly compliant: number
  readonly nonCompliant: number
  readonly score?: number
}
interface Change {
  readonly ruleName: string
  readonly resourceId: string
  readonly before?: string
  readonly after?: string
  readonly annotation?: string
}

const db = await testDatabase()
const score = besideCaller<{ score?: number; rules: object[] }>(getComplianceScore)
const packs = besideCaller<{ packs: (Counted & { packName: string; rules: number })[] }>(listPackCompliance)
const places = besideCaller<{ accounts: (Counted & { accountId: string; region: string })[] }>(listAccountCompliance)
const resources = besideCaller<{ resources: (Counted & { resourceId: string })[]; nextToken?: string }>(
  listResourceCompliance,
)
const verdicts = besideCaller<{
  verdicts: { ruleName: string; resourceId: string; compliance: string; until?: string }[]
  nextToken?: string
}>(listVerdicts)
const changes = besideCaller<{ changes: Change[]; nextToken?: string }>(listVerdictChanges)
const remove = caller('DeleteConfigRule', deleteConfigRule)

const context = await judgedAccount(db)
const before = later()
await putPack({ ConformancePackName: 'pack', TemplateBody: `Resources:${ruleYaml('A', VERSIONED)}` }, context())
await putRule(rule('alone'), context())
await record(context(), [bucket('a', 'Off'), bucket('b', 'Enabled'), bucket('c', 'Enabled')])
await judge(db)
const broken = later()
await record(context(), [bucket('a', 'Enabled'), bucket('b', 'Suspended')])
await recordDeleted(context(), ['c'])
await judge(db)
const turned = later()
await remove({ ConfigRuleName: 'alone' }, context())
await judge(db)

const at = (time: Date | undefined) => (time === undefined ? {} : { at: time.toISOString() })

for (const [name, time, expected] of [
  ['before there was any', before, []],
  ['at first', broken, [{ packName: 'pack', rules: 1, compliant: 2, nonCompliant: 1, score: 66.67 }]],
  ['now', undefined, [{ packName: 'pack', rules: 1, compliant: 1, nonCompliant: 1, score: 50 }]],
] as const) {
  test(`compliance of packs ${name}`, async () => {
    const found = await packs(at(time), context())
    const shown = found.packs.map(({ packName, rules, compliant, nonCompliant, score }) => ({
      ...{ packName, rules, compliant, nonCompliant, score },
    }))
    assert.deepEqual(shown, expected)
  })
}

test('the score of one pack has its rules alone', async () => {
  const whole = await score({ ...at(broken), packName: 'pack' }, context())
  assert.deepEqual([whole.score, whole.rules.length], [66.67, 1])
  await assert.rejects(score({ packName: 'none' }, context()), { code: 'ResourceNotFoundException' })
})

for (const [name, time, expected] of [
  ['before there was any', before, []],
  ['at first', broken, ['a 0/2', 'b 2/0', 'c 2/0']],
  ['now, with what fails most first', undefined, ['b 0/1', 'a 1/0']],
] as const) {
  test(`compliance of resources ${name}`, async () => {
    const found = await resources(at(time), context())
    assert.deepEqual(
      found.resources.map((one) => `${one.resourceId} ${one.compliant}/${one.nonCompliant}`),
      expected,
    )
  })
}

test('compliance of resources comes in pages, and of one type', async () => {
  const first = await resources({ ...at(broken), limit: 2 }, context())
  const next = await resources({ ...at(broken), limit: 2, nextToken: first.nextToken }, context())
  assert.deepEqual(
    [...first.resources, ...next.resources].map(({ resourceId }) => resourceId),
    ['a', 'b', 'c'],
  )
  assert.equal(next.nextToken, undefined)
  assert.deepEqual((await resources({ resourceType: 'AWS::EC2::Volume' }, context())).resources, [])
  await assert.rejects(resources({ nextToken: 'x' }, context()), { code: 'ValidationException' })
})

for (const [name, time, expected] of [
  ['before there was any', before, undefined],
  ['at first', broken, { compliant: 4, nonCompliant: 2, score: 66.67 }],
  ['now', undefined, { compliant: 1, nonCompliant: 1, score: 50 }],
] as const) {
  test(`compliance of accounts ${name}`, async () => {
    const { accounts } = await places(at(time), testContext(db))
    const own = accounts.find(({ accountId }) => accountId === context().caller.accountId)
    const { compliant, nonCompliant, score } = own ?? {}
    assert.deepEqual(own && { compliant, nonCompliant, score }, expected)
  })
}

test('verdicts are given as they were then, also those of a rule that is deleted since', async () => {
  const shown = async (input: object) =>
    (await verdicts(input, context())).verdicts.map((v) => `${v.resourceId} ${v.compliance} ${v.until !== undefined}`)
  assert.deepEqual(await shown({ ...at(broken), ruleName: 'alone' }), [
    'a NON_COMPLIANT true',
    'b COMPLIANT true',
    'c COMPLIANT true',
  ])
  assert.deepEqual(await shown({ ruleName: 'alone' }), [])
  assert.deepEqual(await shown({ resourceType: BUCKET, resourceId: 'a' }), ['a COMPLIANT false'])
  assert.deepEqual((await shown({ ...at(broken), resourceType: BUCKET, resourceId: 'a' })).length, 2)
  const first = await verdicts({ ...at(broken), limit: 4 }, context())
  const next = await verdicts({ ...at(broken), limit: 4, nextToken: first.nextToken }, context())
  assert.deepEqual([first.verdicts.length, next.verdicts.length, next.nextToken], [4, 2, undefined])
})

const line = ({ ruleName, resourceId, before = '', after = '', annotation = '' }: Change) =>
  `${ruleName.split('-')[0]} ${resourceId}: ${before} > ${after} ${annotation}`.trim()

test('what turned between two times, and what ended', async () => {
  const between = { since: broken.toISOString(), until: turned.toISOString(), resourceType: BUCKET }
  const found = (await changes({ ...between, ruleName: 'alone' }, context())).changes.map(line)
  assert.deepEqual(found.sort(), [
    'alone a: NON_COMPLIANT > COMPLIANT',
    'alone b: COMPLIANT > NON_COMPLIANT Versioning is not enabled.',
    'alone c: COMPLIANT >',
  ])
  const ofB = await changes({ since: broken.toISOString(), resourceType: BUCKET, resourceId: 'b' }, context())
  assert.deepEqual(ofB.changes.map(line).sort(), [
    'a b: COMPLIANT > NON_COMPLIANT Versioning is not enabled.',
    'alone b: COMPLIANT > NON_COMPLIANT Versioning is not enabled.',
    'alone b: NON_COMPLIANT >',
  ])
  assert.equal(line(ofB.changes[0]!), 'alone b: NON_COMPLIANT >')
  const began = await changes({ since: before.toISOString(), until: broken.toISOString() }, context())
  assert.equal(began.changes.filter((change) => change.before === undefined).length, 6)
})

test('what turned comes in pages', async () => {
  const input = { since: before.toISOString(), limit: 5 }
  const found: Change[] = []
  let nextToken: string | undefined
  do {
    const page = await changes({ ...input, nextToken }, context())
    found.push(...page.changes)
    nextToken = page.nextToken
  } while (nextToken !== undefined && found.length < 100)
  assert.deepEqual(found, (await changes({ ...input, limit: 1000 }, context())).changes)
  assert.equal(new Set(found.map((change) => JSON.stringify(change))).size, 14)
})

for (const [name, call] of [
  ['verdicts of an unknown rule', () => verdicts({ ruleName: 'none' }, context())],
  ['changes of an unknown rule', () => changes({ ruleName: 'none', since: before.toISOString() }, context())],
] as const) {
  test(`${name} are not found`, () => assert.rejects(call(), { code: 'ResourceNotFoundException' }))
}

for (const [name, call] of [
  ['an id without its type', () => verdicts({ resourceId: 'a' }, context())],
  ['changes of an id without its type', () => changes({ resourceId: 'a', since: before.toISOString() }, context())],
  ['a made up token', () => verdicts({ nextToken: 'x' }, context())],
  ['a made up token of changes', () => changes({ nextToken: 'x', since: before.toISOString() }, context())],
] as const) {
  test(`refused: ${name}`, () => assert.rejects(call(), { code: 'ValidationException' }))
}

test('another account sees nothing of it', async () => {
  const stranger = testContext(db, { accountId: '999999999999' })
  assert.deepEqual((await packs({}, stranger)).packs, [])
  assert.deepEqual((await resources({}, stranger)).resources, [])
  assert.deepEqual((await verdicts({}, stranger)).verdicts, [])
  assert.deepEqual((await changes({ since: before.toISOString() }, stranger)).changes, [])
})
