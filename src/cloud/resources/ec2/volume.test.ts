import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { volume } from './volume.ts'

testResourceType(volume, {
  'an encrypted volume with a tag': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ec2')
      const { VolumeId } = await client.send(
        new sdk.CreateVolumeCommand({
          AvailabilityZone: 'us-east-1a',
          Size: 8,
          Encrypted: true,
          TagSpecifications: [{ ResourceType: 'volume', Tags: [{ Key: 'team', Value: 'blue' }] }],
        }),
      )
      return VolumeId
    },
    expect(resources, volumeId) {
      const [found] = resources
      assert.equal(resources.length, 1)
      assert.equal(found?.resourceId, volumeId)
      assert.equal(found?.availabilityZone, 'us-east-1a')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.equal(found?.configuration.encrypted, true)
      assert.equal(found?.configuration.state, 'available')
      assert.ok(found?.resourceCreationTime instanceof Date)
    },
  },
  'a volume that is attached': {
    answers: {
      'ec2:DescribeVolumes': {
        Volumes: [
          {
            VolumeId: 'vol-1',
            AvailabilityZone: 'eu-west-1b',
            CreateTime: new Date('2026-01-02T03:04:05.000Z'),
            Attachments: [{ InstanceId: 'i-1', VolumeId: 'vol-1', Device: '/dev/sda1', State: 'attached' }],
            SomethingNewInTheSdk: true,
          },
        ],
      },
    },
    expect([found]) {
      assert.deepEqual(found?.relationships, [
        { resourceType: 'AWS::EC2::Instance', resourceId: 'i-1', relationshipName: 'Is attached to Instance' },
      ])
      assert.equal(found?.configuration.createTime, '2026-01-02T03:04:05.000Z')
      assert.ok(!('somethingNewInTheSdk' in found.configuration))
    },
  },
})
