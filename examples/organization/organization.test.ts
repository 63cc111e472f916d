import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { pathsOutsideSchema } from '../../src/cloud/shape.ts'
import catalogue from '../../src/model/resource-types.gen.json' with { type: 'json' }
import { DAYS, USUAL_END } from './calendar.ts'
import { deliveriesOf, writeOrganization } from './generate.ts'
import { organizationUntil } from './organization.ts'
import { keyOf } from './story.ts'

interface Item {
  readonly relatedEvents: readonly string[]
  readonly relationships: readonly { readonly name: string; readonly resourceType: string }[]
  readonly configuration: object | null
  readonly supplementaryConfiguration: object
  readonly configurationItemCaptureTime: string
  readonly configurationItemStatus: string
  readonly configurationStateId: number
  readonly awsAccountId: string
  readonly awsRegion: string
  readonly resourceType: string
  readonly resourceId: string
  readonly ARN: string
}

interface Record {
  readonly eventID: string
  readonly eventTime: string
  readonly awsRegion: string
  readonly recipientAccountId: string
}

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-organization-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const organization = organizationUntil(USUAL_END)
const versions = organization.story.versions()
const deliveries = deliveriesOf(organization)
const itemsOf = (kind: string) =>
  deliveries
    .filter(({ key }) => key.includes(`/${kind}/`))
    .flatMap(({ content }) => (content as { configurationItems: Item[] }).configurationItems)
const items = itemsOf('ConfigHistory')
const records = deliveries.flatMap(({ content }) => (content as { Records?: Record[] }).Records ?? [])

test('three accounts, two regions, hundreds of resources of more than thirty types, weeks of changes', () => {
  const resources = new Set(versions.map(({ sample }) => keyOf(sample)))
  assert.ok(resources.size >= 300 && resources.size <= 400, `${resources.size} resources`)
  assert.ok(new Set(items.map((item) => item.resourceType)).size >= 32)
  assert.equal(new Set(items.map((item) => item.awsAccountId)).size, 3)
  assert.deepEqual([...new Set(items.map((item) => item.awsRegion))].sort(), ['eu-west-1', 'global', 'us-east-1'])
  const days = new Set(records.map((record) => record.eventTime.slice(0, 10)))
  assert.ok(days.size >= 35, `changes on ${days.size} days`)
})

test('all types are ones that AWS Config records', () => {
  const known = new Set((catalogue as { type: string }[]).map(({ type }) => type))
  assert.deepEqual(
    [...new Set(items.map((item) => item.resourceType))].filter((type) => !known.has(type)),
    [],
  )
})

test("every leaf is in AWS's property schema", () => {
  const outside = items
    .filter((item) => item.configuration !== null)
    .flatMap((item) => pathsOutsideSchema(item.resourceType, item).map((leaf) => `${item.resourceType} ${leaf}`))
  assert.deepEqual([...new Set(outside)], [])
})

test('every related event has its record, in the same account and before the item', () => {
  const byId = new Map(records.map((record) => [record.eventID, record]))
  assert.equal(byId.size, records.length)
  const named = items.flatMap((item) => item.relatedEvents.map((id) => ({ item, record: byId.get(id) })))
  assert.ok(named.length > 150)
  for (const { item, record } of named) {
    assert.equal(record?.recipientAccountId, item.awsAccountId)
    if (item.awsRegion !== 'global') assert.equal(record?.awsRegion, item.awsRegion)
    assert.ok(record!.eventTime < item.configurationItemCaptureTime)
  }
  const told = new Set(named.map(({ record }) => record!.eventID))
  assert.deepEqual(
    records.filter((record) => !told.has(record.eventID)),
    [],
  )
})

test('what is relates to what is in the story, by its id', () => {
  const known = new Set(items.map((item) => `${item.resourceType} ${item.resourceId}`))
  // Network interfaces of NAT gateways are AWS's own and are not told.
  const unknown = versions.flatMap(({ sample }) =>
    sample.relationships.filter(
      ({ resourceId, resourceType }) =>
        resourceId !== undefined && !known.has(`${resourceType} ${resourceId}`) && !sample.configuration.allocationId,
    ),
  )
  assert.deepEqual(unknown, [])
})

