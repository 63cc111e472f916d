import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { ebsEncryptionByDefault } from './ebs-encryption-by-default.ts'

const account = (answer: object) => cannedAccount({ 'ec2:GetEbsEncryptionByDefault': answer })

test('EBS encryption by default is on, or off, or not known', async () => {
  assert.equal(await ebsEncryptionByDefault.read(account({ EbsEncryptionByDefault: true })), true)
  assert.equal(await ebsEncryptionByDefault.read(account({ EbsEncryptionByDefault: false })), false)
  await assert.rejects(ebsEncryptionByDefault.read(account({})), /did not say/)
})
