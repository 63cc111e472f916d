import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import { caller, testContext } from '../testing.ts'
import { getResourceConfigHistory } from './get-resource-config-history.ts'
import { record, recordDeleted } from './testing.ts'

const history = caller('GetResourceConfigHistory', getResourceConfigHistory)
const VOLUME = { resourceType: 'AWS::EC2::Volume', resourceId: 'vol-1' }
const db = await testDatabase()

before(async () => {
  for (let day = 1; day <= 12; day += 1) {
    const at = `2026-01-${String(day).padStart(2, '0')}T10:00:00.123Z`
    await record(db, { resourceId: 'vol-1', resourceName: 'data', configuration: { size: day } }, { at })
  }
  await recordDeleted(db, 'vol-1', { at: '2026-02-01T00:00:00Z' })
  await record(
    db,
    {
      resourceId: 'vol-2',
      arn: 'arn:aws:ec2:us-east-1:123456789012:volume/vol-2',
      availabilityZone: 'us-east-1a',
      resourceCreationTime: new Date('2025-12-31T00:00:00Z'),
      tags: { env: 'prod' },
      configuration: { volumeId: 'vol-2', size: 8 },
      supplementaryConfiguration: { Policy: { a: [1] }, Plain: 'text', Flag: false, None: null },
      relationships: [
        { resourceType: 'AWS::EC2::Instance', resourceId: 'i-1', relationshipName: 'Is attached to Instance' },
      ],
    },
    { at: '2026-01-05T00:00:00.5Z', frequency: 'DAILY', eventIds: ['e-1', 'e-2'] },
  )
  const role = { accountId: '123456789012', region: 'us-east-1', resourceType: 'AWS::IAM::Role' }
  await record(db, { resourceId: 'AROA1', configuration: {} }, { at: '2026-01-01T00:00:00Z', scope: role })
  const elsewhere = { accountId: '123456789012', region: 'eu-west-1' }
  await record(
    db,
    { resourceId: 'vol-1', configuration: { size: 99 } },
    { at: '2026-01-01T00:00:00Z', scope: elsewhere },
  )
  const others = { accountId: '210987654321', region: 'us-east-1' }
  await record(db, { resourceId: 'vol-9', configuration: { size: 99 } }, { at: '2026-01-01T00:00:00Z', scope: others })
})

const sizes = (answer: { configurationItems?: { configuration?: string }[] }) =>
  answer.configurationItems!.map(({ configuration }) => configuration && JSON.parse(configuration).size)

test('an item has the fields of AWS', async () => {
  const { configurationItems } = await history({ ...VOLUME, resourceId: 'vol-2' }, testContext(db))
  assert.deepEqual(configurationItems, [
    {
      version: '1.3',
      accountId: '123456789012',
      configurationItemCaptureTime: new Date('2026-01-05T00:00:00.5Z'),
      configurationItemStatus: 'ResourceDiscovered',
      configurationStateId: '1767571200500',
      configurationItemMD5Hash: '',
      arn: 'arn:aws:ec2:us-east-1:123456789012:volume/vol-2',
      resourceType: 'AWS::EC2::Volume',
      resourceId: 'vol-2',
      awsRegion: 'us-east-1',
      availabilityZone: 'us-east-1a',
      resourceCreationTime: new Date('2025-12-31T00:00:00Z'),
      tags: { env: 'prod' },
      relatedEvents: ['e-1', 'e-2'],
      relationships: [
        { relationshipName: 'Is attached to Instance', resourceId: 'i-1', resourceType: 'AWS::EC2::Instance' },
      ],
      configuration: '{"volumeId":"vol-2","size":8}',
      supplementaryConfiguration: { Flag: 'false', Plain: '"text"', Policy: '{"a":[1]}' },
      recordingFrequency: 'DAILY',
      configurationItemDeliveryTime: new Date('2026-01-05T00:00:00.5Z'),
    },
  ])
})

test('a deleted resource begins with an item without configuration', async () => {
  const { configurationItems: [deleted] = [] } = await history({ ...VOLUME, limit: 1 }, testContext(db))
  assert.equal(deleted?.configurationItemStatus, 'ResourceDeleted')
  assert.equal('configuration' in deleted, false)
  assert.deepEqual([deleted.tags, deleted.relationships, deleted.supplementaryConfiguration], [{}, [], {}])
})

test('a global resource is in region global', async () => {
  const answer = await history({ resourceType: 'AWS::IAM::Role', resourceId: 'AROA1' }, testContext(db))
  assert.equal(answer.configurationItems?.[0]?.awsRegion, 'global')
})

