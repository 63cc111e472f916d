import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { flowLogs } from './flow-logs.ts'

const log = (ResourceId: string) => ({ ResourceId, FlowLogStatus: 'ACTIVE', TrafficType: 'ALL' })

test('flow logs of every page', async () => {
  const cloud = cannedAccount({
    'ec2:DescribeFlowLogs': ({ NextToken }: { NextToken?: string }) =>
      NextToken === undefined
        ? { FlowLogs: [{ ...log('vpc-1'), LogGroupName: 'flows' }], NextToken: 'more' }
        : { FlowLogs: [log('vpc-2')] },
  })
  assert.deepEqual(await flowLogs.read(cloud), [log('vpc-1'), log('vpc-2')])
})
