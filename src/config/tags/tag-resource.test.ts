import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tag } from '../../model/config.gen.ts'
import { testDatabase } from '../../store/testing.ts'
import type { ConfigContext } from '../operation.ts'
import { recorderArn } from '../recorder/recorder.ts'
import { recordersOf } from '../recorder/store.ts'
import { LINKED, put, putLinked, ROLE } from '../recorder/testing.ts'
import { caller, testContext } from '../testing.ts'
import { listTagsForResource } from './list-tags-for-resource.ts'
import { tagResource } from './tag-resource.ts'
import { untagResource } from './untag-resource.ts'

const db = await testDatabase()
const tag = caller('TagResource', tagResource)
const untag = caller('UntagResource', untagResource)
const list = caller('ListTagsForResource', listTagsForResource)
let accounts = 900_000_000_000

/** An account of its own with a recorder of these tags. */
async function recorder(Tags: Tag[] = []) {
  accounts += 1
  const context = testContext(db, { accountId: String(accounts) })
  await put({ ConfigurationRecorder: { roleARN: ROLE }, Tags }, context)
  return { context, ResourceArn: recorderArn((await recordersOf(db, context.caller))[0]!) }
}
const pairs = async (ResourceArn: string, context: ConfigContext) =>
  (await list({ ResourceArn }, context)).Tags!.map(({ Key, Value }) => `${Key}=${Value}`)
const many = (count: number, prefix = 'key') =>
  Array.from({ length: count }, (_, i) => ({ Key: `${prefix}${String(i).padStart(2, '0')}`, Value: String(i) }))

const { context: mine, ResourceArn: MINE } = await recorder(many(5))
const { NextToken } = await list({ ResourceArn: MINE, Limit: 1 }, mine)

for (const [name, before, added, expected] of [
  ['a first tag', [], [{ Key: 'a', Value: '1' }], ['a=1']],
  ['a tag without a value', [], [{ Key: 'a' }], ['a=']],
  [
    'a tag beside others, in order of keys',
    [{ Key: 'b', Value: '2' }],
    [
      { Key: 'a', Value: '1' },
      { Key: 'B', Value: '3' },
    ],
    ['B=3', 'a=1', 'b=2'],
  ],
  [
    'a new value',
    [
      { Key: 'a', Value: '1' },
      { Key: 'b', Value: '2' },
    ],
    [{ Key: 'a', Value: '9' }],
    ['a=9', 'b=2'],
  ],
  [
    'up to fifty',
    many(49),
    [{ Key: 'last', Value: 'x' }],
    [...many(49).map(({ Key, Value }) => `${Key}=${Value}`), 'last=x'],
  ],
] as const) {
  test(name, async () => {
    const { context, ResourceArn } = await recorder([...before])
    assert.deepEqual(await tag({ ResourceArn, Tags: [...added] }, context), {})
    assert.deepEqual(await pairs(ResourceArn, context), expected)
  })
}

for (const [name, before, added, code, message] of [
  [
    'more than fifty',
    many(49),
    many(2, 'more'),
    'TooManyTagsException',
    /^You have reached the limit of the number of tags you can use\./,
  ],
  [
    'more than fifty in a request',
    [],
    many(51),
    'ValidationException',
    /Member must have length less than or equal to 50/,
  ],
  ['a key twice', [], [{ Key: 'a' }, { Key: 'a' }], 'ValidationException', 'Duplicate tag keys found.'],
  ['no key', [], [{ Value: 'a' }], 'ValidationException', 'A tag must have a key.'],
  [
    'a reserved key',
    [],
    [{ Key: 'AWS:a' }],
    'ValidationException',
    'aws: prefixed tag key names are not allowed for external use.',
  ],
] as const) {
  test(`refused: ${name}; nothing is written`, async () => {
    const { context, ResourceArn } = await recorder([...before])
    await assert.rejects(tag({ ResourceArn, Tags: [...added] }, context), { code, message })
    assert.deepEqual(
      await pairs(ResourceArn, context),
      before.map(({ Key, Value }) => `${Key}=${Value}`),
    )
  })
}

