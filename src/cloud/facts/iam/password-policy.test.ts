import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { passwordPolicy } from './password-policy.ts'

const CALL = 'iam:GetAccountPasswordPolicy'
const failure = (name: string) => Object.assign(new Error(name), { name })

test('the policy', async () => {
  const PasswordPolicy = { MinimumPasswordLength: 14 }
  assert.deepEqual(await passwordPolicy.read(cannedAccount({ [CALL]: { PasswordPolicy } })), PasswordPolicy)
})

test('no policy', async () => {
  assert.equal(await passwordPolicy.read(cannedAccount({ [CALL]: failure('NoSuchEntityException') })), undefined)
})

test('a call that is refused says nothing', async () => {
  await assert.rejects(passwordPolicy.read(cannedAccount({ [CALL]: failure('AccessDenied') })), /AccessDenied/)
})
