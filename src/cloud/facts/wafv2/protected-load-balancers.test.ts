import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { protectedLoadBalancers } from './protected-load-balancers.ts'

const acls = {
  'wafv2:ListWebACLs': ({ NextMarker }: { NextMarker?: string }) =>
    NextMarker === undefined
      ? { WebACLs: [{ Id: '1', ARN: 'arn:1' }], NextMarker: 'more' }
      : {
          WebACLs: [
            { Id: '2', ARN: 'arn:2' },
            { Id: '3', ARN: 'arn:3' },
          ],
        },
}

test('protected load balancers: of every web ACL and page', async () => {
  const cloud = cannedAccount({
    ...acls,
    'wafv2:ListResourcesForWebACL': ({ WebACLArn }: { WebACLArn: string }) => {
      if (WebACLArn === 'arn:2') throw Object.assign(new Error('gone'), { name: 'WAFNonexistentItemException' })
      return { ResourceArns: WebACLArn === 'arn:1' ? ['front', 'back'] : [] }
    },
  })
  assert.deepEqual(Object.fromEntries(await protectedLoadBalancers.read(cloud)), {
    front: { id: '1', arn: 'arn:1' },
    back: { id: '1', arn: 'arn:1' },
  })
})

test('protected load balancers: a refusal fails', async () => {
  const cloud = cannedAccount({ ...acls, 'wafv2:ListResourcesForWebACL': new Error('AccessDenied') })
  await assert.rejects(protectedLoadBalancers.read(cloud), /AccessDenied/)
})
