/** VPCs with all that stands in them. */
import { number } from '../identifier.ts'
import type { Place } from '../place.ts'
import { type Sample, sample } from '../sample.ts'
import { anywhere, fromGroup, securityGroup, tcp } from './security-group.ts'

export interface Network {
  readonly vpc: Sample
  readonly publicSubnets: readonly Sample[]
  readonly privateSubnets: readonly Sample[]
  readonly groups: { readonly web: Sample; readonly app: Sample; readonly data: Sample; readonly bastion: Sample }
  /** Everything above and what connects it. */
  readonly all: readonly Sample[]
}

export interface NetworkOptions {
  /** `10.10`: the network is 10.10.0.0/16. */
  readonly cidr: string
  readonly zones: 'ab' | 'abc'
  readonly tags: Readonly<Record<string, string>>
  readonly flowLog?: boolean
}

export function network(place: Place, { cidr, zones, tags, flowLog = false }: NetworkOptions): Network {
  const vpcId = place.id('vpc', 'main')
  const vpc = ec2(place, 'VPC', 'vpc', vpcId, {
    zone: 'Multiple Availability Zones',
    tags: { ...tags, Name: 'main' },
    configuration: {
      cidrBlock: `${cidr}.0.0/16`,
      cidrBlockAssociationSet: [
        {
          associationId: place.id('vpc-cidr-assoc', 'main'),
          cidrBlock: `${cidr}.0.0/16`,
          cidrBlockState: { state: 'associated' },
        },
      ],
      dhcpOptionsId: place.id('dopt', 'main'),
      instanceTenancy: 'default',
      ipv6CidrBlockAssociationSet: [],
      isDefault: false,
      ownerId: place.accountId,
      state: 'available',
      vpcId,
    },
  })
  const subnetsOf = (kind: 'public' | 'private') =>
    [...zones].map((zone, i) =>
      subnet(place, vpcId, kind, zone, `${cidr}.${(kind === 'public' ? 0 : 100) + i}.0/24`, tags),
    )
  const [publicSubnets, privateSubnets] = [subnetsOf('public'), subnetsOf('private')]
  const groups = groupsOf(place, vpcId, cidr, tags)
  const gateway = ec2(place, 'InternetGateway', 'internet-gateway', place.id('igw', 'main'), {
    zone: 'Multiple Availability Zones',
    tags: { ...tags, Name: 'main' },
    configuration: {
      attachments: [{ state: 'available', vpcId }],
      internetGatewayId: place.id('igw', 'main'),
      ownerId: place.accountId,
    },
    related: { 'EC2::VPC': [vpcId] },
  })
  const [nat, address] = natGateway(place, publicSubnets[0]!, vpcId, tags)
  const all = [
    vpc,
    ...publicSubnets,
    ...privateSubnets,
    ...Object.values(groups),
    securityGroup(place, 'default', { vpcId, description: 'default VPC security group', ingress: [] }),
    gateway,
    nat,
    address,
    networkAcl(place, vpcId, [...publicSubnets, ...privateSubnets], tags),
    routeTable(place, vpcId, 'public', cidr, publicSubnets, { gatewayId: gateway.resourceId }, tags),
    routeTable(place, vpcId, 'private', cidr, privateSubnets, { natGatewayId: nat.resourceId }, tags),
    ...(flowLog ? [flowLogOf(place, vpcId, tags)] : []),
  ]
  return { vpc, publicSubnets, privateSubnets, groups, all }
}

function groupsOf(
  place: Place,
  vpcId: string,
  cidr: string,
  tags: Readonly<Record<string, string>>,
): Network['groups'] {
  const web = securityGroup(place, 'web', {
    vpcId,
    tags,
    description: 'Load balancers',
    ingress: [tcp(443, [anywhere]), tcp(80, [anywhere])],
  })
  const bastion = securityGroup(place, 'bastion', {
    vpcId,
    tags,
    description: 'Administrators, from the office',
    ingress: [tcp(22, ['203.0.113.0/24'])],
  })
  const app = securityGroup(place, 'app', {
    vpcId,
    tags,
    description: 'Application servers and tasks',
    ingress: [fromGroup(8080, place, web), fromGroup(22, place, bastion)],
  })
  const data = securityGroup(place, 'data', {
    vpcId,
    tags,
    description: 'Databases and file systems',
    ingress: [fromGroup(5432, place, app), tcp(2049, [`${cidr}.0.0/16`])],
  })
  return { web, app, data, bastion }
}

interface Ec2Options {
  readonly zone?: string
  readonly name?: string
  readonly tags?: Readonly<Record<string, string>>
  readonly created?: string
  readonly configuration: object
  readonly related?: Parameters<typeof sample>[1]['related']
}

/** A resource of EC2, whose ARN is made of its kind and id. */
export function ec2(place: Place, type: string, kind: string, id: string, options: Ec2Options): Sample {
  return sample(place, { ...options, type: `EC2::${type}`, id, arn: place.arn('ec2', `${kind}/${id}`) })
}

