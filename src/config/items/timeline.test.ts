/**
 * GetResourceHistory, DiffResource, BlameResource and GetResourceAt, on one history that they share: over 300 lines because
 * the tables of the four are held against the same versions.
 */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Resource } from '../../cloud/resource-type.ts'
import type { Difference } from '../../lib/diff.ts'
import { testDatabase } from '../../store/testing.ts'
import { testContext } from '../testing.ts'
import { blameResource } from './blame-resource.ts'
import { diffResource } from './diff-resource.ts'
import { getResourceAt } from './get-resource-at.ts'
import { getResourceHistory, type TimelineEntry } from './get-resource-history.ts'
import { besideCaller, record, recordDeleted } from './testing.ts'
import type { Version } from './version.ts'

const history = besideCaller<{ versions: TimelineEntry[]; nextToken?: string }>(getResourceHistory)
const diff = besideCaller<{ from?: Version; to: Version; differences: Difference[]; truncated: boolean }>(diffResource)
const blame = besideCaller<{
  lines: { path: string; value: unknown; version: number }[]
  versions: Version[]
  truncated: boolean
  cut: boolean
}>(blameResource)
const at = besideCaller<{ item: Record<string, unknown> }>(getResourceAt)

const db = await testDatabase()
const KEY = { resourceType: 'AWS::EC2::Volume', resourceId: 'vol-1' }
const OTHER = { ...KEY, resourceId: 'vol-2' }
const policy = (action: string) => encodeURIComponent(JSON.stringify({ Statement: [{ Sid: 's', Action: action }] }))
const id = 'vol-1'
const day = (n: number) => `2026-01-0${n}T00:00:00.000Z`

before(async () => {
  const rules = (...ports: number[]) => ports.map((from) => ({ protocol: 'tcp', from, to: from }))
  const versions: Omit<Resource, 'resourceId'>[] = [
    { configuration: { size: 8, policy: policy('a'), rules: rules(22) }, tags: { env: 'dev', 'a.b': 'x' } },
    { configuration: { size: 8, policy: policy('b'), rules: rules(22) }, tags: { env: 'dev', 'a.b': 'x' } },
    { configuration: { size: 16, policy: policy('b'), rules: rules(443, 22) }, tags: { env: 'dev', 'a.b': 'x' } },
    { configuration: { size: 16, policy: policy('b'), rules: rules(22, 443) }, tags: { env: 'prod' } },
  ]
  for (const [i, version] of versions.entries()) {
    await record(
      db,
      { resourceId: id, resourceName: 'data', ...version },
      { at: day(i + 1), eventIds: [`e-${i + 1}`, 'unknown'] },
    )
  }
  await record(db, { resourceId: 'vol-2', configuration: { a: 1 } }, { at: day(1) })
  await recordDeleted(db, 'vol-2', { at: day(2) })
  await record(db, { resourceId: 'vol-2', configuration: { a: 1, b: 1 } }, { at: day(3) })
  await record(db, { resourceId: 'vol-2', configuration: { a: 1, b: 2 } }, { at: day(4) })
  await recordDeleted(db, 'vol-2', { at: day(5) })
  for (let i = 1; i <= 4; i += 1) {
    await db.query(
      `insert into change_event values ('123456789012', 'us-east-1', $1, $2, 'ec2.amazonaws.com', 'ModifyVolume', $3, 'IAMUser',
         'ann', '203.0.113.9', 'aws-cli', null)`,
      [`e-${i}`, day(i), `arn:aws:iam::123456789012:user/ann-${i}`],
    )
  }
  await db.query(
    "insert into change_event select '210987654321', region, 'unknown', event_time, event_source, event_name from change_event limit 1",
  )
})

test('the timeline tells when, how much, and who', async () => {
  const { versions } = await history(KEY, testContext(db))
  assert.deepEqual(
    versions.map((v) => [
      v.configurationItemCaptureTime,
      v.configurationItemStatus,
      v.changedFields,
      v.events[0]?.principalArn,
    ]),
    [
      [day(4), 'OK', 2, 'arn:aws:iam::123456789012:user/ann-4'],
      [day(3), 'OK', 2, 'arn:aws:iam::123456789012:user/ann-3'],
      [day(2), 'OK', 1, 'arn:aws:iam::123456789012:user/ann-2'],
      [day(1), 'ResourceDiscovered', undefined, 'arn:aws:iam::123456789012:user/ann-1'],
    ],
  )
  assert.deepEqual(versions[0]!.events, [
    {
      eventId: 'e-4',
      eventTime: day(4),
      eventSource: 'ec2.amazonaws.com',
      eventName: 'ModifyVolume',
      principalArn: 'arn:aws:iam::123456789012:user/ann-4',
      principalType: 'IAMUser',
      userName: 'ann',
      sourceIpAddress: '203.0.113.9',
      userAgent: 'aws-cli',
    },
  ])
  assert.deepEqual(versions[0]!.relatedEvents, ['e-4', 'unknown'])
})