const pages: Record<string, { input: object; expect: (number | undefined)[][] }> = {
  'newest first, ten a page': {
    input: {},
    expect: [
      [undefined, 12, 11, 10, 9, 8, 7, 6, 5, 4],
      [3, 2, 1],
    ],
  },
  'limit 0 is the default': {
    input: { limit: 0 },
    expect: [
      [undefined, 12, 11, 10, 9, 8, 7, 6, 5, 4],
      [3, 2, 1],
    ],
  },
  'oldest first': {
    input: { chronologicalOrder: 'Forward', limit: 5 },
    expect: [
      [1, 2, 3, 4, 5],
      [6, 7, 8, 9, 10],
      [11, 12, undefined],
    ],
  },
  'a time range, both ends included': {
    input: { earlierTime: 1767348000.123, laterTime: 1767520800.123 },
    expect: [[4, 3, 2]],
  },
  'a range page by page': {
    input: { earlierTime: 1767348000.123, laterTime: 1767520800.123, limit: 2 },
    expect: [[4, 3], [2]],
  },
  'a page that just holds all has no token': {
    input: { limit: 13 },
    expect: [[undefined, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]],
  },
  'a range in which nothing was recorded': { input: { earlierTime: 1, laterTime: 2 }, expect: [[]] },
}

for (const [name, { input, expect }] of Object.entries(pages)) {
  test(`pages: ${name}`, async () => {
    const found = []
    let nextToken: string | undefined
    do {
      const answer = await history(
        { ...VOLUME, ...input, ...(nextToken ? { nextToken } : {}) } as never,
        testContext(db),
      )
      found.push(sizes(answer))
      nextToken = answer.nextToken
    } while (nextToken !== undefined && found.length < 20)
    assert.deepEqual(found, expect)
  })
}

const isolated: Record<string, { context: { accountId?: string; region?: string }; id: string; sizes?: number[] }> = {
  'another region has its own history': { context: { region: 'eu-west-1' }, id: 'vol-1', sizes: [99] },
  'another account does not see it': { context: { accountId: '210987654321' }, id: 'vol-1' },
  'the other account sees its own': { context: { accountId: '210987654321' }, id: 'vol-9', sizes: [99] },
  'this account does not see that': { context: {}, id: 'vol-9' },
}
for (const [name, { context, id, sizes: expect }] of Object.entries(isolated)) {
  test(`isolation: ${name}`, async () => {
    const answer = history({ ...VOLUME, resourceId: id }, testContext(db, context))
    if (expect) assert.deepEqual(sizes(await answer), expect)
    else await assert.rejects(answer, { code: 'ResourceNotDiscoveredException' })
  })
}

const faults: Record<
  string,
  { input: object; context?: { accountId?: string; now?: Date }; code: string; message: RegExp }
> = {
  'an unknown resource': {
    input: { resourceId: 'vol-x' },
    code: 'ResourceNotDiscoveredException',
    message: /^Resource vol-x of resourceType:AWS::EC2::Volume is unknown or has not been discovered$/,
  },
  'an id with SQL in it': {
    input: { resourceId: "'; drop table resource; --" },
    code: 'ResourceNotDiscoveredException',
    message: /unknown/,
  },
  'no recorder and no data': {
    input: {},
    context: { accountId: '333333333333' },
    code: 'NoAvailableConfigurationRecorderException',
    message: /no configuration recorders available/,
  },
  'an earlier time that is later': {
    input: { earlierTime: 200, laterTime: 100 },
    code: 'InvalidTimeRangeException',
    message: /time range is not valid/,
  },
  'an earlier time that is the same': {
    input: { earlierTime: 100, laterTime: 100 },
    code: 'InvalidTimeRangeException',
    message: /time range is not valid/,
  },
  'an earlier time in the future': {
    input: { earlierTime: 1893456000 },
    code: 'InvalidTimeRangeException',
    message: /time range is not valid/,
  },
  'a token made up': {
    input: { nextToken: 'abc' },
    code: 'InvalidNextTokenException',
    message: /nextToken provided is invalid/,
  },
}
for (const [name, { input, context, code, message }] of Object.entries(faults)) {
  test(`fault: ${name}`, async () => {
    await assert.rejects(history({ ...VOLUME, ...input } as never, testContext(db, context)), { code, message })
  })
}

test('a token of one question is no token of another', async () => {
  const { nextToken } = await history({ ...VOLUME, limit: 1 }, testContext(db))
  const others = [
    [{ ...VOLUME, resourceId: 'vol-2', nextToken }, {}],
    [{ ...VOLUME, chronologicalOrder: 'Forward', nextToken }, {}],
    [{ ...VOLUME, nextToken }, { region: 'eu-west-1' }],
  ] as const
  for (const [input, context] of others) {
    await assert.rejects(history(input as never, testContext(db, context)), { code: 'InvalidNextTokenException' })
  }
})
