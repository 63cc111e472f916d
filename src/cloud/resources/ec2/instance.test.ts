import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { instance } from './instance.ts'

const id = 'i-0123456789abcdef0'
const attachTime = new Date('2026-03-01T10:00:01.000Z')

const full = {
  InstanceId: id,
  ImageId: 'ami-0abcdef1234567890',
  State: { Code: 16, Name: 'running' },
  PrivateDnsName: 'ip-10-0-1-20.eu-west-1.compute.internal',
  PublicDnsName: 'ec2-192-0-2-20.eu-west-1.compute.amazonaws.com',
  StateTransitionReason: '',
  KeyName: 'ops',
  AmiLaunchIndex: 0,
  InstanceType: 't3.micro',
  LaunchTime: new Date('2026-03-01T10:00:00.000Z'),
  Placement: { AvailabilityZone: 'eu-west-1b', GroupName: '', Tenancy: 'host', HostId: 'h-0123456789abcdef0' },
  Monitoring: { State: 'disabled' },
  SubnetId: 'subnet-0123456789abcdef0',
  VpcId: 'vpc-0123456789abcdef0',
  PrivateIpAddress: '10.0.1.20',
  PublicIpAddress: '192.0.2.20',
  Architecture: 'x86_64',
  RootDeviceType: 'ebs',
  RootDeviceName: '/dev/xvda',
  BlockDeviceMappings: [
    {
      DeviceName: '/dev/xvda',
      Ebs: { AttachTime: attachTime, DeleteOnTermination: true, Status: 'attached', VolumeId: 'vol-0123456789abcdef0' },
    },
    {
      DeviceName: '/dev/xvdb',
      Ebs: {
        AttachTime: attachTime,
        DeleteOnTermination: false,
        Status: 'attached',
        VolumeId: 'vol-0123456789abcdef1',
      },
    },
  ],
  VirtualizationType: 'hvm',
  IamInstanceProfile: { Arn: 'arn:aws:iam::123456789012:instance-profile/web', Id: 'AIPAEXAMPLE' },
  SecurityGroups: [{ GroupId: 'sg-0123456789abcdef0', GroupName: 'web' }],
  SourceDestCheck: true,
  Hypervisor: 'xen',
  NetworkInterfaces: [
    {
      NetworkInterfaceId: 'eni-0123456789abcdef0',
      Association: { IpOwnerId: 'amazon', PublicDnsName: 'ec2-192-0-2-20.example', PublicIp: '192.0.2.20' },
      Attachment: {
        AttachTime: attachTime,
        AttachmentId: 'eni-attach-0123456789abcdef0',
        DeleteOnTermination: true,
        DeviceIndex: 0,
        NetworkCardIndex: 0,
        Status: 'attached',
      },
      Description: '',
      Groups: [{ GroupId: 'sg-0123456789abcdef0', GroupName: 'web' }],
      Ipv6Addresses: [{ Ipv6Address: '2001:db8::20' }],
      PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: '10.0.1.20' }],
      SourceDestCheck: true,
      Status: 'in-use',
      SubnetId: 'subnet-0123456789abcdef0',
      VpcId: 'vpc-0123456789abcdef0',
      InterfaceType: 'interface',
    },
  ],
  EbsOptimized: true,
  EnaSupport: true,
  CpuOptions: { CoreCount: 1, ThreadsPerCore: 2 },
  MetadataOptions: {
    State: 'applied',
    HttpTokens: 'optional',
    HttpPutResponseHopLimit: 2,
    HttpEndpoint: 'enabled',
    InstanceMetadataTags: 'disabled',
  },
  PrivateDnsNameOptions: { HostnameType: 'ip-name', EnableResourceNameDnsAAAARecord: false },
  Tags: [{ Key: 'Name', Value: 'web-1' }],
}

const terminated = { InstanceId: 'i-0123456789abcdef9', State: { Code: 48, Name: 'terminated' } }