test('replacing the values of fifty tags is not too many', async () => {
  const { context, ResourceArn } = await recorder(many(50))
  await tag({ ResourceArn, Tags: many(50) }, context)
  assert.equal((await pairs(ResourceArn, context)).length, 50)
})

test('keys that are there are taken away, others are let be', async () => {
  const { context, ResourceArn } = await recorder(many(3))
  assert.deepEqual(await untag({ ResourceArn, TagKeys: ['key00', 'key02', 'unknown'] }, context), {})
  assert.deepEqual(await pairs(ResourceArn, context), ['key01=1'])
})

test('a service-linked recorder has tags of its own', async () => {
  const { context, ResourceArn } = await recorder(many(1))
  const { Arn } = await putLinked({ ServicePrincipal: LINKED }, context)
  await tag({ ResourceArn: Arn!, Tags: [{ Key: 'a', Value: 'b' }] }, context)
  assert.deepEqual(await pairs(Arn!, context), ['a=b'])
  assert.deepEqual(await pairs(ResourceArn, context), ['key00=0'])
})

test('of requests at once that are too many together some are refused, and never more than fifty are kept', async () => {
  const { context, ResourceArn } = await recorder(many(20))
  const outcomes = await Promise.allSettled(
    ['a', 'b', 'c', 'd'].map((prefix) => tag({ ResourceArn, Tags: many(10, prefix) }, context)),
  )
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
  assert.deepEqual(
    refused.map(({ reason }) => reason.code),
    ['TooManyTagsException'],
  )
  assert.equal((await pairs(ResourceArn, context)).length, 50)
})

const NONE: readonly (readonly [string, string, ConfigContext])[] = [
  ['an unknown recorder', `${MINE}x`, mine],
  ['a recorder without its id', MINE.slice(0, MINE.lastIndexOf('/')), mine],
  ['a recorder of another account', MINE, testContext(db, { accountId: '999999999999' })],
  ['a recorder of another region', MINE, testContext(db, { accountId: mine.caller.accountId, region: 'eu-west-1' })],
  ['another kind', MINE.replace('configuration-recorder', 'constructor'), mine],
  ['another service', MINE.replace(':config:', ':s3:'), mine],
  ['no ARN', 'x', mine],
]
for (const [name, ResourceArn, context] of NONE) {
  test(`${name} does not exist`, async () => {
    const expected = { code: 'ResourceNotFoundException', message: `ResourceArn '${ResourceArn}' does not exist` }
    await assert.rejects(tag({ ResourceArn, Tags: many(1) }, context), expected)
    await assert.rejects(untag({ ResourceArn, TagKeys: ['a'] }, context), expected)
    await assert.rejects(list({ ResourceArn }, context), expected)
  })
}

for (const [Limit, pages] of [
  [1, 5],
  [2, 3],
  [4, 2],
  [5, 1],
  [100, 1],
  [0, 1],
] as const) {
  test(`tags in pages of ${Limit}`, async () => {
    const found: Tag[] = []
    let NextToken: string | undefined
    let count = 0
    do {
      const page = await list({ ResourceArn: MINE, Limit, NextToken }, mine)
      assert.ok(page.Tags!.length > 0)
      found.push(...page.Tags!)
      NextToken = page.NextToken
      count += 1
    } while (NextToken !== undefined && count < 10)
    assert.deepEqual(found, many(5))
    assert.equal(count, pages)
  })
}

for (const [name, token, ResourceArn, context] of [
  ['made up', 'x'.repeat(40), MINE, mine],
  ['empty', '', MINE, mine],
  ['of another resource', NextToken!, `${MINE}x`, mine],
  ['of another account', NextToken!, MINE, testContext(db, { accountId: '999999999999' })],
] as const) {
  test(`a token ${name} is refused`, async () => {
    await assert.rejects(list({ ResourceArn, NextToken: token }, context), {
      code: 'InvalidNextTokenException',
      message: 'The nextToken provided is invalid',
    })
  })
}
