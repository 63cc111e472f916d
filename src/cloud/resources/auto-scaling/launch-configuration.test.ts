import assert from 'node:assert/strict'
import { read, testResourceType } from '../../testing.ts'
import { launchConfiguration } from './launch-configuration.ts'

const arn = (name: string, id: number) =>
  `arn:aws:autoscaling:us-east-1:123456789012:launchConfiguration:0000-${id}:launchConfigurationName/${name}`

testResourceType(launchConfiguration, {
  'a launch configuration': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('auto-scaling')
      await client.send(
        new sdk.CreateLaunchConfigurationCommand({
          LaunchConfigurationName: 'web',
          ImageId: 'ami-12c6146b',
          InstanceType: 't3.micro',
          AssociatePublicIpAddress: true,
          MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 2 },
        }),
      )
      const named = await read(launchConfiguration, cloud, [{ resourceName: 'web' }, { resourceName: 'gone' }])
      assert.deepEqual(
        named.map((r) => r.resourceName),
        ['web'],
      )
    },
    expect(resources) {
      const [found] = resources
      assert.equal(resources.length, 1)
      assert.equal(found?.resourceName, 'web')
      assert.match(String(found?.resourceId), /:launchConfigurationName\/web$/)
      assert.equal(found?.availabilityZone, 'Not Applicable')
      assert.equal(found?.configuration.associatePublicIpAddress, true)
      assert.deepEqual(found?.configuration.metadataOptions, { httpTokens: 'required', httpPutResponseHopLimit: 2 })
      assert.equal(found?.configuration.createdTime, found?.resourceCreationTime?.getTime())
    },
  },
  'all of a launch configuration, on a second page': {
    answers: {
      'auto-scaling:DescribeLaunchConfigurations': (input: { NextToken?: string }) =>
        input.NextToken === undefined
          ? {
              LaunchConfigurations: [
                { LaunchConfigurationName: 'old', LaunchConfigurationARN: arn('old', 1), SecurityGroups: ['default'] },
              ],
              NextToken: 'more',
            }
          : {
              LaunchConfigurations: [
                {
                  LaunchConfigurationName: 'web',
                  LaunchConfigurationARN: arn('web', 2),
                  ImageId: 'ami-0abcdef1234567890',
                  KeyName: '',
                  SecurityGroups: ['sg-0123456789abcdef0', 'sg-0123456789abcdef1'],
                  UserData: '',
                  InstanceType: 't3.micro',
                  KernelId: '',
                  RamdiskId: '',
                  BlockDeviceMappings: [
                    { DeviceName: '/dev/sdb', NoDevice: true },
                    { DeviceName: '/dev/sda1', Ebs: { VolumeSize: 8, VolumeType: 'gp3', Encrypted: true } },
                  ],
                  InstanceMonitoring: { Enabled: false },
                  IamInstanceProfile: 'arn:aws:iam::123456789012:instance-profile/web',
                  CreatedTime: new Date('2026-03-01T10:00:00.080Z'),
                  EbsOptimized: false,
                  AssociatePublicIpAddress: false,
                  MetadataOptions: { HttpTokens: 'optional', HttpPutResponseHopLimit: 1, HttpEndpoint: 'enabled' },
                },
              ],
            },
    },
    expect([old, found]) {
      assert.deepEqual(old?.relationships, [])
      assert.equal(found?.arn, arn('web', 2))
      assert.deepEqual(found?.configuration, {
        launchConfigurationName: 'web',
        launchConfigurationARN: arn('web', 2),
        imageId: 'ami-0abcdef1234567890',
        keyName: '',
        securityGroups: ['sg-0123456789abcdef0', 'sg-0123456789abcdef1'],
        classicLinkVPCSecurityGroups: [],
        userData: '',
        instanceType: 't3.micro',
        kernelId: '',
        ramdiskId: '',
        blockDeviceMappings: [
          { deviceName: '/dev/sdb', noDevice: true },
          { deviceName: '/dev/sda1', ebs: { volumeSize: 8, volumeType: 'gp3', encrypted: true } },
        ],
        instanceMonitoring: { enabled: false },
        iamInstanceProfile: 'arn:aws:iam::123456789012:instance-profile/web',
        createdTime: Date.UTC(2026, 2, 1, 10, 0, 0, 80),
        ebsOptimized: false,
        associatePublicIpAddress: false,
        metadataOptions: { httpTokens: 'optional', httpPutResponseHopLimit: 1, httpEndpoint: 'enabled' },
      })
      assert.deepEqual(
        found?.relationships?.map((r) => [r.relationshipName, r.resourceId]),
        [
          ['Is associated with ', 'sg-0123456789abcdef0'],
          ['Is associated with ', 'sg-0123456789abcdef1'],
        ],
      )
    },
  },
})
