import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { publicSnapshots } from './public-snapshots.ts'

test('public snapshots: those of the account that all can restore, of every page', async () => {
  const cloud = cannedAccount({
    'ec2:DescribeSnapshots': (input: { NextToken?: string; OwnerIds: string[]; RestorableByUserIds: string[] }) => {
      assert.deepEqual([input.OwnerIds, input.RestorableByUserIds], [['self'], ['all']])
      return input.NextToken === undefined
        ? { Snapshots: [{ SnapshotId: 'snap-1' }], NextToken: 'more' }
        : { Snapshots: [{ SnapshotId: 'snap-2' }] }
    },
  })
  assert.deepEqual(await publicSnapshots.read(cloud), ['snap-1', 'snap-2'])
})

test('public snapshots: a refusal is no empty list', async () => {
  const cloud = cannedAccount({ 'ec2:DescribeSnapshots': new Error('UnauthorizedOperation') })
  await assert.rejects(publicSnapshots.read(cloud), /UnauthorizedOperation/)
})
