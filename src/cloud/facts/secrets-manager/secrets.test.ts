import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { secrets } from './secrets.ts'

const CALL = 'secrets-manager:ListSecrets'
const [created, accessed] = [new Date('2025-01-01'), new Date('2026-01-01')]

test('all pages', async () => {
  const cloud = cannedAccount({
    [CALL]: ({ NextToken }: { NextToken?: string }) =>
      NextToken === undefined
        ? { SecretList: [{ ARN: 'arn:a', CreatedDate: created, LastAccessedDate: accessed }], NextToken: 'more' }
        : { SecretList: [{ ARN: 'arn:b', CreatedDate: created, LastRotatedDate: accessed }] },
  })
  assert.deepEqual(await secrets.read(cloud), [
    { arn: 'arn:a', created, accessed, rotated: undefined },
    { arn: 'arn:b', created, accessed: undefined, rotated: accessed },
  ])
})

test('a call that is refused says nothing', async () => {
  const refused = Object.assign(new Error('AccessDenied'), { name: 'AccessDenied' })
  await assert.rejects(secrets.read(cannedAccount({ [CALL]: refused })), /AccessDenied/)
})
