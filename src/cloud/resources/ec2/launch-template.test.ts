import assert from 'node:assert/strict'
import { read, testResourceType } from '../../testing.ts'
import { launchTemplate } from './launch-template.ts'

const id = 'lt-0123456789abcdef0'

testResourceType(launchTemplate, {
  'templates of one and of two versions: the default one counts': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ec2')
      const { LaunchTemplate } = await client.send(
        new sdk.CreateLaunchTemplateCommand({
          LaunchTemplateName: 'web',
          LaunchTemplateData: { InstanceType: 't3.micro', MetadataOptions: { HttpTokens: 'required' } },
          TagSpecifications: [{ ResourceType: 'launch-template', Tags: [{ Key: 'team', Value: 'blue' }] }],
        }),
      )
      const LaunchTemplateId = LaunchTemplate?.LaunchTemplateId
      await client.send(
        new sdk.CreateLaunchTemplateVersionCommand({
          LaunchTemplateId,
          LaunchTemplateData: { InstanceType: 't3.large' },
        }),
      )
      await client.send(
        new sdk.CreateLaunchTemplateCommand({ LaunchTemplateName: 'db', LaunchTemplateData: { ImageId: 'ami-1' } }),
      )
      const wanted = [{ resourceName: 'db' }, { resourceName: 'gone' }, { resourceId: 'lt-0123456789abcdef9' }]
      assert.deepEqual(
        (await read(launchTemplate, cloud, wanted)).map((r) => r.resourceName),
        ['db'],
      )
      return LaunchTemplateId
    },
    expect(resources, webId) {
      const found = resources.find((r) => r.resourceId === webId)
      assert.equal(resources.length, 2)
      assert.equal(found?.resourceName, 'web')
      assert.equal(found?.availabilityZone, 'Regional')
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.equal(found?.configuration.DefaultVersionNumber, '1')
      assert.equal(found?.configuration.LatestVersionNumber, '2')
      const data = (found?.configuration.LaunchTemplateData ?? {}) as Record<string, unknown>
      assert.equal(data.InstanceType, 't3.micro')
      assert.deepEqual(data.MetadataOptions, { HttpTokens: 'required' })
      assert.deepEqual(data.SecurityGroupIds, [])
    },
  },
  'all of a template': {
    answers: {
      'ec2:DescribeLaunchTemplates': {
        LaunchTemplates: [
          {
            LaunchTemplateId: id,
            LaunchTemplateName: 'web',
            CreateTime: new Date('2026-03-01T10:00:00.000Z'),
            CreatedBy: 'arn:aws:iam::123456789012:user/ann',
            DefaultVersionNumber: 3,
            LatestVersionNumber: 4,
            Tags: [{ Key: 'team', Value: 'blue' }],
          },
        ],
      },
      'ec2:DescribeLaunchTemplateVersions': {
        LaunchTemplateVersions: [
          // It was made after the templates were listed.
          { LaunchTemplateId: 'lt-0123456789abcdef9', VersionNumber: 1, LaunchTemplateData: {} },
          {
            LaunchTemplateId: id,
            LaunchTemplateName: 'web',
            VersionNumber: 3,
            DefaultVersion: true,
            LaunchTemplateData: {
              ImageId: 'ami-0abcdef1234567890',
              InstanceType: 't3.micro',
              BlockDeviceMappings: [
                { DeviceName: '/dev/xvda', Ebs: { Encrypted: true, VolumeSize: 8, VolumeType: 'gp3', Iops: 3000 } },
              ],
              NetworkInterfaces: [
                {
                  DeviceIndex: 0,
                  AssociatePublicIpAddress: true,
                  Groups: ['sg-0123456789abcdef0'],
                  SubnetId: 'subnet-0123456789abcdef0',
                },
              ],
              MetadataOptions: { State: 'pending', HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
              InstanceMarketOptions: {
                MarketType: 'spot',
                SpotOptions: { MaxPrice: '0.01', ValidUntil: new Date('2026-12-31T00:00:00.000Z') },
              },
              TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'web' }] }],
              Monitoring: { Enabled: true },
              UserData: 'IyEvYmluL3NoCg==',
            },
          },
        ],
      },
    },
    async expect(resources) {
      assert.equal(resources.length, 1)
      const [found] = resources
      assert.equal(found?.arn, `arn:aws:ec2:us-east-1:123456789012:launch-template/${id}`)
      assert.deepEqual(found?.configuration, {
        LaunchTemplateName: 'web',
        Id: id,
        DefaultVersionNumber: '3',
        LatestVersionNumber: '4',
        TagSpecifications: [{ ResourceType: 'launch-template', Tags: [{ Key: 'team', Value: 'blue' }] }],
        LaunchTemplateData: {
          ImageId: 'ami-0abcdef1234567890',
          InstanceType: 't3.micro',
          BlockDeviceMappings: [
            { DeviceName: '/dev/xvda', Ebs: { Encrypted: true, VolumeSize: 8, VolumeType: 'gp3', Iops: 3000 } },
          ],
          NetworkInterfaces: [
            {
              DeviceIndex: 0,
              AssociatePublicIpAddress: true,
              Groups: ['sg-0123456789abcdef0'],
              SubnetId: 'subnet-0123456789abcdef0',
            },
          ],
          MetadataOptions: { State: 'pending', HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
          InstanceMarketOptions: {
            MarketType: 'spot',
            SpotOptions: { MaxPrice: '0.01', ValidUntil: '2026-12-31T00:00:00.000Z' },
          },
          TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'web' }] }],
          Monitoring: { Enabled: true },
          UserData: 'IyEvYmluL3NoCg==',
          ElasticGpuSpecifications: [],
          ElasticInferenceAccelerators: [],
          SecurityGroupIds: [],
          SecurityGroups: [],
          LicenseSpecifications: [],
        },
      })
    },
  },
})
