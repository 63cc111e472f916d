import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { securityGroupsInUse } from './security-groups-in-use.ts'

const eni = (...ids: string[]) => ({ Groups: ids.map((GroupId) => ({ GroupId })) })

test('security groups in use: of the interfaces of every page', async () => {
  const cloud = cannedAccount({
    'ec2:DescribeNetworkInterfaces': ({ NextToken }: { NextToken?: string }) =>
      NextToken === undefined
        ? { NetworkInterfaces: [eni('sg-1', 'sg-2'), {}], NextToken: 'more' }
        : { NetworkInterfaces: [eni('sg-2', 'sg-3')] },
  })
  assert.deepEqual([...(await securityGroupsInUse.read(cloud))], ['sg-1', 'sg-2', 'sg-3'])
})
