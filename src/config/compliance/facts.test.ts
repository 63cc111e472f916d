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

for (const [name, since, expected] of [
  ['whose reading began before the change is read anew', 101, 2],
  ['whose reading began with the change is not', 100, 1],
  ['whose reading began after the change is not', 99, 1],
] as const) {
  test(`a fact ${name}, and shared by all that the change woke`, async () => {
    let now = 100
    let reads = 0
    const read = factReader(() => now)
    const counted = fact({ name: 'counted', permissions: [], read: async () => (reads += 1) })
    await read(cloud('1'), counted)
    now = 200
    const woken = [1, 2, 3].map(() => read(cloud('1'), counted, new Date(since)))
    assert.deepEqual(await Promise.all(woken), [expected, expected, expected])
    assert.equal(await read(cloud('1'), counted), expected)
  })
}

test('a reading that is under way when the change comes is not waited for', async () => {
  let now = 100
  const begun: ((value: string) => void)[] = []
  const read = factReader(() => now)
  const slow = fact({ name: 'slow', permissions: [], read: () => new Promise<string>((done) => begun.push(done)) })
  const before = read(cloud('1'), slow)
  now = 200
  const after = read(cloud('1'), slow, new Date(150))
  begun[1]!('new')
  assert.equal(await after, 'new')
  begun[0]!('old')
  assert.equal(await before, 'old')
  assert.equal(await read(cloud('1'), slow), 'new')
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
