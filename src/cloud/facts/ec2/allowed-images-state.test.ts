import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { allowedImagesState } from './allowed-images-state.ts'

const account = (answer: object) => cannedAccount({ 'ec2:GetAllowedImagesSettings': answer })

test('the state of allowed AMIs is given, or not known', async () => {
  assert.equal(await allowedImagesState.read(account({ State: 'audit-mode' })), 'audit-mode')
  await assert.rejects(allowedImagesState.read(account({})), /did not say/)
})
