import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { rootVirtualMfa } from './root-virtual-mfa.ts'

const CALL = 'iam:ListVirtualMFADevices'
const device = (user: string, name: string) => ({
  SerialNumber: `arn:aws:iam::123456789012:mfa/${name}`,
  User: { Arn: `arn:aws:iam::123456789012:${user}` },
})
const account = (...VirtualMFADevices: object[]) => cannedAccount({ [CALL]: { VirtualMFADevices, IsTruncated: false } })

test('of users only', async () => {
  assert.equal(await rootVirtualMfa.read(account(device('user/ann', 'phone'))), false)
  assert.equal(await rootVirtualMfa.read(account()), false)
})

test('of the root user', async () => {
  assert.equal(await rootVirtualMfa.read(account(device('user/ann', 'phone'), device('root', 'phone'))), true)
})

test('a call that is refused says nothing', async () => {
  const refused = Object.assign(new Error('AccessDenied'), { name: 'AccessDenied' })
  await assert.rejects(rootVirtualMfa.read(cannedAccount({ [CALL]: refused })), /AccessDenied/)
})
