import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cloud } from '../../cloud/clients.ts'
import { fact } from '../../cloud/fact.ts'
import { factReader } from './facts.ts'

const cloud = (accountId: string, region = 'us-east-1') => ({ accountId, region }) as Cloud

test('a fact is read once per account, region and round', async () => {
  let now = 0
  let reads = 0
  const read = factReader(() => now)
  const counted = fact({ name: 'counted', permissions: [], read: async () => (reads += 1) })
  assert.deepEqual(await Promise.all([read(cloud('1'), counted), read(cloud('1'), counted)]), [1, 1])
  assert.equal(await read(cloud('2'), counted), 2)
  assert.equal(await read(cloud('1', 'eu-west-1'), counted), 3)
  now = 10 * 60 * 1000
  assert.equal(await read(cloud('1'), counted), 4)
})

test('a fact that could not be read is asked for again', async () => {
  let fail = true
  const read = factReader(() => 0)
  const flaky = fact({
    name: 'flaky',
    permissions: [],
    async read() {
      if (fail) throw new Error('no')
      return 'yes'
    },
  })
  await assert.rejects(read(cloud('1'), flaky), /no/)
  fail = false
  assert.equal(await read(cloud('1'), flaky), 'yes')
})
