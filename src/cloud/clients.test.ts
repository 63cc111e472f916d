import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emulatedAccount } from './testing.ts'

test('an account as another role, which its own assumes', async () => {
  const cloud = await emulatedAccount('eu-west-1')
  const roleArn = `arn:aws:iam::${cloud.accountId}:role/drift`
  const other = cloud.as(roleArn)
  assert.equal(cloud.as(roleArn), other)
  const identities = [other, cloud].map(async (one) => {
    const { sdk, client } = await one.service('sts')
    return (await client.send(new sdk.GetCallerIdentityCommand({}))).Arn
  })
  assert.deepEqual(await Promise.all(identities), [
    `arn:aws:sts::${cloud.accountId}:assumed-role/drift/plumbline`,
    `arn:aws:sts::${cloud.accountId}:assumed-role/plumbline/plumbline`,
  ])
  assert.deepEqual([other.accountId, other.region, other.partition], [cloud.accountId, 'eu-west-1', 'aws'])
})

test('closing an account closes it as its other roles, too', async () => {
  const cloud = await emulatedAccount()
  const other = cloud.as(`arn:aws:iam::${cloud.accountId}:role/drift`)
  const { client } = await other.service('sts')
  cloud.close()
  assert.notEqual(cloud.as(`arn:aws:iam::${cloud.accountId}:role/drift`), other)
  assert.notEqual((await other.service('sts')).client, client)
})
