import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { accountPublicAccessBlock } from './account-public-access-block.ts'

testResourceType(accountPublicAccessBlock, {
  'an account that blocks public policies': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('s3-control')
      await client.send(
        new sdk.PutPublicAccessBlockCommand({
          AccountId: cloud.accountId,
          PublicAccessBlockConfiguration: { BlockPublicPolicy: true, RestrictPublicBuckets: true },
        }),
      )
      return cloud.accountId
    },
    expect(resources, accountId) {
      assert.deepEqual(resources, [
        {
          resourceId: accountId,
          availabilityZone: 'Not Applicable',
          configuration: {
            blockPublicAcls: false,
            blockPublicPolicy: true,
            ignorePublicAcls: false,
            restrictPublicBuckets: true,
          },
        },
      ])
    },
  },
  'an account that never blocked anything': {
    expect(resources) {
      assert.deepEqual(resources, [])
    },
  },
})
