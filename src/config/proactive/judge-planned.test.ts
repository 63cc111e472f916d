import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Rule } from '../rules/rule.ts'
import { annotationOf, concerns, judgePlanned, readyRule } from './judge-planned.ts'
import { mapResource } from './map-resource.ts'
import { cloudformation } from './mapping/cloudformation.ts'
import { plannedItem } from './planned-item.ts'

const NOW = new Date('2026-03-01T12:00:00.000Z')
const PLACE = { accountId: '123456789012', region: 'us-east-1' }
const POLICY = 'rule versioned { supplementaryConfiguration.BucketVersioningConfiguration.status == "Enabled" }'

const rule = (over: Partial<Rule>): Rule => ({
  ...PLACE,
  name: 'rule',
  ruleId: 'config-rule-aaaaaa',
  source: { Owner: 'AWS', SourceIdentifier: 'S3_BUCKET_VERSIONING_ENABLED' },
  inputParameters: {},
  state: 'ACTIVE',
  revision: 1,
  ...over,
})
const bucket = (properties: object) => {
  const called = { address: 'Bucket', partition: 'aws' }
  const mapped = mapResource(cloudformation['AWS::S3::Bucket']!, properties as never, called)
  return plannedItem(mapped, { ...PLACE, resourceId: 'Bucket', now: NOW })
}

const CASES: [
  name: string,
  rule: Partial<Rule>,
  properties: object,
  expected: string | undefined,
  annotation?: RegExp,
][] = [
  ['a tag of the scope', { scope: { TagKey: 'a' } }, { Tags: [{ Key: 'a', Value: 'b' }] }, 'NON_COMPLIANT'],
  ['a tag out of scope', { scope: { TagKey: 'other' } }, { Tags: [{ Key: 'a', Value: 'b' }] }, undefined],
  [
    'tags that nobody knows',
    { scope: { TagKey: 'a' } },
    { Tags: [{ Key: '\uE000x:export\uE001', Value: 'b' }] },
    'INSUFFICIENT_DATA',
    /^tags is not known before deployment\.$/,
  ],
  [
    'a value of a tag that nobody knows',
    { scope: { TagKey: 'a', TagValue: 'b' } },
    { Tags: [{ Key: 'a', Value: '\uE000x:export\uE001' }] },
    'INSUFFICIENT_DATA',
    /^tags\.a is not known/,
  ],
  [
    'a function',
    {
      scope: { ComplianceResourceTypes: ['AWS::S3::Bucket'] },
      source: {
        Owner: 'CUSTOM_LAMBDA',
        SourceIdentifier: 'arn:aws:lambda:us-east-1:123456789012:function:f',
        SourceDetails: [{ EventSource: 'aws.config', MessageType: 'ConfigurationItemChangeNotification' }],
      },
    },
    {},
    'INSUFFICIENT_DATA',
    /Functions are not asked/,
  ],
  [
    'a policy, which is given what nobody knows',
    {
      source: {
        Owner: 'CUSTOM_POLICY',
        SourceDetails: [{ EventSource: 'aws.config', MessageType: 'ConfigurationItemChangeNotification' }],
        CustomPolicyDetails: { PolicyRuntime: 'guard-2.x.x', PolicyText: POLICY },
      },
    },
    { VersioningConfiguration: { Status: 'Enabled' } },
    'INSUFFICIENT_DATA',
    /not known before deployment/,
  ],
  [
    'a parameter that it must have',
    { source: { Owner: 'AWS', SourceIdentifier: 'S3_BUCKET_POLICY_NOT_MORE_PERMISSIVE' } },
    {},
    'INSUFFICIENT_DATA',
    /^The rule cannot judge: The required parameter/,
  ],
]
for (const [name, over, properties, expected, annotation = /^/] of CASES) {
  test(`${name}: ${expected ?? 'not in scope'}`, () => {
    const ready = readyRule(rule(over))
    assert.ok(concerns(ready, 'AWS::S3::Bucket'))
    const verdict = judgePlanned(ready, bucket(properties), NOW)
    assert.equal(verdict?.compliance, expected, JSON.stringify(verdict))
    assert.match((verdict && annotationOf(verdict)) ?? '', annotation)
  })
}

test('a rule of another type has nothing to say', () => {
  assert.ok(!concerns(readyRule(rule({})), 'AWS::EC2::Volume'))
})
