import assert from 'node:assert/strict'
import { test } from 'node:test'
import { queryableJson } from '../items/document.ts'
import { ItemProblem, importedItem } from './imported-item.ts'
import { ACCOUNT, item } from './testing.ts'

const FILE = { accountId: ACCOUNT, region: 'us-east-1' }
const NOW = new Date('2026-03-02T00:00:00Z')
const AT = '2026-03-01T10:00:00.123Z'
const read = (more: object) => importedItem(JSON.stringify(item('vol-1', AT, more)), FILE, NOW)

test('a whole item', () => {
  const found = read({
    ARN: 'arn:aws:ec2:us-east-1:123456789012:volume/vol-1',
    resourceName: 'data',
    availabilityZone: 'us-east-1a',
    resourceCreationTime: '2025-01-01T00:00:00.000Z',
    relatedEvents: ['e-1'],
    relationships: [{ resourceId: 'i-1', resourceType: 'AWS::EC2::Instance', name: 'Is attached to Instance' }],
    tags: { env: 'prod' },
  })
  assert.deepEqual(found, {
    accountId: ACCOUNT,
    region: 'us-east-1',
    resourceType: 'AWS::EC2::Volume',
    resourceId: 'vol-1',
    captureTime: new Date(AT),
    stateId: Date.parse(AT),
    status: 'OK',
    resourceName: 'data',
    arn: 'arn:aws:ec2:us-east-1:123456789012:volume/vol-1',
    availabilityZone: 'us-east-1a',
    resourceCreationTime: new Date('2025-01-01T00:00:00Z'),
    relatedEvents: ['e-1'],
    recordingFrequency: 'CONTINUOUS',
    document: {
      configuration: { volumeId: 'vol-1' },
      supplementaryConfiguration: {},
      tags: { env: 'prod' },
      relationships: [
        { resourceType: 'AWS::EC2::Instance', resourceId: 'i-1', relationshipName: 'Is attached to Instance' },
      ],
    },
  })
})

const variants: Record<string, { given: object; member: string; expect: unknown }> = {
  'a state id in a text': { given: { configurationStateId: '42' }, member: 'stateId', expect: 42 },
  'no state id': { given: { configurationStateId: undefined }, member: 'stateId', expect: Date.parse(AT) },
  'an old status': { given: { configurationItemStatus: 'Discovered' }, member: 'status', expect: 'ResourceDiscovered' },
  'a time in seconds': { given: { resourceCreationTime: 1.5 }, member: 'resourceCreationTime', expect: new Date(1500) },
  'no time of creation': { given: { resourceCreationTime: null }, member: 'resourceCreationTime', expect: null },
  'a global resource': { given: { awsRegion: 'global' }, member: 'region', expect: 'us-east-1' },
  'an ARN in small letters': { given: { arn: 'arn:x' }, member: 'arn', expect: 'arn:x' },
  'daily recording': { given: { recordingFrequency: 'DAILY' }, member: 'recordingFrequency', expect: 'DAILY' },
  'events that are no ids': {
    given: { relatedEvents: ['a b', 1, null, 'ok'] },
    member: 'relatedEvents',
    expect: ['ok'],
  },
  'no events': { given: { relatedEvents: null }, member: 'relatedEvents', expect: [] },
  'a deleted resource': {
    given: { configurationItemStatus: 'ResourceDeleted', configuration: null },
    member: 'document',
    expect: undefined,
  },
  'a resource that is not recorded': {
    given: { configurationItemStatus: 'ResourceNotRecorded', configuration: 'null' },
    member: 'document',
    expect: undefined,
  },
}
for (const [name, { given, member, expect }] of Object.entries(variants)) {
  test(`item: ${name}`, () => assert.deepEqual((read(given) as unknown as Record<string, unknown>)[member], expect))
}

