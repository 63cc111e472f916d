import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import { caller, testContext } from '../testing.ts'
import { listDiscoveredResources } from './list-discovered-resources.ts'
import { recordEnd } from './record-end.ts'
import { putRecorder, record, recordDeleted, SCOPE } from './testing.ts'

const list = caller('ListDiscoveredResources', listDiscoveredResources)
const db = await testDatabase()
const at = '2026-01-05T00:00:00Z'
const gone = '2026-01-06T00:00:00Z'

before(async () => {
  for (const id of ['a', 'b', 'c', 'd'])
    await record(db, { resourceId: id, resourceName: `name ${id}`, configuration: {} }, { at })
  await record(db, { resourceId: 'e', configuration: {} }, { at })
  await recordDeleted(db, 'b', { at: gone })
  await recordEnd(db, SCOPE, ['c'], 'ResourceNotRecorded', {
    observedAt: new Date(gone),
    now: new Date(gone),
    origin: 'recorder',
  })
  await record(db, { resourceId: 'x', configuration: {} }, { at, scope: { resourceType: 'AWS::EC2::VPC' } })
  await record(db, { resourceId: 'y', configuration: {} }, { at, scope: { accountId: '210987654321' } })
  await putRecorder(db, true, { ...SCOPE, accountId: '444444444444' })
})

const cases: Record<string, { input: object; context?: object; pages: string[][] }> = {
  'what exists, also when not recorded': { input: {}, pages: [['a', 'c', 'd', 'e']] },
  'deleted ones too': { input: { includeDeletedResources: true }, pages: [['a', 'b', 'c', 'd', 'e']] },
  'page by page': { input: { limit: 2, includeDeletedResources: true }, pages: [['a', 'b'], ['c', 'd'], ['e']] },
  'a last page that is full has no token': { input: { limit: 4 }, pages: [['a', 'c', 'd', 'e']] },
  'limit 0 is the default': { input: { limit: 0 }, pages: [['a', 'c', 'd', 'e']] },
  'some ids': { input: { resourceIds: ['a', 'b', 'x', "'"] }, pages: [['a']] },
  'an empty list of ids is none': { input: { resourceIds: [] }, pages: [['a', 'c', 'd', 'e']] },
  'by name': { input: { resourceName: 'name d' }, pages: [['d']] },
  'a name is no pattern': { input: { resourceName: 'name%' }, pages: [[]] },
  'another account': { input: {}, context: { accountId: '210987654321' }, pages: [['y']] },
  'another region of an account with a recorder': { input: {}, context: { accountId: '444444444444' }, pages: [[]] },
}
for (const [name, { input, context, pages }] of Object.entries(cases)) {
  test(name, async () => {
    const found = []
    let nextToken: string | undefined
    do {
      const answer = await list(
        { resourceType: SCOPE.resourceType, ...input, ...(nextToken && { nextToken }) } as never,
        testContext(db, context),
      )
      found.push(answer.resourceIdentifiers!.map(({ resourceId }) => resourceId))
      nextToken = answer.nextToken
    } while (nextToken !== undefined && found.length < 10)
    assert.deepEqual(found, pages)
  })
}

test('an identifier has type, id, name and the time of deletion', async () => {
  const { resourceIdentifiers } = await list(
    { resourceType: 'AWS::EC2::Volume', resourceIds: ['b', 'e'], includeDeletedResources: true },
    testContext(db),
  )
  assert.deepEqual(resourceIdentifiers, [
    { resourceType: 'AWS::EC2::Volume', resourceId: 'b', resourceName: 'name b', resourceDeletionTime: new Date(gone) },
    { resourceType: 'AWS::EC2::Volume', resourceId: 'e' },
  ])
})

const faults: Record<string, { input: object; context?: object; error: object }> = {
  'ids and a name': {
    input: { resourceIds: ['a'], resourceName: 'x' },
    error: {
      code: 'ValidationException',
      message: 'Both Resource ID and Resource Name cannot be specified in the request',
    },
  },
  'too many ids': {
    input: { resourceIds: Array.from({ length: 21 }, (_, i) => `id-${i}`) },
    error: {
      code: 'ValidationException',
      message: "The specified list had more than 20 resource ID's. It must have '20' or less items",
    },
  },
  'a token made up': { input: { nextToken: 'x' }, error: { code: 'InvalidNextTokenException' } },
  'no recorder and no data': {
    input: {},
    context: { accountId: '333333333333' },
    error: { code: 'NoAvailableConfigurationRecorderException' },
  },
}
for (const [name, { input, context, error }] of Object.entries(faults)) {
  test(`fault: ${name}`, async () => {
    await assert.rejects(list({ resourceType: SCOPE.resourceType, ...input } as never, testContext(db, context)), error)
  })
}
