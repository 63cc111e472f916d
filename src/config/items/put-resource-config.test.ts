import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { testDatabase } from '../../store/testing.ts'
import { caller, testContext } from '../testing.ts'
import { deleteResourceConfig } from './delete-resource-config.ts'
import { getResourceConfigHistory } from './get-resource-config-history.ts'
import { putResourceConfig } from './put-resource-config.ts'
import { putRecorder, SCOPE } from './testing.ts'

const put = caller('PutResourceConfig', putResourceConfig)
const remove = caller('DeleteResourceConfig', deleteResourceConfig)
const history = caller('GetResourceConfigHistory', getResourceConfigHistory)
const db = await testDatabase()

before(async () => {
  await putRecorder(db, true)
  await putRecorder(db, false, { ...SCOPE, accountId: '444444444444' })
})

const resource = (id: string, Configuration = '{"a":1}') => ({
  ResourceType: 'MyCompany::App::Server',
  SchemaVersionId: '00000001',
  ResourceId: id,
  Configuration,
})
const at = (time: string) => testContext(db, { now: new Date(time) })

async function versions(id: string) {
  const { configurationItems } = await history(
    { resourceType: 'MyCompany::App::Server', resourceId: id },
    testContext(db),
  )
  return configurationItems!.map((i) => [i.configurationItemStatus, i.configuration])
}

test('a resource is put, changed, deleted and put again', async () => {
  await put({ ...resource('s'), ResourceName: 'server', Tags: { env: 'prod' } }, at('2026-01-01T00:00:00Z'))
  await put(resource('s', ' {"a": 2} '), at('2026-01-02T00:00:00Z'))
  await put(resource('s', '{"a":2}'), at('2026-01-03T00:00:00Z'))
  await remove({ ResourceType: 'MyCompany::App::Server', ResourceId: 's' }, at('2026-01-04T00:00:00Z'))
  await remove({ ResourceType: 'MyCompany::App::Server', ResourceId: 's' }, at('2026-01-05T00:00:00Z'))
  await put(resource('s', '{"a":2}'), at('2026-01-06T00:00:00Z'))
  assert.deepEqual(await versions('s'), [
    ['ResourceDiscovered', '{"a":2}'],
    ['ResourceDeleted', undefined],
    ['OK', '{"a":2}'],
    ['ResourceDiscovered', '{"a":1}'],
  ])
  const { rows } = await db.query("select origin from configuration_item where resource_id = 's'")
  assert.deepEqual(new Set(rows.map(({ origin }) => origin)), new Set(['put']))
})

test('name and tags are kept', async () => {
  await put({ ...resource('named'), ResourceName: 'server', Tags: { env: 'prod', __proto__x: 'y' } }, testContext(db))
  const { configurationItems: [item] = [] } = await history(
    { resourceType: 'MyCompany::App::Server', resourceId: 'named' },
    testContext(db),
  )
  assert.deepEqual([item?.resourceName, item?.tags], ['server', { env: 'prod', __proto__x: 'y' }])
})

test('a put through a clock that is behind is not lost', async () => {
  await put(resource('clock', '{"a":1}'), at('2026-01-01T00:00:10Z'))
  await put(resource('clock', '{"a":2}'), at('2026-01-01T00:00:05Z'))
  await remove({ ResourceType: 'MyCompany::App::Server', ResourceId: 'clock' }, at('2026-01-01T00:00:01Z'))
  assert.deepEqual(await versions('clock'), [
    ['ResourceDeleted', undefined],
    ['OK', '{"a":2}'],
    ['ResourceDiscovered', '{"a":1}'],
  ])
})

test('what is put at one time is all recorded', async () => {
  await Promise.all(Array.from({ length: 5 }, (_, i) => put(resource('race', `{"a":${i}}`), testContext(db))))
  const all = await versions('race')
  assert.equal(all.length, 5)
  assert.equal(new Set(all.map(([, configuration]) => configuration)).size, 5)
})

const faults: Record<string, { input: object; context?: object; code: string }> = {
  "a type of AWS's own": { input: { ResourceType: 'AWS::EC2::Volume' }, code: 'ValidationException' },
  'a reserved organization': { input: { ResourceType: 'Amazon::App::Server' }, code: 'ValidationException' },
  'no type at all': { input: { ResourceType: 'server' }, code: 'ValidationException' },
  'a schema version with a space': { input: { SchemaVersionId: 'a b' }, code: 'ValidationException' },
  'not JSON': { input: { Configuration: '{' }, code: 'ValidationException' },
  'a list': { input: { Configuration: '[]' }, code: 'ValidationException' },
  null: { input: { Configuration: 'null' }, code: 'ValidationException' },
  'too large': { input: { Configuration: JSON.stringify({ a: 'x'.repeat(65_536) }) }, code: 'ValidationException' },
  'nested too deep': {
    input: { Configuration: `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}` },
    code: 'ValidationException',
  },
  'an escaped NUL': { input: { Configuration: '{"a":["\\u0000"]}' }, code: 'ValidationException' },
  'half a surrogate pair': { input: { Configuration: '{"\\ud800":1}' }, code: 'ValidationException' },
  'an id that no index holds': {
    input: { ResourceId: '\u{1F600}'.repeat(384), ResourceName: 'x'.repeat(2001) },
    code: 'ValidationException',
  },
  'a stopped recorder': {
    input: {},
    context: { accountId: '444444444444' },
    code: 'NoRunningConfigurationRecorderException',
  },
  'no recorder': { input: {}, context: { region: 'eu-west-1' }, code: 'NoRunningConfigurationRecorderException' },
}
for (const [name, { input, context, code }] of Object.entries(faults)) {
  test(`fault: ${name}`, async () => {
    await assert.rejects(put({ ...resource('bad'), ...input }, testContext(db, context)), { code })
  })
}

test('the longest id, of random letters', async () => {
  const id = Array.from({ length: 384 }, (_, i) => String.fromCodePoint(0x10000 + ((i * 7919) % 60_000))).join('')
  await put(resource(id), testContext(db))
  assert.equal((await versions(id)).length, 1)
})

test("AWS's own resources cannot be deleted by hand, nor without a recorder", async () => {
  const input = { ResourceType: 'AWS::EC2::Volume', ResourceId: 'vol-1' }
  await assert.rejects(remove(input, testContext(db)), { code: 'ValidationException' })
  await assert.rejects(
    remove({ ResourceType: 'MyCompany::App::Server', ResourceId: 'x' }, testContext(db, { region: 'eu-west-1' })),
    {
      code: 'NoRunningConfigurationRecorderException',
      message: 'There is no configuration recorder running.',
    },
  )
})