test('a history goes from discovery over changes to deletion, and perhaps back', () => {
  const histories = Map.groupBy(versions, ({ sample }) => keyOf(sample))
    .values()
    .toArray()
  for (const history of histories) {
    history.forEach(({ status }, i) => {
      const before = history[i - 1]?.status
      const begins = before === undefined || before === 'ResourceDeleted'
      assert.equal(status === 'ResourceDiscovered', begins, keyOf(history[i]!.sample))
    })
  }
  const back = histories.filter((h) => h.filter(({ status }) => status === 'ResourceDiscovered').length > 1)
  assert.deepEqual(back.map((h) => h[0]!.sample.resourceType).sort(), [
    'AWS::DynamoDB::Table',
    'AWS::Lambda::Function',
    'AWS::S3::Bucket',
  ])
})

test('no act leaves a resource as it was', () => {
  for (const history of Map.groupBy(versions, ({ sample }) => keyOf(sample)).values()) {
    history.slice(1).forEach(({ sample, status }, i) => {
      if (status === 'OK') assert.notDeepEqual({ ...sample, place: 0 }, { ...history[i]!.sample, place: 0 })
    })
  }
})

test('the last snapshot of each place is what is left standing', () => {
  const latest = new Map(versions.map((version) => [keyOf(version.sample), version]))
  const standing = [...latest.values()].filter(({ status }) => status !== 'ResourceDeleted').length
  const day = organization.places.production.virginia.iso([DAYS, '00:00']).slice(0, 10).replaceAll('-', '')
  const last = deliveries.filter(({ key }) => key.includes(`_ConfigSnapshot_${day}T`))
  assert.equal(last.length, 6)
  assert.equal(
    last.flatMap(({ content }) => (content as { configurationItems: Item[] }).configurationItems).length,
    standing,
  )
})

test("keys have AWS's layout", () => {
  const layouts = [
    /^AWSLogs\/(\d{12})\/Config\/([a-z0-9-]+)\/\d{4}\/[1-9]\d?\/[1-9]\d?\/ConfigHistory\/\1_Config_\2_ConfigHistory_AWS::\w+::\w+_\d{8}T\d{6}Z_\d{8}T\d{6}Z_1\.json\.gz$/,
    /^AWSLogs\/(\d{12})\/Config\/([a-z0-9-]+)\/\d{4}\/[1-9]\d?\/[1-9]\d?\/ConfigSnapshot\/\1_Config_\2_ConfigSnapshot_\d{8}T\d{6}Z_[0-9a-f-]{36}\.json\.gz$/,
    /^AWSLogs\/(\d{12})\/CloudTrail\/([a-z0-9-]+)\/\d{4}\/\d\d\/\d\d\/\1_CloudTrail_\2_\d{8}T\d{4}Z_\w{16}\.json\.gz$/,
  ]
  for (const layout of layouts) assert.ok(deliveries.some(({ key }) => layout.test(key)))
  assert.deepEqual(
    deliveries.map(({ key }) => key).filter((key) => !layouts.some((layout) => layout.test(key))),
    [],
  )
  assert.equal(new Set(deliveries.map(({ key }) => key)).size, deliveries.length)
})

test('two runs write the same bytes', async () => {
  const [one, two] = [path.join(folder, 'one'), path.join(folder, 'two')]
  const keys = await writeOrganization(one, organizationUntil(USUAL_END))
  assert.deepEqual(await writeOrganization(two, organizationUntil(USUAL_END)), keys)
  for (const key of keys) {
    assert.ok(readFileSync(path.join(one, key)).equals(readFileSync(path.join(two, key))), key)
  }
  const history = keys.find((key) => key.includes('/ConfigHistory/'))!
  assert.equal(JSON.parse(gunzipSync(readFileSync(path.join(one, history))).toString()).fileVersion, '1.0')
})

test('another end moves the times and keeps the ids', () => {
  const later = organizationUntil(new Date(USUAL_END.getTime() + 24 * 60 * 60 * 1000)).story.versions()
  assert.deepEqual(
    later.map(({ sample }) => keyOf(sample)),
    versions.map(({ sample }) => keyOf(sample)),
  )
  assert.deepEqual(
    later.map(({ events }) => events),
    versions.map(({ events }) => events),
  )
  assert.equal(later[0]!.captured.getTime() - versions[0]!.captured.getTime(), 24 * 60 * 60 * 1000)
})
