import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount } from '../../testing.ts'
import { protectedGraphqlApis } from './protected-graphql-apis.ts'

const acls = { 'wafv2:ListWebACLs': { WebACLs: [{ Id: '1', ARN: 'arn:1' }] } }

test('protected GraphQL APIs: they are asked for, and not load balancers', async () => {
  const cloud = cannedAccount({
    ...acls,
    'wafv2:ListResourcesForWebACL': ({ ResourceType }: { ResourceType: string }) => ({ ResourceArns: [ResourceType] }),
  })
  assert.deepEqual(Object.fromEntries(await protectedGraphqlApis.read(cloud)), { APPSYNC: { id: '1', arn: 'arn:1' } })
})

test('protected GraphQL APIs: a refusal fails', async () => {
  const cloud = cannedAccount({ ...acls, 'wafv2:ListResourcesForWebACL': new Error('AccessDenied') })
  await assert.rejects(protectedGraphqlApis.read(cloud), /AccessDenied/)
})