const timelines: Record<string, { input: object; pages: [string, number | undefined][][] }> = {
  'page by page': {
    input: { ...KEY, limit: 3 },
    pages: [
      [
        [day(4), 2],
        [day(3), 2],
        [day(2), 1],
      ],
      [[day(1), undefined]],
    ],
  },
  'a range is compared with what was before it': {
    input: { ...KEY, from: day(2), to: day(3) },
    pages: [
      [
        [day(3), 2],
        [day(2), 1],
      ],
    ],
  },
  'nothing to compare around a deletion': {
    input: OTHER,
    pages: [
      [
        [day(5), undefined],
        [day(4), 1],
        [day(3), undefined],
        [day(2), undefined],
        [day(1), undefined],
      ],
    ],
  },
  'a range without versions': { input: { ...KEY, from: '2027-01-01T00:00:00Z' }, pages: [[]] },
}
for (const [name, { input, pages }] of Object.entries(timelines)) {
  test(`timeline: ${name}`, async () => {
    const found = []
    let nextToken: string | undefined
    do {
      const answer = await history({ ...input, ...(nextToken && { nextToken }) }, testContext(db))
      found.push(answer.versions.map((v) => [v.configurationItemCaptureTime, v.changedFields]))
      nextToken = answer.nextToken
    } while (nextToken !== undefined && found.length < 10)
    assert.deepEqual(found, pages)
  })
}

const diffs: Record<string, { input: object; from?: string; to: string; differences: Difference[] }> = {
  'the last two': {
    input: KEY,
    from: day(3),
    to: day(4),
    differences: [
      { path: 'tags["a.b"]', change: 'removed', before: 'x' },
      { path: 'tags.env', change: 'changed', before: 'dev', after: 'prod' },
    ],
  },
  'between two instants, a policy and a rule': {
    input: { ...KEY, from: '2026-01-01T12:00:00Z', to: '2026-01-03T12:00:00Z' },
    from: day(1),
    to: day(3),
    differences: [
      { path: 'configuration.policy.Statement[Sid=s].Action', change: 'changed', before: 'a', after: 'b' },
      { path: 'configuration.rules[0]', change: 'added', after: { from: 443, protocol: 'tcp', to: 443 } },
      { path: 'configuration.size', change: 'changed', before: 8, after: 16 },
    ],
  },
  'between two states': {
    input: { ...KEY, fromStateId: String(Date.parse(day(1))), toStateId: String(Date.parse(day(2))) },
    from: day(1),
    to: day(2),
    differences: [{ path: 'configuration.policy.Statement[Sid=s].Action', change: 'changed', before: 'a', after: 'b' }],
  },
  'the version before the one named': {
    input: { ...KEY, to: day(2) },
    from: day(1),
    to: day(2),
    differences: [{ path: 'configuration.policy.Statement[Sid=s].Action', change: 'changed', before: 'a', after: 'b' }],
  },
  'the first version is all new': {
    input: { ...OTHER, to: day(1) },
    to: day(1),
    differences: [{ path: 'configuration', change: 'added', after: { a: 1 } }],
  },
  'a deletion': {
    input: OTHER,
    from: day(4),
    to: day(5),
    differences: [{ path: 'configuration', change: 'removed', before: { a: 1, b: 2 } }],
  },
  'a version with itself': { input: { ...KEY, from: day(2), to: day(2) }, from: day(2), to: day(2), differences: [] },
}
for (const [name, { input, from, to, differences }] of Object.entries(diffs)) {
  test(`diff: ${name}`, async () => {
    const answer = await diff(input, testContext(db))
    assert.equal(answer.from?.configurationItemCaptureTime, from)
    assert.equal(answer.to.configurationItemCaptureTime, to)
    assert.deepEqual(answer.differences, differences)
  })
}