const documents: Record<string, { given: object; expect: object }> = {
  'a configuration in a text': { given: { configuration: '{"a":1}' }, expect: { configuration: { a: 1 } } },
  'a configuration that is only a text': { given: { configuration: '{no' }, expect: { configuration: '{no' } },
  'supplementary values as they are': {
    given: { supplementaryConfiguration: { A: '{"a":1}', B: 'false', C: { c: 1 }, D: '"\\"x\\""', E: null } },
    expect: { supplementaryConfiguration: { A: '{"a":1}', B: 'false', C: { c: 1 }, D: '"\\"x\\""', E: null } },
  },
  'tags in a list': {
    given: { tags: [{ key: 'a', value: '1' }, { Key: 'b', Value: '2' }, { key: 'c' }, 3] },
    expect: { tags: { a: '1', b: '2', c: '' } },
  },
  'no tags': { given: { tags: null }, expect: { tags: {} } },
  "relationships with the API's name, and broken ones": {
    given: {
      relationships: [{ resourceType: 'T', resourceName: 'n', relationshipName: 'r' }, { name: 'x' }, null, 'x'],
    },
    expect: { relationships: [{ resourceType: 'T', resourceName: 'n', relationshipName: 'r' }] },
  },
}
for (const [name, { given, expect }] of Object.entries(documents)) {
  test(`document: ${name}`, () => {
    const document = read(given).document as unknown as Record<string, unknown>
    for (const [member, value] of Object.entries(expect)) assert.deepEqual(document[member], value)
  })
}

const problems: Record<string, { given: object; message: RegExp }> = {
  'another account': { given: { awsAccountId: '210987654321' }, message: /is of account 210987654321/ },
  'another region': { given: { awsRegion: 'eu-west-1' }, message: /is of region eu-west-1/ },
  'no time': { given: { configurationItemCaptureTime: undefined }, message: /no configurationItemCaptureTime/ },
  'a time that is none': { given: { configurationItemCaptureTime: 'soon' }, message: /is no time/ },
  'the future': { given: { configurationItemCaptureTime: '2027-01-01T00:00:00Z' }, message: /cannot be/ },
  'before AWS Config': { given: { configurationItemCaptureTime: '1970-01-01T00:00:00Z' }, message: /cannot be/ },
  'an unknown status': { given: { configurationItemStatus: 'Failed' }, message: /status is Failed/ },
  'no type': { given: { resourceType: 'volume' }, message: /no resourceType/ },
  'no id': { given: { resourceId: '' }, message: /no resourceId/ },
  'an id that is no text': { given: { resourceId: 1 }, message: /is no text/ },
  'an id with a NUL': { given: { resourceId: 'a\0' }, message: /cannot be kept/ },
  'a name too long': { given: { resourceName: 'x'.repeat(2001) }, message: /cannot be kept/ },
  'a state id that is no number': { given: { configurationStateId: 'x' }, message: /configurationStateId/ },
  'a state id too large': { given: { configurationStateId: '9999999999999999' }, message: /configurationStateId/ },
}
for (const [name, { given, message }] of Object.entries(problems)) {
  test(`item refused: ${name}`, () => {
    assert.throws(
      () => read(given),
      (error) => error instanceof ItemProblem && message.test(error.message),
    )
  })
}

test('item refused: not JSON, or nested too deep', () => {
  assert.throws(() => importedItem('{"a":}', FILE, NOW), ItemProblem)
  assert.throws(() => importedItem(`{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, FILE, NOW), ItemProblem)
})

const texts: [string, string][] = [
  ['plain', 'plain'],
  [JSON.stringify('a\0b'), '"a\\ufffdb"'],
  [JSON.stringify('\ud800x'), '"\\ufffdx"'],
  [JSON.stringify('\\u0000'), '"\\\\u0000"'],
  [JSON.stringify('\\\0'), '"\\\\\\ufffd"'],
]
for (const [given, expect] of texts) {
  test(`queryable JSON: ${given}`, () => assert.equal(queryableJson(Buffer.from(given)).toString(), expect))
}
