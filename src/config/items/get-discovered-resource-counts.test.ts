import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import { caller, testContext } from '../testing.ts'
import { getDiscoveredResourceCounts } from './get-discovered-resource-counts.ts'
import { putRecorder, record, recordDeleted, SCOPE } from './testing.ts'

const counts = caller('GetDiscoveredResourceCounts', getDiscoveredResourceCounts)
const db = await testDatabase()
const at = '2026-01-05T00:00:00Z'

before(async () => {
  const types = { 'AWS::EC2::Volume': 3, 'AWS::EC2::VPC': 1, 'AWS::S3::Bucket': 3, 'AWS::IAM::Role': 2 }
  for (const [resourceType, count] of Object.entries(types)) {
    for (let i = 0; i < count; i += 1)
      await record(db, { resourceId: `r-${i}`, configuration: {} }, { at, scope: { resourceType } })
  }
  await record(db, { resourceId: 'gone', configuration: {} }, { at })
  await recordDeleted(db, 'gone', { at: '2026-01-06T00:00:00Z' })
  const stopped = { accountId: '210987654321' }
  await record(db, { resourceId: 'a', configuration: {} }, { at, scope: stopped })
  await putRecorder(db, false, { ...SCOPE, ...stopped })
})

const cases: Record<string, { input: object; context?: object; total: number; pages: [string, number][][] }> = {
  'most first': {
    input: {},
    total: 9,
    pages: [
      [
        ['AWS::EC2::Volume', 3],
        ['AWS::S3::Bucket', 3],
        ['AWS::IAM::Role', 2],
        ['AWS::EC2::VPC', 1],
      ],
    ],
  },
  'page by page': {
    input: { limit: 1 },
    total: 9,
    pages: [[['AWS::EC2::Volume', 3]], [['AWS::S3::Bucket', 3]], [['AWS::IAM::Role', 2]], [['AWS::EC2::VPC', 1]]],
  },
  'some types': { input: { resourceTypes: ['AWS::EC2::VPC', 'AWS::X::Y'] }, total: 1, pages: [[['AWS::EC2::VPC', 1]]] },
  'a stopped recorder counts nothing': { input: {}, context: { accountId: '210987654321' }, total: 0, pages: [[]] },
  'an account with nothing': { input: {}, context: { accountId: '333333333333' }, total: 0, pages: [[]] },
  'another region': { input: {}, context: { region: 'eu-west-1' }, total: 0, pages: [[]] },
}
for (const [name, { input, context, total, pages }] of Object.entries(cases)) {
  test(name, async () => {
    const found = []
    let nextToken: string | undefined
    do {
      const answer = await counts({ ...input, ...(nextToken && { nextToken }) }, testContext(db, context))
      assert.equal(answer.totalDiscoveredResources, total)
      found.push(answer.resourceCounts!.map(({ resourceType, count }) => [resourceType, count]))
      nextToken = answer.nextToken
    } while (nextToken !== undefined && found.length < 10)
    assert.deepEqual(found, pages)
  })
}

test('a token of other types is refused', async () => {
  const { nextToken } = await counts({ limit: 1 }, testContext(db))
  const input = { limit: 1, resourceTypes: ['AWS::EC2::VPC'], nextToken: nextToken! }
  await assert.rejects(counts(input, testContext(db)), { code: 'InvalidNextTokenException' })
})
