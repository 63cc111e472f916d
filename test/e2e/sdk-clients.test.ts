/** The JavaScript SDK and boto3 as clients: paging, and faults as the exceptions that they know. */
import assert from 'node:assert/strict'
import path from 'node:path'
import { before, test } from 'node:test'
import * as config from '@aws-sdk/client-config-service'
import { startPlumbline } from '../plumbline.ts'
import { startRecorder } from '../record.ts'
import { cleanEnv, run } from '../run.ts'

const timeout = 240_000
// Not connected: what AWS would look up in it is accepted unlooked.
const as = { accountId: '345678901234' }
const TYPE = 'Example::Rack::Server'
const VERSIONS = 7
const server = await startPlumbline()
const sdk = server.sdk(as)

before(async () => {
  await startRecorder(server, as, ['AWS::EC2::Instance'])
  for (let i = 1; i <= VERSIONS; i += 1) {
    await put('server-1', { revision: i })
    if (i > 1) await put(`server-${i}`, { revision: 1 })
  }
})

function put(ResourceId: string, configuration: object) {
  return sdk.send(
    new config.PutResourceConfigCommand({
      ResourceType: TYPE,
      SchemaVersionId: '1',
      ResourceId,
      Configuration: JSON.stringify(configuration),
    }),
  )
}

async function history(chronologicalOrder: 'Forward' | 'Reverse', limit: number) {
  const input = { resourceType: TYPE as never, resourceId: 'server-1', chronologicalOrder, limit }
  const pages: config.ConfigurationItem[][] = []
  for await (const page of config.paginateGetResourceConfigHistory({ client: sdk }, input)) {
    pages.push(page.configurationItems ?? [])
  }
  return pages
}

test('the SDK pages through a history in both orders, without an empty page', { timeout }, async () => {
  const forward = await history('Forward', 3)
  assert.deepEqual(
    forward.map((page) => page.length),
    [3, 3, 1],
  )
  const revisions = (pages: config.ConfigurationItem[][]) =>
    pages.flat().map((i) => JSON.parse(i.configuration!).revision)
  assert.deepEqual(revisions(forward), [1, 2, 3, 4, 5, 6, 7])
  const backward = await history('Reverse', 7)
  assert.deepEqual([backward.length, revisions(backward)], [1, [7, 6, 5, 4, 3, 2, 1]])
  const items = forward.flat()
  assert.deepEqual(
    items.map((i) => i.configurationItemStatus),
    ['ResourceDiscovered', ...Array(VERSIONS - 1).fill('OK')],
  )
  assert.ok(items[0]!.configurationItemCaptureTime instanceof Date)
})

test('the SDK pages through the resources', { timeout }, async () => {
  const pages: number[] = []
  const ids = new Set<string>()
  const input = { resourceType: TYPE as never, limit: 3 }
  for await (const page of config.paginateListDiscoveredResources({ client: sdk }, input)) {
    pages.push(page.resourceIdentifiers!.length)
    for (const { resourceId } of page.resourceIdentifiers!) ids.add(resourceId!)
  }
  assert.deepEqual([pages, ids.size], [[3, 3, 1], VERSIONS])
})

test('faults are the SDK’s own exceptions', { timeout }, async (t) => {
  const type = TYPE as never
  const cases: Record<string, [() => Promise<unknown>, new (...args: never[]) => Error, RegExp]> = {
    'a resource that was never discovered': [
      () => sdk.send(new config.GetResourceConfigHistoryCommand({ resourceType: type, resourceId: 'nobody' })),
      config.ResourceNotDiscoveredException,
      /nobody/,
    ],
    'a page token of somebody else': [
      () =>
        sdk.send(
          new config.GetResourceConfigHistoryCommand({ resourceType: type, resourceId: 'server-1', nextToken: 'x' }),
        ),
      config.InvalidNextTokenException,
      /nextToken|token/i,
    ],
    'a time range that ends before it begins': [
      () =>
        sdk.send(
          new config.GetResourceConfigHistoryCommand({
            resourceType: type,
            resourceId: 'server-1',
            earlierTime: new Date('2026-02-01'),
            laterTime: new Date('2026-01-01'),
          }),
        ),
      config.InvalidTimeRangeException,
      /time range is not valid/,
    ],
    'a recorder that is not there': [
      () => sdk.send(new config.DeleteConfigurationRecorderCommand({ ConfigurationRecorderName: 'other' })),
      config.NoSuchConfigurationRecorderException,
      /other/,
    ],
    'an input that the model refuses': [
      () => sdk.send(new config.BatchGetResourceConfigCommand({ resourceKeys: [] })),
      config.ValidationException,
      /1 validation error detected/,
    ],
  }
  for (const [name, [answer, exception, message]] of Object.entries(cases)) {
    await t.test(name, () =>
      assert.rejects(answer(), (error: unknown) => {
        assert.ok(error instanceof exception, String(error))
        assert.match(error.message, message)
        return true
      }),
    )
  }
})

test('boto3 pages through the same, and knows the exception', { timeout }, async () => {
  const script = path.join(import.meta.dirname, 'paging.py')
  const { code, stdout, stderr } = await run(
    'python3',
    [script, server.url, as.accountId, TYPE, 'server-1'],
    cleanEnv(),
  )
  assert.equal(code, 0, stderr)
  const { versions, pages, raised } = JSON.parse(stdout)
  const backward = (await history('Reverse', 100)).flat()
  assert.deepEqual(
    versions,
    backward.map((i) => i.configurationStateId),
  )
  assert.deepEqual(
    pages.map((page: string[]) => page.length),
    [3, 3, 1],
  )
  assert.equal(new Set(pages.flat()).size, VERSIONS)
  assert.equal(raised.Code, 'ResourceNotDiscoveredException')
})
