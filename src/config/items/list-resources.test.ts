/** ListResources, CountResources and ListRelatedResources. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import { testContext } from '../testing.ts'
import { countResources } from './count-resources.ts'
import { listRelatedResources } from './list-related-resources.ts'
import { listResources } from './list-resources.ts'
import { besideCaller, record, recordDeleted } from './testing.ts'

const list = besideCaller<{ resources: { resourceId: string }[]; nextToken?: string }>(listResources)
const count = besideCaller<{ total: number; counts: object[] }>(countResources)
const related = besideCaller<{ relatedResources: Record<string, string>[]; nextToken?: string }>(listRelatedResources)

const db = await testDatabase()
const at = '2026-01-01T00:00:00.000Z'
const edge = (resourceType: string, to: object, relationshipName = 'Is associated with ') => ({
  resourceType,
  ...to,
  relationshipName,
})

before(async () => {
  const volume = (id: string, more: object) => record(db, { resourceId: id, configuration: {}, ...more }, { at })
  await volume('vol-1', {
    resourceName: 'Data_100%',
    arn: 'arn:aws:ec2:us-east-1:123456789012:volume/vol-1',
    tags: { env: 'prod' },
  })
  await volume('vol-2', { resourceName: 'DataX100X', tags: { env: 'dev', 'a?b': '' } })
  await volume('vol-3', {})
  await recordDeleted(db, 'vol-3', { at: '2026-01-02T00:00:00Z' })
  const instance = { resourceType: 'AWS::EC2::Instance' }
  const relationships = [
    edge('AWS::EC2::Volume', { resourceId: 'vol-1' }, 'Is attached to Volume'),
    edge('AWS::IAM::Role', { resourceName: 'runner' }),
  ]
  await record(
    db,
    { resourceId: 'i-1', resourceName: 'web', configuration: {}, relationships },
    { at, scope: instance },
  )
  const role = { resourceType: 'AWS::IAM::Role' }
  await record(db, { resourceId: 'AROA1', resourceName: 'runner', configuration: {} }, { at, scope: role })
  const other = { accountId: '210987654321' }
  await record(db, { resourceId: 'vol-9', configuration: {}, tags: { env: 'prod' } }, { at, scope: other })
  await record(db, { resourceId: 'i-9', configuration: {}, relationships }, { at, scope: { ...other, ...instance } })
})

const lists: Record<string, { input: object; context?: object; expect: string[] }> = {
  'what is live': { input: {}, expect: ['i-1', 'vol-1', 'vol-2', 'AROA1'] },
  'deleted ones too': { input: { includeDeleted: true }, expect: ['i-1', 'vol-1', 'vol-2', 'vol-3', 'AROA1'] },
  'by type': { input: { resourceTypes: ['AWS::EC2::Volume', 'AWS::IAM::Role'] }, expect: ['vol-1', 'vol-2', 'AROA1'] },
  'by part of the name, in any case': { input: { text: 'dataX' }, expect: ['vol-2'] },
  'by part of the ARN': { input: { text: ':volume/' }, expect: ['vol-1'] },
  'wildcards are letters': { input: { text: 'a_100%' }, expect: ['vol-1'] },
  'a backslash is a letter': { input: { text: '\\' }, expect: [] },
  'by tag key': { input: { tagKey: 'env' }, expect: ['vol-1', 'vol-2'] },
  'by tag': { input: { tagKey: 'env', tagValue: 'prod' }, expect: ['vol-1'] },
  'by an odd tag with an empty value': { input: { tagKey: 'a?b', tagValue: '' }, expect: ['vol-2'] },
  'by status': { input: { statuses: ['ResourceDeleted'] }, expect: ['vol-3'] },
  'all at once': {
    input: {
      resourceTypes: ['AWS::EC2::Volume'],
      text: 'data',
      tagKey: 'env',
      tagValue: 'dev',
      statuses: ['ResourceDiscovered'],
    },
    expect: ['vol-2'],
  },
  'another account': { input: {}, context: { accountId: '210987654321' }, expect: ['i-9', 'vol-9'] },
  'another region': { input: {}, context: { region: 'eu-west-1' }, expect: [] },
}
for (const [name, { input, context, expect }] of Object.entries(lists)) {
  test(`list: ${name}`, async () => {
    for (const limit of [50, 1]) {
      const found: string[] = []
      let nextToken: string | undefined
      do {
        const answer = await list({ ...input, limit, ...(nextToken && { nextToken }) }, testContext(db, context))
        found.push(...answer.resources.map(({ resourceId }) => resourceId))
        nextToken = answer.nextToken
      } while (nextToken !== undefined && found.length < 20)
      assert.deepEqual(found, expect)
    }
  })
}

test('list: what is said of a resource', async () => {
  assert.deepEqual((await list({ text: 'vol-1' }, testContext(db))).resources, [
    {
      resourceType: 'AWS::EC2::Volume',
      resourceId: 'vol-1',
      resourceName: 'Data_100%',
      arn: 'arn:aws:ec2:us-east-1:123456789012:volume/vol-1',
      configurationItemStatus: 'ResourceDiscovered',
      configurationItemCaptureTime: at,
      live: true,
    },
  ])
})

test('list: a tag value without its key, and a token of another question', async () => {
  await assert.rejects(list({ tagValue: 'x' }, testContext(db)), { code: 'ValidationException' })
  const { nextToken } = await list({ limit: 1 }, testContext(db))
  await assert.rejects(list({ limit: 1, text: 'vol', nextToken }, testContext(db)), { code: 'ValidationException' })
})

test('count', async () => {
  assert.deepEqual(await count({}, testContext(db)), {
    accountId: '123456789012',
    region: 'us-east-1',
    total: 4,
    counts: [
      { resourceType: 'AWS::EC2::Volume', count: 2, deleted: 1 },
      { resourceType: 'AWS::EC2::Instance', count: 1, deleted: 0 },
      { resourceType: 'AWS::IAM::Role', count: 1, deleted: 0 },
    ],
  })
  assert.equal((await count({}, testContext(db, { region: 'eu-west-1' }))).total, 0)
})

const edges: Record<string, { input: object; expect: object[] }> = {
  'what a resource names': {
    input: { resourceType: 'AWS::EC2::Instance', resourceId: 'i-1' },
    expect: [
      {
        direction: 'out',
        relationshipName: 'Is attached to Volume',
        resourceType: 'AWS::EC2::Volume',
        resourceId: 'vol-1',
        resourceName: 'Data_100%',
      },
      {
        direction: 'out',
        relationshipName: 'Is associated with ',
        resourceType: 'AWS::IAM::Role',
        resourceName: 'runner',
      },
    ],
  },
  'who names it by id': {
    input: { resourceType: 'AWS::EC2::Volume', resourceId: 'vol-1' },
    expect: [
      {
        direction: 'in',
        relationshipName: 'Is attached to Volume',
        resourceType: 'AWS::EC2::Instance',
        resourceId: 'i-1',
        resourceName: 'web',
      },
    ],
  },
  'who names it by name': {
    input: { resourceType: 'AWS::IAM::Role', resourceId: 'AROA1' },
    expect: [
      {
        direction: 'in',
        relationshipName: 'Is associated with ',
        resourceType: 'AWS::EC2::Instance',
        resourceId: 'i-1',
        resourceName: 'web',
      },
    ],
  },
  nothing: { input: { resourceType: 'AWS::EC2::Volume', resourceId: 'vol-2' }, expect: [] },
}
for (const [name, { input, expect }] of Object.entries(edges)) {
  test(`related: ${name}`, async () => {
    assert.deepEqual((await related(input, testContext(db))).relatedResources, expect)
    const first = await related({ ...input, limit: 1 }, testContext(db))
    assert.deepEqual(first.relatedResources, expect.slice(0, 1))
    assert.equal(first.nextToken !== undefined, expect.length > 1)
    if (first.nextToken === undefined) return
    const second = await related({ ...input, limit: 1, nextToken: first.nextToken }, testContext(db))
    assert.deepEqual(second.relatedResources, expect.slice(1))
  })
}

test('related: an unknown resource', async () => {
  const input = { resourceType: 'AWS::EC2::Volume', resourceId: 'vol-9' }
  await assert.rejects(related(input, testContext(db)), { code: 'ResourceNotFoundException' })
})
