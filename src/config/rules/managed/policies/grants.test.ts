import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '../../../../lib/json.ts'
import { policyStatements } from '../../../../lib/policy-statement.ts'
import { accountOf, concernsAction, concernsAllResources, concernsEveryone } from './grants.ts'

const statement = (parts: JsonObject) => policyStatements({ Statement: { Effect: 'Allow', ...parts } })![0]!

const actions: [name: string, parts: JsonObject, patterns: string[], expected: boolean][] = [
  ['the same', { Action: 'kms:Decrypt' }, ['kms:Decrypt'], true],
  ['another case', { Action: 'KMS:decrypt' }, ['kms:Decrypt'], true],
  ['all of the service', { Action: 'kms:*' }, ['kms:Decrypt'], true],
  ['everything', { Action: ['s3:*', '*'] }, ['kms:Decrypt'], true],
  ['one that the pattern matches', { Action: 'kms:ReEncryptFrom' }, ['kms:Decrypt', 'kms:ReEncrypt*'], true],
  ['another', { Action: 'kms:Encrypt' }, ['kms:Decrypt', 'kms:ReEncrypt*'], false],
  ['all but others', { NotAction: 'iam:*' }, ['kms:Decrypt'], true],
  ['all but some that the pattern matches', { NotAction: 'kms:Decrypt' }, ['kms:*'], true],
  ['all but those', { NotAction: ['iam:*', 'kms:*'] }, ['kms:Decrypt'], false],
  ['none', {}, ['kms:Decrypt'], false],
]
for (const [name, parts, patterns, expected] of actions) {
  test(`action: ${name}`, () => assert.equal(concernsAction(statement(parts), patterns), expected))
}

const resources: [name: string, parts: JsonObject, expected: boolean][] = [
  ['a star', { Resource: ['arn:aws:s3:::b', '*'] }, true],
  ['all but some', { NotResource: 'arn:aws:s3:::b' }, true],
  ['some', { Resource: 'arn:aws:s3:::*' }, false],
]
for (const [name, parts, expected] of resources) {
  test(`resources: ${name}`, () => assert.equal(concernsAllResources(statement(parts)), expected))
}

const everyone: [name: string, parts: JsonObject, expected: boolean][] = [
  ['a star', { Principal: '*' }, true],
  ['a star of AWS', { Principal: { AWS: ['111122223333', '*'] } }, true],
  ['all but one', { NotPrincipal: { AWS: '111122223333' } }, true],
  ['an account', { Principal: { AWS: '111122223333' } }, false],
  ['a service', { Principal: { Service: 'sns.amazonaws.com' } }, false],
]
for (const [name, parts, expected] of everyone) {
  test(`everyone: ${name}`, () => assert.equal(concernsEveryone(statement(parts)), expected))
}

const accounts: [kind: 'AWS' | 'Service', id: string, expected: string | undefined][] = [
  ['AWS', '111122223333', '111122223333'],
  ['AWS', 'arn:aws:iam::111122223333:root', '111122223333'],
  ['AWS', 'arn:aws-cn:iam::111122223333:role/r', '111122223333'],
  ['AWS', 'arn:aws:sts::111122223333:assumed-role/r/s', '111122223333'],
  ['AWS', 'AIDACKCEVSQ6C2EXAMPLE', undefined],
  ['AWS', '*', undefined],
  ['Service', '111122223333', undefined],
]
for (const [kind, id, expected] of accounts) {
  test(`account of ${kind} ${id}`, () => assert.equal(accountOf({ kind, id }), expected))
}
