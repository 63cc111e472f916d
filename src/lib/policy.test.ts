import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decide, type PolicyDocument, PolicyError, parsePolicy, type Statement } from './policy.ts'

const RULE = 'arn:aws:config:eu-west-1:111122223333:config-rule/config-rule-abc'
const allow = (rest: Partial<Statement>): Statement => ({ Effect: 'Allow', Action: '*', Resource: '*', ...rest })
const deny = (rest: Partial<Statement>): Statement => ({ ...allow(rest), Effect: 'Deny' })
const region = (operator: string, ...values: string[]) => ({ [operator]: { 'aws:RequestedRegion': values } })

const DECISIONS: [name: string, statements: Statement | Statement[], decision: string][] = [
  ['everything', allow({}), 'allowed'],
  ['nothing said', allow({ Action: 'ssm:*' }), 'not allowed'],
  ['the action', allow({ Action: 'config:PutConfigRule' }), 'allowed'],
  ['the action in other letters', allow({ Action: ['x:y', 'CONFIG:putconfigrule'] }), 'allowed'],
  ['a wildcard', allow({ Action: 'config:Put*' }), 'allowed'],
  ['two wildcards', allow({ Action: 'config:*Config*' }), 'allowed'],
  ['a wildcard that ends elsewhere', allow({ Action: 'config:*Config' }), 'not allowed'],
  ['one character', allow({ Action: 'config:?utConfigRule' }), 'allowed'],
  ['not this action', { Effect: 'Allow', NotAction: 'config:Put*', Resource: '*' }, 'not allowed'],
  ['not another action', { Effect: 'Allow', NotAction: 'config:Delete*', Resource: '*' }, 'allowed'],
  ['the resource', allow({ Resource: RULE }), 'allowed'],
  ['a resource wildcard', allow({ Resource: 'arn:aws:config:*:111122223333:config-rule/*' }), 'allowed'],
  ['another account', allow({ Resource: 'arn:aws:config:*:444455556666:*' }), 'not allowed'],
  ['resources keep their letters', allow({ Resource: RULE.toUpperCase().replace('ARN', 'arn') }), 'not allowed'],
  ['not this resource', { Effect: 'Allow', Action: '*', NotResource: RULE }, 'not allowed'],
  ['a deny after an allow', [allow({}), deny({ Action: 'config:PutConfigRule' })], 'explicitly denied'],
  ['a deny before an allow', [deny({ Action: 'config:Put*' }), allow({})], 'explicitly denied'],
  ['a deny of something else', [deny({ Action: 'config:Delete*' }), allow({})], 'allowed'],
  ['the region', allow({ Condition: region('StringEquals', 'us-east-1', 'eu-west-1') }), 'allowed'],
  ['another region', allow({ Condition: region('StringEquals', 'us-east-1') }), 'not allowed'],
  ['not the region', allow({ Condition: region('StringNotEquals', 'eu-west-1') }), 'not allowed'],
  ['not another region', allow({ Condition: region('StringNotEquals', 'us-east-1') }), 'allowed'],
  ['like', allow({ Condition: region('StringLike', 'eu-*') }), 'allowed'],
  ['not like', allow({ Condition: region('StringNotLike', 'eu-*', 'us-*') }), 'not allowed'],
  ['ignoring case', allow({ Condition: region('StringEqualsIgnoreCase', 'EU-West-1') }), 'allowed'],
  ['not, ignoring case', allow({ Condition: region('StringNotEqualsIgnoreCase', 'EU-West-1') }), 'not allowed'],
  ['if exists', allow({ Condition: region('StringEqualsIfExists', 'us-east-1') }), 'not allowed'],
  [
    'all conditions',
    allow({ Condition: { ...region('StringLike', 'eu-*'), ...region('StringNotEquals', 'eu-west-1') } }),
    'not allowed',
  ],
  ['a denied region', [allow({}), deny({ Condition: region('StringNotEquals', 'us-east-1') })], 'explicitly denied'],
]
for (const [name, statements, decision] of DECISIONS) {
  test(`decision: ${name}`, () => {
    const policy = parsePolicy({ Version: '2012-10-17', Statement: statements })
    assert.equal(decide(policy, { action: 'config:PutConfigRule', resource: RULE, region: 'eu-west-1' }), decision)
  })
}