function subnet(place: Place, vpcId: string, kind: string, letter: string, cidrBlock: string, tags: object): Sample {
  const id = place.id('subnet', `${kind}-${letter}`)
  const zone = `${place.region}${letter}`
  return ec2(place, 'Subnet', 'subnet', id, {
    zone,
    tags: { ...tags, Name: `${kind}-${letter}` },
    configuration: {
      assignIpv6AddressOnCreation: false,
      availabilityZone: zone,
      availabilityZoneId: `${place.region === 'us-east-1' ? 'use1' : 'euw1'}-az${'abc'.indexOf(letter) + 1}`,
      availableIpAddressCount: 251 - number(40, place.accountId, id),
      cidrBlock,
      defaultForAz: false,
      enableDns64: false,
      ipv6CidrBlockAssociationSet: [],
      ipv6Native: false,
      mapCustomerOwnedIpOnLaunch: false,
      mapPublicIpOnLaunch: kind === 'public',
      ownerId: place.accountId,
      privateDnsNameOptionsOnLaunch: {
        enableResourceNameDnsAAAARecord: false,
        enableResourceNameDnsARecord: false,
        hostnameType: 'ip-name',
      },
      state: 'available',
      subnetArn: place.arn('ec2', `subnet/${id}`),
      subnetId: id,
      vpcId,
    },
    related: { 'EC2::VPC': [vpcId] },
  })
}

function natGateway(place: Place, { resourceId: subnetId }: Sample, vpcId: string, tags: object): [Sample, Sample] {
  const created = [-210, '09:12'] as const
  const [id, allocationId, associationId] = [
    place.id('nat', 'main'),
    place.id('eipalloc', 'nat'),
    place.id('eipassoc', 'nat'),
  ]
  const networkInterfaceId = place.id('eni', 'nat')
  const publicIp = `192.0.2.${10 + number(200, place.accountId, place.region)}`
  const privateIp = '10.0.0.12'
  const nat = ec2(place, 'NatGateway', 'natgateway', id, {
    zone: 'Not Applicable',
    tags: { ...tags, Name: 'main' },
    created: place.iso(created),
    configuration: {
      connectivityType: 'public',
      createTime: place.epoch(created),
      natGatewayAddresses: [
        { allocationId, associationId, isPrimary: true, networkInterfaceId, privateIp, publicIp, status: 'succeeded' },
      ],
      natGatewayId: id,
      state: 'available',
      subnetId,
      vpcId,
    },
    related: { 'EC2::Subnet': [subnetId], 'EC2::VPC': [vpcId] },
  })
  const address = ec2(place, 'EIP', 'eip-allocation', allocationId, {
    name: publicIp,
    zone: 'Not Applicable',
    tags: { ...tags, Name: 'nat' },
    configuration: {
      allocationId,
      associationId,
      domain: 'vpc',
      networkBorderGroup: place.region,
      networkInterfaceId,
      networkInterfaceOwnerId: place.accountId,
      privateIpAddress: privateIp,
      publicIp,
      publicIpv4Pool: 'amazon',
    },
    related: { 'EC2::NetworkInterface': [networkInterfaceId] },
  })
  return [nat, address]
}

function networkAcl(place: Place, vpcId: string, subnets: readonly Sample[], tags: object): Sample {
  const networkAclId = place.id('acl', 'main')
  const entry = (ruleNumber: number, egress: boolean, ruleAction: string) => ({
    cidrBlock: anywhere,
    egress,
    protocol: '-1',
    ruleAction,
    ruleNumber,
  })
  return ec2(place, 'NetworkAcl', 'network-acl', networkAclId, {
    zone: 'Multiple Availability Zones',
    tags: { ...tags, Name: 'main' },
    configuration: {
      associations: subnets.map(({ resourceId: subnetId }) => ({
        networkAclAssociationId: place.id('aclassoc', subnetId),
        networkAclId,
        subnetId,
      })),
      entries: [false, true].flatMap((egress) => [entry(100, egress, 'allow'), entry(32767, egress, 'deny')]),
      isDefault: true,
      networkAclId,
      ownerId: place.accountId,
      vpcId,
    },
    related: { 'EC2::VPC': [vpcId], 'EC2::Subnet': subnets.map((s) => s.resourceId) },
  })
}

function routeTable(
  place: Place,
  vpcId: string,
  name: string,
  cidr: string,
  subnets: readonly Sample[],
  way: { gatewayId: string } | { natGatewayId: string },
  tags: object,
): Sample {
  const routeTableId = place.id('rtb', name)
  return ec2(place, 'RouteTable', 'route-table', routeTableId, {
    zone: 'Not Applicable',
    tags: { ...tags, Name: name },
    configuration: {
      associations: subnets.map(({ resourceId: subnetId }) => ({
        associationState: { state: 'associated' },
        main: false,
        routeTableAssociationId: place.id('rtbassoc', subnetId),
        routeTableId,
        subnetId,
      })),
      ownerId: place.accountId,
      propagatingVgws: [],
      routeTableId,
      routes: [
        { destinationCidrBlock: `${cidr}.0.0/16`, gatewayId: 'local', origin: 'CreateRouteTable', state: 'active' },
        { destinationCidrBlock: anywhere, ...way, origin: 'CreateRoute', state: 'active' },
      ],
      vpcId,
    },
    related: { 'EC2::VPC': [vpcId], 'EC2::Subnet': subnets.map((s) => s.resourceId) },
  })
}

export function flowLogOf(place: Place, vpcId: string, tags: object): Sample {
  const flowLogId = place.id('fl', 'main')
  const created = [-180, '10:02'] as const
  return ec2(place, 'FlowLog', 'vpc-flow-log', flowLogId, {
    tags: { ...tags },
    created: place.iso(created),
    configuration: {
      creationTime: place.epoch(created),
      deliverLogsPermissionArn: `arn:aws:iam::${place.accountId}:role/FlowLogs`,
      deliverLogsStatus: 'SUCCESS',
      flowLogId,
      flowLogStatus: 'ACTIVE',
      logDestinationType: 'cloud-watch-logs',
      logGroupName: '/vpc/flow-logs',
      maxAggregationInterval: 600,
      resourceId: vpcId,
      trafficType: 'ALL',
    },
  })
}
