import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { vpcEndpoints } from './vpc-endpoints.ts'

const endpoint = (VpcId: string, State: string) => ({ VpcId, ServiceName: 'com.amazonaws.us-east-1.s3', State })

test('VPC endpoints of every page, but for those that are going', async () => {
  const cloud = cannedAccount({
    'ec2:DescribeVpcEndpoints': ({ NextToken }: { NextToken?: string }) =>
      NextToken === undefined
        ? { VpcEndpoints: [endpoint('vpc-1', 'available'), endpoint('vpc-2', 'Deleting')], NextToken: 'more' }
        : { VpcEndpoints: [endpoint('vpc-3', 'pending'), endpoint('vpc-4', 'rejected')] },
  })
  assert.deepEqual(
    (await vpcEndpoints.read(cloud)).map((one) => [one.vpcId, one.serviceName]),
    [
      ['vpc-1', 'com.amazonaws.us-east-1.s3'],
      ['vpc-3', 'com.amazonaws.us-east-1.s3'],
    ],
  )
})