testResourceType(instance, {
  'of a running and a terminated instance, the running one': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ec2')
      const { Instances } = await client.send(
        new sdk.RunInstancesCommand({
          ImageId: 'ami-12c6146b',
          InstanceType: 't3.micro',
          SecurityGroups: ['default'],
          MinCount: 2,
          MaxCount: 2,
          TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'team', Value: 'blue' }] }],
        }),
      )
      const [kept, ended] = (Instances ?? []).map((i) => i.InstanceId!)
      await client.send(new sdk.TerminateInstancesCommand({ InstanceIds: [ended!] }))
      return kept
    },
    expect(resources, kept) {
      const [found] = resources
      assert.deepEqual(
        resources.map((r) => r.resourceId),
        [kept],
      )
      assert.match(String(found?.availabilityZone), /^us-east-1[a-z]$/)
      assert.ok(found?.resourceCreationTime instanceof Date)
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.configuration.state, { code: 16, name: 'running' })
      assert.deepEqual(
        [...new Set(found?.relationships?.map((r) => r.relationshipName))],
        [
          'Contains NetworkInterface',
          'Is associated with SecurityGroup',
          'Is contained in Subnet',
          'Is attached to Volume',
          'Is contained in Vpc',
        ],
      )
    },
  },
  'all of an instance, on a second page': {
    region: 'eu-west-1',
    answers: {
      'ec2:DescribeInstances': (input: { NextToken?: string }) =>
        input.NextToken === undefined
          ? { Reservations: [{ Instances: [terminated] }], NextToken: 'more' }
          : { Reservations: [{ OwnerId: '123456789012', Instances: [full] }] },
    },
    expect(resources) {
      assert.equal(resources.length, 1)
      const [found] = resources
      assert.equal(found?.arn, `arn:aws:ec2:eu-west-1:123456789012:instance/${id}`)
      assert.equal(found?.availabilityZone, 'eu-west-1b')
      assert.deepEqual(found?.tags, { Name: 'web-1' })
      const configuration = found?.configuration
      assert.deepEqual(configuration?.metadataOptions, {
        state: 'applied',
        httpTokens: 'optional',
        httpPutResponseHopLimit: 2,
        httpEndpoint: 'enabled',
        instanceMetadataTags: 'disabled',
      })
      assert.deepEqual(configuration?.monitoring, { state: 'disabled' })
      assert.deepEqual(configuration?.iamInstanceProfile, {
        arn: 'arn:aws:iam::123456789012:instance-profile/web',
        id: 'AIPAEXAMPLE',
      })
      assert.deepEqual(configuration?.placement, {
        availabilityZone: 'eu-west-1b',
        groupName: '',
        tenancy: 'host',
        hostId: 'h-0123456789abcdef0',
      })
      assert.equal(configuration?.launchTime, '2026-03-01T10:00:00.000Z')
      assert.equal(configuration?.publicIpAddress, '192.0.2.20')
      assert.equal(configuration?.imageId, 'ami-0abcdef1234567890')
      assert.equal(configuration?.ebsOptimized, true)
      assert.equal(configuration?.virtualizationType, 'hvm')
      assert.equal(configuration?.stateTransitionReason, '')
      assert.equal(configuration?.keyName, 'ops')
      assert.deepEqual(configuration?.privateDnsNameOptions, {
        hostnameType: 'ip-name',
        enableResourceNameDnsAAAARecord: false,
      })
      assert.deepEqual(configuration?.licenses, [])
      assert.deepEqual(configuration?.tags, [{ key: 'Name', value: 'web-1' }])
      assert.deepEqual(
        found?.relationships?.map((r) => [r.relationshipName, r.resourceId]),
        [
          ['Contains NetworkInterface', 'eni-0123456789abcdef0'],
          ['Is associated with SecurityGroup', 'sg-0123456789abcdef0'],
          ['Is contained in Subnet', 'subnet-0123456789abcdef0'],
          ['Is attached to Volume', 'vol-0123456789abcdef0'],
          ['Is attached to Volume', 'vol-0123456789abcdef1'],
          ['Is contained in Vpc', 'vpc-0123456789abcdef0'],
          ['Is contained in Host', 'h-0123456789abcdef0'],
        ],
      )
    },
  },
})
