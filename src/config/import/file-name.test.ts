import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareDelivered, deliveredFile, MisplacedFile } from './file-name.ts'

const config = 'AWSLogs/123456789012/Config/eu-west-1/2026/3/1'
const trail = 'AWSLogs/123456789012/CloudTrail/eu-west-1/2026/03/01'
const cases: Record<string, [name: string, expect: object | undefined]> = {
  history: [
    `${config}/ConfigHistory/123456789012_Config_eu-west-1_ConfigHistory_AWS::EC2::Volume_20260301T010203Z_20260301T070203Z_1.json.gz`,
    { kind: 'ConfigHistory', accountId: '123456789012', region: 'eu-west-1', from: '20260301T010203Z' },
  ],
  snapshot: [
    `prefix/${config}/ConfigSnapshot/123456789012_Config_eu-west-1_ConfigSnapshot_20260301T010203Z_a-b.json.gz`,
    { kind: 'ConfigSnapshot', accountId: '123456789012', region: 'eu-west-1', from: '20260301T010203Z' },
  ],
  'an unpacked file without its folders': [
    '123456789012_Config_us-gov-west-1_ConfigSnapshot_20260301T010203Z_a-b.json',
    { kind: 'ConfigSnapshot', accountId: '123456789012', region: 'us-gov-west-1', from: '20260301T010203Z' },
  ],
  'a trail': [
    `${trail}/123456789012_CloudTrail_eu-west-1_20260301T0105Z_aBc.json.gz`,
    { kind: 'CloudTrail', accountId: '123456789012', region: 'eu-west-1', from: '20260301T010500Z' },
  ],
  "an organization's trail": [
    `${trail.replace('AWSLogs/', 'AWSLogs/o-abc123/')}/123456789012_CloudTrail_eu-west-1_20260301T0105Z_aBc.json.gz`,
    { kind: 'CloudTrail', accountId: '123456789012', region: 'eu-west-1', from: '20260301T010500Z' },
  ],
  'the check of the bucket': ['AWSLogs/123456789012/Config/ConfigWritabilityCheckFile', undefined],
  'a digest': [
    'AWSLogs/123456789012/CloudTrail-Digest/eu-west-1/2026/03/01/123456789012_CloudTrail-Digest_eu-west-1_x_20260301T010500Z.json.gz',
    undefined,
  ],
  'another file': ['notes.json', undefined],
}
for (const [name, [file, expect]] of Object.entries(cases)) {
  test(`file name: ${name}`, () => assert.deepEqual(deliveredFile(file), expect))
}

const misplaced = {
  'another account': `${config}/ConfigHistory/210987654321_Config_eu-west-1_ConfigHistory_AWS::EC2::Volume_20260301T010203Z_20260301T070203Z_1.json.gz`,
  'another region': `${config}/ConfigHistory/123456789012_Config_us-east-1_ConfigHistory_AWS::EC2::Volume_20260301T010203Z_20260301T070203Z_1.json.gz`,
  'another service': `${trail}/123456789012_Config_eu-west-1_ConfigSnapshot_20260301T010203Z_a-b.json.gz`,
}
for (const [name, file] of Object.entries(misplaced)) {
  test(`file name: the folder of ${name}`, () => assert.throws(() => deliveredFile(file), MisplacedFile))
}

test('events, then history, then snapshots of a day, day by day', () => {
  const of = (kind: 'CloudTrail' | 'ConfigHistory' | 'ConfigSnapshot', from: string) => ({
    kind,
    accountId: '',
    region: '',
    from,
  })
  const inOrder = [
    of('ConfigSnapshot', '20251231T235959Z'),
    of('CloudTrail', '20260101T120000Z'),
    of('ConfigHistory', '20260101T060000Z'),
    of('ConfigHistory', '20260101T120000Z'),
    of('ConfigSnapshot', '20260101T000000Z'),
    of('CloudTrail', '20260102T000000Z'),
  ]
  assert.deepEqual([...inOrder].reverse().sort(compareDelivered), inOrder)
})
