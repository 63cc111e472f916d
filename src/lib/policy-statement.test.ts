import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json } from './json.ts'
import { policyStatements } from './policy-statement.ts'

test('single values become lists', () => {
  const document = {
    Statement: {
      Sid: 'one',
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::b/*',
      Condition: { Bool: { 'aws:SecureTransport': false }, StringEquals: { 'token.example.com:sub': ['a', 'b'] } },
    },
  }
  assert.deepEqual(policyStatements(document), [
    {
      sid: 'one',
      effect: 'Allow',
      principals: [{ kind: 'AWS', id: '*' }],
      notPrincipals: [],
      actions: ['s3:GetObject'],
      notActions: [],
      resources: ['arn:aws:s3:::b/*'],
      notResources: [],
      conditions: [
        { operator: 'Bool', key: 'aws:SecureTransport', values: ['false'] },
        { operator: 'StringEquals', key: 'token.example.com:sub', values: ['a', 'b'] },
      ],
    },
  ])
})

test('principals of several kinds are one list', () => {
  const Principal = { AWS: ['111122223333', 'arn:aws:iam::111122223333:root'], Service: 'sns.amazonaws.com' }
  const [statement] = policyStatements({ Statement: [{ Effect: 'Deny', NotPrincipal: Principal, NotAction: '*' }] })!
  assert.deepEqual(statement!.notPrincipals, [
    { kind: 'AWS', id: '111122223333' },
    { kind: 'AWS', id: 'arn:aws:iam::111122223333:root' },
    { kind: 'Service', id: 'sns.amazonaws.com' },
  ])
  assert.deepEqual(statement!.notActions, ['*'])
})

test('a policy may have no statement', () => assert.deepEqual(policyStatements({ Statement: [] }), []))

const noPolicies: Record<string, Json> = {
  nothing: null,
  'a text': 'policy',
  'a list': [],
  'no statements': {},
  'a statement that is a number': { Statement: 5 },
  'a statement that is null': { Statement: [null] },
  'no effect': { Statement: [{ Action: '*' }] },
  'an unknown effect': { Statement: [{ Effect: 'allow', Action: '*' }] },
  'an action that is a structure': { Statement: [{ Effect: 'Allow', Action: {} }] },
  'a list of lists of actions': { Statement: [{ Effect: 'Allow', Action: [['s3:*']] }] },
  'a principal that is a text': { Statement: [{ Effect: 'Allow', Principal: 'everyone' }] },
  'an unknown kind of principal': { Statement: [{ Effect: 'Allow', Principal: { Martian: 'x' } }] },
  'a condition that is a list': { Statement: [{ Effect: 'Allow', Condition: [] }] },
}
for (const [name, document] of Object.entries(noPolicies)) {
  test(`no policy: ${name}`, () => assert.equal(policyStatements(document), undefined))
}
