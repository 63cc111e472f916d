import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Rule } from '../rules/rule.ts'
import { annotationOf, concerns, judgePlanned, readyRule } from './judge-planned.ts'
import { mapResource } from './map-resource.ts'
import { cloudformation } from './mapping/cloudformation.ts'
import { plannedItem } from './planned-item.ts'

const NOW = new Date('2026-03-01T12:00:00.000Z')
const PLACE = { accountId: '123456789012', region: 'us-east-1' }
const VERSIONED =
  'rule versioned { supplementaryConfiguration.BucketVersioningConfiguration.status == "Enabled" <<Keep versions.>> }'
const ENABLED = { VersioningConfiguration: { Status: 'Enabled' } }

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
const policy = (PolicyText: string): Partial<Rule> => ({
  source: {
    Owner: 'CUSTOM_POLICY',
    SourceDetails: [{ EventSource: 'aws.config', MessageType: 'ConfigurationItemChangeNotification' }],
    CustomPolicyDetails: { PolicyRuntime: 'guard-2.x.x', PolicyText },
  },
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
  ['a policy that reads what is known', policy(VERSIONED), ENABLED, 'COMPLIANT'],
  ['a policy that fails', policy(VERSIONED), {}, 'NON_COMPLIANT', /^Keep versions\.$/],
  [
    'a policy that fails without words, and shows what nobody knows',
    policy('rule r { configuration !exists }'),
    {},
    'NON_COMPLIANT',
    /^r: .*"creationDate":"\(known after deployment\)"/,
  ],
  [
    'a policy that reads what nobody knows',
    policy('rule r { resourceCreationTime exists }'),
    {},
    'INSUFFICIENT_DATA',
    /^resourceCreationTime is not known before deployment\.$/,
  ],
  [
    'a policy that compares what nobody knows',
    policy('rule r { supplementaryConfiguration.BucketVersioningConfiguration.status != "Suspended" }'),
    { VersioningConfiguration: { Status: '\uE000x:export\uE001' } },
    'INSUFFICIENT_DATA',
    /^supplementaryConfiguration\.BucketVersioningConfiguration\.status is not known/,
  ],
  [
    'a policy that asks what nobody knows for its type',
    policy('rule r { configuration.creationDate is_struct }'),
    {},
    'INSUFFICIENT_DATA',
    /^configuration\.creationDate is not known/,
  ],
  [
    'a policy that looks at all members',
    policy('rule r { configuration.* exists }'),
    {},
    'INSUFFICIENT_DATA',
    /^configuration\.\w+ is not known/,
  ],
  [
    'a policy of a tag that nobody knows',
    policy('rule r { tags.a == "b" }'),
    { Tags: [{ Key: 'a', Value: '\uE000x:export\uE001' }] },
    'INSUFFICIENT_DATA',
    /^tags\.a is not known/,
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
