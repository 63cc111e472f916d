/** Servers: an instance, its network interface and its volumes. */
import type { Moment } from '../calendar.ts'
import { hex, number } from '../identifier.ts'
import type { Place } from '../place.ts'
import type { Sample } from '../sample.ts'
import { ec2 } from './network.ts'

export interface Server {
  readonly instance: Sample
  readonly interface: Sample
  readonly volumes: readonly Sample[]
  readonly all: readonly Sample[]
}

export interface ServerOptions {
  readonly subnet: Sample
  readonly groups: readonly Sample[]
  readonly launched: Moment
  readonly instanceType?: string
  readonly imageId?: string
  readonly role?: string
  readonly publicIp?: string
  /** IMDSv2 only, as it should be. */
  readonly tokens?: 'required' | 'optional'
  /** The ARN of the key of the volumes, or `none`. */
  readonly encryptedBy: string | undefined
  /** Of a data volume, in GiB. */
  readonly data?: number
  readonly tags: Readonly<Record<string, string>>
}

export function server(place: Place, name: string, options: ServerOptions): Server {
  const { subnet, groups, launched, encryptedBy, data, tags, publicIp } = options
  const { availabilityZone, cidrBlock, vpcId } = subnet.configuration as Record<string, string>
  const instanceId = place.id('i', name)
  const eni = place.id('eni', name)
  const attachTime = place.iso(launched)
  const privateIpAddress = `${cidrBlock!.split('.').slice(0, 3).join('.')}.${20 + number(220, place.accountId, name)}`
  const privateDnsName = `ip-${privateIpAddress.replaceAll('.', '-')}.ec2.internal`
  const held = groups.map((g) => ({ groupId: g.resourceId, groupName: g.resourceName }))
  const named = { ...tags, Name: name }
  const address = { primary: true, privateDnsName, privateIpAddress }
  const association =
    publicIp === undefined ? {} : { association: { ipOwnerId: 'amazon', publicIp, publicDnsName: '' } }
  const macAddress = `0a:${hex(10, eni).match(/../g)!.join(':')}`
  const common = {
    description: '',
    interfaceType: 'interface',
    ipv6Addresses: [],
    macAddress,
    networkInterfaceId: eni,
    ownerId: place.accountId,
    privateDnsName,
    privateIpAddress,
    privateIpAddresses: [{ ...address, ...association }],
    ...association,
    sourceDestCheck: true,
    status: 'in-use',
    subnetId: subnet.resourceId,
    vpcId,
  }
  const attachment = {
    attachTime,
    attachmentId: place.id('eni-attach', name),
    deleteOnTermination: true,
    deviceIndex: 0,
    networkCardIndex: 0,
    status: 'attached',
  }
  const zoned = { zone: availabilityZone, tags: named }
  const disks = [
    { device: '/dev/xvda', id: place.id('vol', `${name}-root`), size: 20 },
    ...(data === undefined ? [] : [{ device: '/dev/sdf', id: place.id('vol', `${name}-data`), size: data }]),
  ]
  const volumes = disks.map(({ device, id, size }) =>
    volume(place, id, {
      zone: availabilityZone!,
      created: launched,
      size,
      encryptedBy,
      tags: named,
      attachedTo: { instanceId, device },
    }),
  )
  const networkInterface = ec2(place, 'NetworkInterface', 'network-interface', eni, {
    ...zoned,
    configuration: {
      ...common,
      attachment: { ...attachment, instanceId, instanceOwnerId: place.accountId },
      availabilityZone,
      groups: held,
      requesterManaged: false,
    },
    related: {
      'EC2::Instance': [instanceId],
      'EC2::SecurityGroup': held.map((g) => g.groupId),
      'EC2::Subnet': [subnet.resourceId],
      'EC2::VPC': [vpcId],
    },
  })
  const instance = ec2(place, 'Instance', 'instance', instanceId, {
    ...zoned,
    created: attachTime,
    configuration: {
      amiLaunchIndex: 0,
      architecture: 'arm64',
      blockDeviceMappings: disks.map(({ device, id }) => ({
        deviceName: device,
        ebs: { attachTime, deleteOnTermination: device === '/dev/xvda', status: 'attached', volumeId: id },
      })),
      cpuOptions: { coreCount: 2, threadsPerCore: 1 },
      ebsOptimized: true,
      enaSupport: true,
      hypervisor: 'xen',
      ...(options.role === undefined
        ? {}
        : {
            iamInstanceProfile: {
              arn: `arn:aws:iam::${place.accountId}:instance-profile/${options.role}`,
              id: `AIPA${hex(17, place.accountId, options.role).toUpperCase()}`,
            },
          }),
      imageId: options.imageId ?? 'ami-0c2f4a1e9d8b7a601',
      instanceId,
      instanceType: options.instanceType ?? 't4g.medium',
      launchTime: attachTime,
      maintenanceOptions: { autoRecovery: 'default' },
      metadataOptions: {
        httpEndpoint: 'enabled',
        httpPutResponseHopLimit: 2,
        httpTokens: options.tokens ?? 'required',
        state: 'applied',
      },
      monitoring: { state: 'disabled' },
      networkInterfaces: [{ ...common, attachment, groups: held }],
      placement: { availabilityZone, groupName: '', tenancy: 'default' },
      platformDetails: 'Linux/UNIX',
      privateDnsName,
      privateIpAddress,
      publicDnsName: '',
      ...(publicIp === undefined ? {} : { publicIpAddress: publicIp }),
      rootDeviceName: '/dev/xvda',
      rootDeviceType: 'ebs',
      securityGroups: held,
      sourceDestCheck: true,
      state: { code: 16, name: 'running' },
      stateTransitionReason: '',
      subnetId: subnet.resourceId,
      usageOperation: 'RunInstances',
      virtualizationType: 'hvm',
      vpcId,
    },
    related: {
      'EC2::NetworkInterface': [eni],
      'EC2::SecurityGroup': held.map((g) => g.groupId),
      'EC2::Subnet': [subnet.resourceId],
      'EC2::Volume': disks.map((d) => d.id),
      'EC2::VPC': [vpcId],
    },
  })
  return { instance, interface: networkInterface, volumes, all: [instance, networkInterface, ...volumes] }
}

interface VolumeOptions {
  readonly zone: string
  readonly created: Moment
  readonly size: number
  readonly encryptedBy: string | undefined
  readonly tags?: Readonly<Record<string, string>>
  readonly attachedTo?: { readonly instanceId: string; readonly device: string }
}

export function volume(place: Place, volumeId: string, options: VolumeOptions): Sample {
  const { zone, created, size, encryptedBy, tags, attachedTo } = options
  const createTime = place.iso(created)
  return ec2(place, 'Volume', 'volume', volumeId, {
    zone,
    tags,
    created: createTime,
    configuration: {
      attachments:
        attachedTo === undefined
          ? []
          : [
              {
                attachTime: createTime,
                deleteOnTermination: attachedTo.device === '/dev/xvda',
                ...attachedTo,
                state: 'attached',
                volumeId,
              },
            ],
      availabilityZone: zone,
      createTime,
      encrypted: encryptedBy !== undefined,
      iops: 3000,
      ...(encryptedBy === undefined ? {} : { kmsKeyId: encryptedBy }),
      multiAttachEnabled: false,
      size,
      snapshotId: '',
      state: attachedTo === undefined ? 'available' : 'in-use',
      throughput: 125,
      volumeId,
      volumeType: 'gp3',
    },
    related: { 'EC2::Instance': [attachedTo?.instanceId] },
  })
}
