import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { instanceImages } from './instance-images.ts'

test('instance images: of the instances of every page, also those that EC2 does not describe', async () => {
  const cloud = cannedAccount({
    'ec2:DescribeInstances': ({ NextToken }: { NextToken?: string }) =>
      NextToken === undefined
        ? { Reservations: [{ Instances: [{ ImageId: 'ami-1' }, { ImageId: 'ami-2' }] }], NextToken: 'more' }
        : { Reservations: [{ Instances: [{ ImageId: 'ami-3' }] }, {}] },
    'ec2:DescribeImages': (input: { Filters: { Values: string[] }[]; NextToken?: string }) => {
      assert.deepEqual(input.Filters[0]?.Values, ['ami-1', 'ami-2', 'ami-3'])
      return input.NextToken === undefined
        ? {
            Images: [{ ImageId: 'ami-1', Tags: [{ Key: 'env', Value: 'prod' }], ImageAllowed: true }],
            NextToken: 'more',
          }
        : { Images: [{ ImageId: 'ami-3', ImageAllowed: false }] }
    },
  })
  assert.deepEqual(Object.fromEntries(await instanceImages.read(cloud)), {
    'ami-1': { described: true, tags: { env: 'prod' }, allowed: true },
    'ami-2': { described: false, tags: {} },
    'ami-3': { described: true, tags: {}, allowed: false },
  })
})

test('instance images: without instances no image is asked for', async () => {
  assert.equal((await instanceImages.read(cannedAccount({ 'ec2:DescribeInstances': {} }))).size, 0)
})
