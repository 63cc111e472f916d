import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { accountPublicAccess } from './account-public-access.ts'

const CALL = 's3-control:GetPublicAccessBlock'
const failure = (name: string) => Object.assign(new Error(name), { name })

test('what is set', async () => {
  const PublicAccessBlockConfiguration = { BlockPublicAcls: true }
  const cloud = cannedAccount({ [CALL]: { PublicAccessBlockConfiguration } })
  assert.deepEqual(await accountPublicAccess.read(cloud), PublicAccessBlockConfiguration)
})

test('never set', async () => {
  const cloud = cannedAccount({ [CALL]: failure('NoSuchPublicAccessBlockConfiguration') })
  assert.deepEqual(await accountPublicAccess.read(cloud), {})
})

test('a call that is refused says nothing', async () => {
  await assert.rejects(accountPublicAccess.read(cannedAccount({ [CALL]: failure('AccessDenied') })), /AccessDenied/)
})
