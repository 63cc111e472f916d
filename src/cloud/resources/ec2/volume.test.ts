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
            VolumeId: 'vol-0a1b2c3d4e5f60718',
            AvailabilityZone: 'eu-west-1b',
            CreateTime: new Date('2026-01-02T03:04:05.000Z'),
            Attachments: [
              {
                InstanceId: 'i-0a1b2c3d4e5f60718',
                VolumeId: 'vol-0a1b2c3d4e5f60718',
                Device: '/dev/sda1',
                State: 'attached',
                DeleteOnTermination: true,
              },
            ],
            Encrypted: true,
            KmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
            State: 'in-use',
            VolumeType: 'gp3',
            Iops: 3000,
            Throughput: 125,
            MultiAttachEnabled: false,
            SomethingNewInTheSdk: true,
          },
          { VolumeId: 'vol-0a1b2c3d4e5f60719', AvailabilityZone: 'eu-west-1b', State: 'deleted' },
        ],
      },
    },
    expect(resources) {
      const [found] = resources
      assert.equal(resources.length, 1)
      assert.deepEqual(found?.relationships, [
        {
          resourceType: 'AWS::EC2::Instance',
          resourceId: 'i-0a1b2c3d4e5f60718',
          relationshipName: 'Is attached to Instance',
        },
      ])
      assert.equal(found?.arn, 'arn:aws:ec2:us-east-1:123456789012:volume/vol-0a1b2c3d4e5f60718')
      assert.equal(found?.configuration.createTime, '2026-01-02T03:04:05.000Z')
      assert.equal(found?.configuration.state, 'in-use')
      assert.match(String(found?.configuration.kmsKeyId), /key\/1234abcd/)
      assert.deepEqual(found?.configuration.tags, [])
      assert.ok(!('somethingNewInTheSdk' in found.configuration))
    },
  },
  'a volume that nothing uses': {
    answers: { 'ec2:DescribeVolumes': { Volumes: [{ VolumeId: 'vol-0a1b2c3d4e5f60718', State: 'available' }] } },
    expect([found]) {
      assert.deepEqual(found?.configuration.attachments, [])
      assert.deepEqual(found?.relationships, [])
    },
  },
})
