import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { accountLimits } from './account-limits.ts'

test('limits of the account', async () => {
  const answer = { AccountMaxReadCapacityUnits: 80_000, AccountMaxWriteCapacityUnits: 40_000 }
  const cloud = cannedAccount({ 'dynamodb:DescribeLimits': { ...answer, TableMaxReadCapacityUnits: 40_000 } })
  assert.deepEqual(await accountLimits.read(cloud), { read: 80_000, write: 40_000 })
})

test('no limits are no value', async () => {
  await assert.rejects(accountLimits.read(cannedAccount({ 'dynamodb:DescribeLimits': {} })), /no limits/)
})
