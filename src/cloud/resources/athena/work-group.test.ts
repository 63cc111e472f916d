import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { workGroup } from './work-group.ts'

testResourceType(workGroup, {
  'a work group beside the primary one': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('athena')
      await client.send(
        new sdk.CreateWorkGroupCommand({
          Name: 'reports',
          Description: 'Monthly reports',
          Configuration: { ResultConfiguration: { OutputLocation: 's3://results/' } },
          Tags: [{ Key: 'team', Value: 'blue' }],
        }),
      )
    },
    expect(resources) {
      const found = resources.find((r) => r.resourceId === 'reports')
      assert.equal(resources.length, 2)
      assert.equal(found?.configuration.Description, 'Monthly reports')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.configuration.Tags, [{ Key: 'team', Value: 'blue' }])
      assert.deepEqual(found?.configuration.WorkGroupConfiguration, {
        ...(found?.configuration.WorkGroupConfiguration as object),
        ResultConfiguration: { OutputLocation: 's3://results/' },
      })
    },
  },
})