test('a pattern of many stars takes no time to fail', () => {
  const policy: PolicyDocument = { Statement: allow({ Action: `config:${'*a'.repeat(200)}b` }) }
  assert.equal(decide(policy, { action: `config:${'a'.repeat(5000)}`, resource: '*', region: 'x' }), 'not allowed')
})

const MALFORMED: [name: string, source: unknown, message: string][] = [
  ['no JSON', '{', 'This policy contains invalid Json'],
  ['a list', [], 'Syntax errors in policy.'],
  ['no statement', {}, 'Syntax errors in policy.'],
  ['an empty list', { Statement: [] }, 'Syntax errors in policy.'],
  [
    'another version',
    { Version: '2020-01-01', Statement: allow({}) },
    'The policy must contain a valid version string',
  ],
  ['an unknown member', { Statement: allow({}), Extra: 1 }, 'Syntax errors in policy: Extra is not supported.'],
  [
    'a principal',
    { Statement: { ...allow({}), Principal: '*' } },
    'Syntax errors in policy: Principal is not supported.',
  ],
  ['no effect', { Statement: { Action: '*', Resource: '*' } }, 'Missing required field Effect'],
  ['another effect', { Statement: { ...allow({}), Effect: 'allow' } }, 'Invalid effect: allow'],
  ['no action', { Statement: { Effect: 'Allow', Resource: '*' } }, 'Policy statement must contain actions.'],
  ['no resource', { Statement: { Effect: 'Allow', Action: '*' } }, 'Policy statement must contain resources.'],
  ['both actions', { Statement: { ...allow({}), NotAction: '*' } }, 'Syntax errors in policy.'],
  [
    'an action without service',
    { Statement: allow({ Action: 'PutConfigRule' }) },
    'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
  ],
  ['a number for an action', { Statement: { ...allow({}), Action: 1 } }, 'Syntax errors in policy.'],
  ['no ARN', { Statement: allow({ Resource: 'my-rule' }) }, 'Resource my-rule must be in ARN format or "*".'],
  [
    'an odd Sid',
    { Statement: allow({ Sid: 'a b' }) },
    'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
  ],
  [
    'another operator',
    { Statement: allow({ Condition: { IpAddress: { 'aws:SourceIp': '1.2.3.4' } } }) },
    'Invalid Condition type : IpAddress.',
  ],
  [
    'an operator of JavaScript',
    { Statement: allow({ Condition: { constructor: { 'aws:RequestedRegion': 'x' } } }) },
    'Invalid Condition type : constructor.',
  ],
  [
    'another key',
    { Statement: allow({ Condition: { StringEquals: { 'aws:username': 'a' } } }) },
    'Condition key aws:username is not supported.',
  ],
  [
    'a number for a region',
    { Statement: { ...allow({}), Condition: { StringEquals: { 'aws:RequestedRegion': 1 } } } },
    'Syntax errors in policy.',
  ],
  [
    'too long',
    { Statement: allow({ Action: Array.from({ length: 1000 }, (_, i) => `config:${i}`) }) },
    'Policy document must not exceed 6144 non-whitespace characters',
  ],
]
for (const [name, source, message] of MALFORMED) {
  test(`malformed: ${name}`, () => {
    assert.throws(
      () => parsePolicy(source),
      (error) => error instanceof PolicyError && error.message === message,
    )
  })
}

test('a policy may come as text', () => {
  assert.deepEqual(parsePolicy(JSON.stringify({ Statement: [allow({})] })), { Statement: [allow({})] })
})