const blames: Record<string, { input: object; lines: Record<string, string> }> = {
  'every field': {
    input: KEY,
    lines: {
      'configuration.policy.Statement[Sid=s].Action': day(2),
      'configuration.policy.Statement[Sid=s].Sid': day(1),
      'configuration.rules[0].from': day(1),
      'configuration.rules[0].protocol': day(1),
      'configuration.rules[0].to': day(1),
      'configuration.rules[1].from': day(3),
      'configuration.rules[1].protocol': day(3),
      'configuration.rules[1].to': day(3),
      'configuration.size': day(3),
      relationships: day(1),
      supplementaryConfiguration: day(1),
      'tags.env': day(4),
    },
  },
  'under a path': {
    input: { ...KEY, path: 'configuration.rules[1]' },
    lines: {
      'configuration.rules[1].from': day(3),
      'configuration.rules[1].protocol': day(3),
      'configuration.rules[1].to': day(3),
    },
  },
  'one field, whose name begins like another': {
    input: { ...KEY, path: 'configuration.size' },
    lines: { 'configuration.size': day(3) },
  },
  'as of an instant': {
    input: { ...KEY, path: 'configuration.size', at: day(2) },
    lines: { 'configuration.size': day(1) },
  },
  'a deleted resource as it last was; what came back is new': {
    input: { ...OTHER, path: 'configuration' },
    lines: { 'configuration.a': day(3), 'configuration.b': day(4) },
  },
}
for (const [name, { input, lines }] of Object.entries(blames)) {
  test(`blame: ${name}`, async () => {
    const answer = await blame(input, testContext(db))
    const found = answer.lines.map(({ path, version }) => [
      path,
      answer.versions[version]?.configurationItemCaptureTime,
    ])
    assert.deepEqual(Object.fromEntries(found), lines)
    assert.deepEqual([answer.truncated, answer.cut], [false, false])
  })
}

test('blame names the principal', async () => {
  const { lines, versions } = await blame({ ...KEY, path: 'configuration.size' }, testContext(db))
  assert.equal(versions[lines[0]!.version]?.events[0]?.principalArn, 'arn:aws:iam::123456789012:user/ann-3')
})

test('blame gives no more lines than asked for', async () => {
  const { lines, truncated } = await blame({ ...KEY, limit: 2 }, testContext(db))
  assert.deepEqual([lines.length, truncated], [2, true])
})

test('blame over more versions than one page', async () => {
  const resourceId = 'vol-long'
  for (let i = 0; i < 120; i += 1) {
    await record(
      db,
      { resourceId, configuration: { first: 0, now: i } },
      { at: new Date(Date.parse(day(1)) + i * 1000).toISOString() },
    )
  }
  const { lines, versions } = await blame({ ...KEY, resourceId, path: 'configuration' }, testContext(db))
  assert.deepEqual(
    lines.map(({ path, version }) => [path, versions[version]?.configurationItemCaptureTime]),
    [
      ['configuration.first', day(1)],
      ['configuration.now', '2026-01-01T00:01:59.000Z'],
    ],
  )
})

test('a resource at an instant', async () => {
  const { item } = await at({ ...KEY, at: '2026-01-01T12:00:00Z' }, testContext(db))
  assert.equal(item.configurationItemCaptureTime, day(1))
  assert.deepEqual(item.tags, { 'a.b': 'x', env: 'dev' })
  assert.equal(item.resourceName, 'data')
  const { item: deleted } = await at(OTHER, testContext(db))
  assert.deepEqual([deleted.configurationItemStatus, 'configuration' in deleted], ['ResourceDeleted', false])
})

type Call = (input: object, context: ReturnType<typeof testContext>) => Promise<object>
const missing: Record<string, { call: Call; input: object; context?: object; code: string }> = {
  'history of an unknown resource': {
    call: history,
    input: { ...KEY, resourceId: 'x' },
    code: 'ResourceNotFoundException',
  },
  'history in another account': {
    call: history,
    input: KEY,
    context: { accountId: '210987654321' },
    code: 'ResourceNotFoundException',
  },
  'history with a token made up': { call: history, input: { ...KEY, nextToken: 'x' }, code: 'ValidationException' },
  'diff in another region': {
    call: diff,
    input: KEY,
    context: { region: 'eu-west-1' },
    code: 'ResourceNotFoundException',
  },
  'diff before it was known': {
    call: diff,
    input: { ...KEY, to: '2020-01-01T00:00:00Z' },
    code: 'ResourceNotFoundException',
  },
  'diff of an unknown state': { call: diff, input: { ...KEY, toStateId: '1' }, code: 'ResourceNotFoundException' },
  'diff by time and state': { call: diff, input: { ...KEY, to: day(1), toStateId: '1' }, code: 'ValidationException' },
  'diff backwards': { call: diff, input: { ...KEY, from: day(4), to: day(1) }, code: 'ValidationException' },
  'blame in another account': {
    call: blame,
    input: KEY,
    context: { accountId: '210987654321' },
    code: 'ResourceNotFoundException',
  },
  'blame of nothing': { call: blame, input: { ...KEY, path: 'configuration.siz' }, code: 'ResourceNotFoundException' },
  'a resource before it was known': {
    call: at,
    input: { ...KEY, at: '2020-01-01T00:00:00Z' },
    code: 'ResourceNotFoundException',
  },
  'a time that is none': { call: at, input: { ...KEY, at: 'yesterday' }, code: 'ValidationException' },
}
for (const [name, { call, input, context, code }] of Object.entries(missing)) {
  test(`fault: ${name}`, async () => {
    await assert.rejects(call(input, testContext(db, context)), { code })
  })
}
