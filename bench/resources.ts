/**
 * Resources as real accounts have them: a fixed mix of types whose documents are 4.5 KB on average, with about three
 * edges each. Keys, constants and most values repeat from one to the next, and ids do not, as in a real account, so that they
 * compress as real ones do. Everything follows from the resource's number.
 */
import { hash } from 'node:crypto'
import type { Relationship, Resource } from '../src/cloud/resource-type.ts'
import type { JsonObject } from '../src/lib/json.ts'

export const ACCOUNT = '123456789012'
export const REGION = 'eu-west-1'
/** The resources of one account that are in memory together. */
export const ITEMS_AT_A_TIME = 5000

interface Kind {
  readonly type: `AWS::${string}::${string}`
  /** Of 100 resources. */
  readonly share: number
  make(n: number): Resource
}

const CREATED = Date.UTC(2025, 0, 6)
const TEAMS = ['payments', 'search', 'identity', 'platform', 'data', 'logistics', 'mobile']
const STAGES = ['production', 'staging', 'development']
const SERVICES = ['checkout', 'ledger', 'catalogue', 'sessions', 'gateway', 'reports', 'mailer', 'indexer', 'billing']

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length]!
/** An EC2 id: `i-0a1b2c3d4e5f60718`. */
const id = (prefix: string, n: number) => `${prefix}-0${hash('sha256', `${prefix}${n}`, 'hex').slice(0, 16)}`
const time = (n: number) => new Date(CREATED + n * 61_000).toISOString()
const zone = (n: number) => `${REGION}${pick(['a', 'b', 'c'], n)}`
const address = (n: number) => `10.${(n >> 16) % 256}.${(n >> 8) % 256}.${n % 256}`
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))
const edge = (resourceType: string, resourceId: string, relationshipName: string): Relationship => ({
  resourceType,
  resourceId,
  relationshipName,
})

function tags(n: number): Record<string, string> {
  return {
    Name: `${pick(SERVICES, n)}-${pick(STAGES, n >> 2)}-${n}`,
    team: pick(TEAMS, n),
    stage: pick(STAGES, n >> 2),
    'cost-center': String(4000 + (n % 40)),
    'managed-by': 'terraform',
    repository: `git@example.com:infrastructure/${pick(SERVICES, n)}.git`,
  }
}

const tagList = (n: number) => Object.entries(tags(n)).map(([key, value]) => ({ key, value }))

function instance(n: number): Resource {
  const own = { vpc: id('vpc', n % 40), subnet: id('subnet', n % 300), network: id('eni', n), root: id('vol', 2 * n) }
  const data = id('vol', 2 * n + 1)
  const groups = times(2, (i) => ({ groupId: id('sg', (n + i) % 900), groupName: `${pick(SERVICES, n + i)}-${i}` }))
  const ip = address(n)
  const dns = `ip-${ip.replaceAll('.', '-')}.${REGION}.compute.internal`
  const device = (deviceName: string, volumeId: string) => ({
    deviceName,
    ebs: { attachTime: time(n), deleteOnTermination: true, status: 'attached', volumeId, ebsCardIndex: 0 },
  })
  return {
    resourceId: id('i', n),
    arn: `arn:aws:ec2:${REGION}:${ACCOUNT}:instance/${id('i', n)}`,
    availabilityZone: zone(n),
    resourceCreationTime: new Date(time(n)),
    tags: tags(n),
    configuration: {
      amiLaunchIndex: 0,
      imageId: id('ami', n % 25),
      instanceId: id('i', n),
      instanceType: pick(['m6i.large', 'c7g.xlarge', 'r6i.2xlarge', 't3.medium'], n),
      kernelId: null,
      keyName: 'operations',
      launchTime: time(n),
      monitoring: { state: 'disabled' },
      placement: { availabilityZone: zone(n), affinity: null, groupName: '', tenancy: 'default', hostId: null },
      platform: null,
      privateDnsName: dns,
      privateIpAddress: ip,
      productCodes: [],
      publicDnsName: '',
      publicIpAddress: null,
      ramdiskId: null,
      state: { code: 16, name: 'running' },
      stateTransitionReason: '',
      subnetId: own.subnet,
      vpcId: own.vpc,
      architecture: 'x86_64',
      blockDeviceMappings: [device('/dev/xvda', own.root), device('/dev/sdf', data)],
      clientToken: `terraform-${hash('sha256', `token${n}`, 'hex').slice(0, 26)}`,
      ebsOptimized: true,
      enaSupport: true,
      hypervisor: 'xen',
      iamInstanceProfile: {
        arn: `arn:aws:iam::${ACCOUNT}:instance-profile/${pick(SERVICES, n)}-instance`,
        id: `AIPA${hash('sha256', `profile${n % 60}`, 'hex')
          .slice(0, 17)
          .toUpperCase()}`,
      },
      instanceLifecycle: null,
      elasticGpuAssociations: [],
      elasticInferenceAcceleratorAssociations: [],
      networkInterfaces: [
        {
          association: null,
          attachment: {
            attachTime: time(n),
            attachmentId: id('eni-attach', n),
            deleteOnTermination: true,
            deviceIndex: 0,
            status: 'attached',
            networkCardIndex: 0,
            enaSrdSpecification: null,
          },
          description: '',
          groups,
          ipv6Addresses: [],
          macAddress: hash('sha256', `mac${n}`, 'hex').slice(0, 12).replace(/..\B/g, '$&:'),
          networkInterfaceId: own.network,
          ownerId: ACCOUNT,
          privateDnsName: dns,
          privateIpAddress: ip,
          privateIpAddresses: times(3, (i) => ({
            association: null,
            primary: i === 0,
            privateDnsName:
              i === 0 ? dns : `ip-${address(n + i * 7919).replaceAll('.', '-')}.${REGION}.compute.internal`,
            privateIpAddress: i === 0 ? ip : address(n + i * 7919),
          })),
          sourceDestCheck: true,
          status: 'in-use',
          subnetId: own.subnet,
          vpcId: own.vpc,
          interfaceType: 'interface',
          ipv4Prefixes: [],
          ipv6Prefixes: [],
        },
      ],
      outpostArn: null,
      rootDeviceName: '/dev/xvda',
      rootDeviceType: 'ebs',
      securityGroups: groups,
      sourceDestCheck: true,
      spotInstanceRequestId: null,
      sriovNetSupport: null,
      stateReason: null,
      tags: tagList(n),
      virtualizationType: 'hvm',
      cpuOptions: { coreCount: 1, threadsPerCore: 2, amdSevSnp: null },
      capacityReservationId: null,
      capacityReservationSpecification: { capacityReservationPreference: 'open', capacityReservationTarget: null },
      hibernationOptions: { configured: false },
      licenses: [],
      metadataOptions: {
        state: 'applied',
        httpTokens: 'required',
        httpPutResponseHopLimit: 2,
        httpEndpoint: 'enabled',
        httpProtocolIpv6: 'disabled',
        instanceMetadataTags: 'disabled',
      },
      enclaveOptions: { enabled: false },
      bootMode: 'uefi-preferred',
      platformDetails: 'Linux/UNIX',
      usageOperation: 'RunInstances',
      usageOperationUpdateTime: time(n),
      privateDnsNameOptions: { hostnameType: 'ip-name', enableResourceNameDnsARecord: false },
      ipv6Address: null,
      maintenanceOptions: { autoRecovery: 'default' },
      currentInstanceBootMode: 'uefi',
    },
    relationships: [
      edge('AWS::EC2::Vpc', own.vpc, 'Is contained in Vpc'),
      edge('AWS::EC2::Subnet', own.subnet, 'Is contained in Subnet'),
      edge('AWS::EC2::NetworkInterface', own.network, 'Contains NetworkInterface'),
      edge('AWS::EC2::Volume', own.root, 'Is attached to Volume'),
      edge('AWS::EC2::Volume', data, 'Is attached to Volume'),
      ...groups.map(({ groupId }) => edge('AWS::EC2::SecurityGroup', groupId, 'Is associated with SecurityGroup')),
    ],
  }
}

function securityGroup(n: number): Resource {
  const rule = (i: number) => ({
    fromPort: pick([22, 80, 443, 5432, 6379, 8080, 9200], n + i),
    ipProtocol: 'tcp',
    ipv6Ranges: [],
    prefixListIds: [],
    toPort: pick([22, 80, 443, 5432, 6379, 8080, 9200], n + i),
    userIdGroupPairs: times((n + i) % 3, (j) => ({ groupId: id('sg', (n + j * 37) % 900), userId: ACCOUNT })),
    ipv4Ranges: times(1 + ((n + i) % 4), (j) => ({
      cidrIp: `${address((n + j) << 8)}/24`,
      description: `${pick(SERVICES, n + j)} from ${pick(STAGES, j)}`,
    })),
    ipRanges: times(1 + ((n + i) % 4), (j) => `${address((n + j) << 8)}/24`),
  })
  const vpcId = id('vpc', n % 40)
  return {
    resourceId: id('sg', n),
    resourceName: `${pick(SERVICES, n)}-${n}`,
    arn: `arn:aws:ec2:${REGION}:${ACCOUNT}:security-group/${id('sg', n)}`,
    availabilityZone: 'Not Applicable',
    tags: tags(n),
    configuration: {
      description: `Traffic of ${pick(SERVICES, n)} in ${pick(STAGES, n)}`,
      groupName: `${pick(SERVICES, n)}-${n}`,
      ipPermissions: times(3 + (n % 13), rule),
      ownerId: ACCOUNT,
      groupId: id('sg', n),
      ipPermissionsEgress: [{ ...rule(0), fromPort: null, ipProtocol: '-1', toPort: null }],
      tags: tagList(n),
      vpcId,
    },
    relationships: [
      edge('AWS::EC2::VPC', vpcId, 'Is contained in Vpc'),
      edge('AWS::EC2::NetworkInterface', id('eni', n), 'Is associated with NetworkInterface'),
      edge('AWS::EC2::Instance', id('i', n), 'Is associated with Instance'),
    ],
  }
}

function volume(n: number): Resource {
  const instanceId = id('i', n >> 1)
  return {
    resourceId: id('vol', n),
    arn: `arn:aws:ec2:${REGION}:${ACCOUNT}:volume/${id('vol', n)}`,
    availabilityZone: zone(n),
    resourceCreationTime: new Date(time(n)),
    tags: tags(n),
    configuration: {
      attachments: [
        {
          attachTime: time(n),
          device: n % 2 === 0 ? '/dev/xvda' : '/dev/sdf',
          instanceId,
          state: 'attached',
          volumeId: id('vol', n),
          deleteOnTermination: true,
        },
      ],
      availabilityZone: zone(n),
      createTime: time(n),
      encrypted: true,
      kmsKeyId: `arn:aws:kms:${REGION}:${ACCOUNT}:key/${id('key', n % 20)}`,
      size: 20 + (n % 500),
      snapshotId: id('snap', n % 25),
      state: 'in-use',
      volumeId: id('vol', n),
      iops: 3000,
      tags: tagList(n),
      volumeType: 'gp3',
      multiAttachEnabled: false,
      throughput: 125,
    },
    relationships: [edge('AWS::EC2::Instance', instanceId, 'Is attached to Instance')],
  }
}

function statement(n: number, i: number): JsonObject {
  const service = pick(['s3', 'dynamodb', 'sqs', 'kms', 'logs', 'secretsmanager', 'ssm'], n + i)
  return {
    Sid: `${pick(SERVICES, n + i)}${i}`,
    Effect: 'Allow',
    Action: times(2 + (i % 5), (j) => `${service}:${pick(['Get', 'List', 'Describe', 'Put', 'Delete'], j)}*`),
    Resource: [`arn:aws:${service}:::${pick(SERVICES, n)}-${n}`, `arn:aws:${service}:::${pick(SERVICES, n)}-${n}/*`],
    Condition: { StringEquals: { 'aws:ResourceAccount': ACCOUNT, 'aws:RequestedRegion': [REGION, 'eu-central-1'] } },
  }
}

const policy = (n: number, statements: number) =>
  JSON.stringify({ Version: '2012-10-17', Statement: times(statements, (i) => statement(n, i)) })

function role(n: number): Resource {
  const name = `${pick(SERVICES, n)}-${pick(STAGES, n)}-${n}`
  const roleId = `AROA${hash('sha256', `role${n}`, 'hex').slice(0, 17).toUpperCase()}`
  const attached = times(2, (i) => `arn:aws:iam::${ACCOUNT}:policy/${pick(SERVICES, n + i)}-access`)
  return {
    resourceId: roleId,
    resourceName: name,
    arn: `arn:aws:iam::${ACCOUNT}:role/${name}`,
    availabilityZone: 'Not Applicable',
    resourceCreationTime: new Date(time(n)),
    tags: tags(n),
    configuration: {
      path: '/',
      roleName: name,
      roleId,
      arn: `arn:aws:iam::${ACCOUNT}:role/${name}`,
      createDate: time(n),
      assumeRolePolicyDocument: encodeURIComponent(policy(n, 1)),
      instanceProfileList: [],
      rolePolicyList: times(2, (i) => ({
        policyName: `inline-${i}`,
        policyDocument: encodeURIComponent(policy(n + i, 2 + (n % 3))),
      })),
      attachedManagedPolicies: attached.map((policyArn, i) => ({ policyName: pick(SERVICES, n + i), policyArn })),
      permissionsBoundary: null,
      tags: tagList(n),
      roleLastUsed: null,
    },
    relationships: attached.map((arn) => edge('AWS::IAM::Policy', arn, 'Is attached to CustomerManagedPolicy')),
  }
}

function bucket(n: number): Resource {
  const name = `${pick(SERVICES, n)}-${pick(STAGES, n)}-${hash('sha256', `bucket${n}`, 'hex').slice(0, 8)}`
  return {
    resourceId: name,
    resourceName: name,
    arn: `arn:aws:s3:::${name}`,
    availabilityZone: 'Regional',
    resourceCreationTime: new Date(time(n)),
    tags: tags(n),
    configuration: {
      name,
      owner: { displayName: null, id: hash('sha256', 'owner', 'hex') },
      creationDate: time(n),
      region: REGION,
    },
    supplementaryConfiguration: {
      AccessControlList: {
        grantSet: null,
        grantList: [{ grantee: { id: hash('sha256', 'owner', 'hex'), displayName: null }, permission: 'FullControl' }],
        owner: { displayName: null, id: hash('sha256', 'owner', 'hex') },
        isRequesterCharged: false,
      },
      BucketAccelerateConfiguration: { status: null },
      BucketLoggingConfiguration: { destinationBucketName: 'access-logs', logFilePrefix: `${name}/` },
      BucketLifecycleConfiguration: {
        rules: times(2 + (n % 4), (i) => ({
          id: `expire-${pick(SERVICES, i)}`,
          prefix: null,
          status: 'Enabled',
          filter: { predicate: { type: 'LifecyclePrefixPredicate', prefix: `${pick(SERVICES, i)}/` } },
          transitions: [{ days: 30, date: null, storageClass: 'STANDARD_IA' }],
          noncurrentVersionTransitions: null,
          noncurrentVersionExpirationInDays: -1,
          expirationInDays: 365 + i,
          expirationDate: null,
          abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
        })),
      },
      BucketNotificationConfiguration: { configurations: {} },
      BucketPolicy: { policyText: policy(n, 2 + (n % 3)) },
      BucketVersioningConfiguration: { status: 'Enabled', isMfaDeleteEnabled: null },
      PublicAccessBlockConfiguration: {
        blockPublicAcls: true,
        ignorePublicAcls: true,
        blockPublicPolicy: true,
        restrictPublicBuckets: true,
      },
      ServerSideEncryptionConfiguration: {
        rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyID: id('key', n % 20) } }],
      },
      BucketTaggingConfiguration: { tagSets: [{ tags: tags(n) }] },
      IsRequesterPaysEnabled: false,
    },
    relationships: [edge('AWS::KMS::Key', id('key', n % 20), 'Is associated with ')],
  }
}

function taskDefinition(n: number): Resource {
  const family = `${pick(SERVICES, n)}-${n}`
  const arn = `arn:aws:ecs:${REGION}:${ACCOUNT}:task-definition/${family}:${1 + (n % 90)}`
  const roles = ['task', 'execution'].map((kind) => `arn:aws:iam::${ACCOUNT}:role/${pick(SERVICES, n)}-${kind}`)
  return {
    resourceId: arn,
    resourceName: family,
    arn,
    availabilityZone: 'Not Applicable',
    tags: tags(n),
    configuration: {
      TaskDefinitionArn: arn,
      Family: family,
      Cpu: '1024',
      Memory: '2048',
      NetworkMode: 'awsvpc',
      RequiresCompatibilities: ['FARGATE'],
      TaskRoleArn: roles[0],
      ExecutionRoleArn: roles[1],
      ContainerDefinitions: times(2 + (n % 3), (c) => ({
        Name: pick(SERVICES, n + c),
        Image: `${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com/${pick(SERVICES, n + c)}@sha256:${hash('sha256', `${n}/${c}`, 'hex')}`,
        Essential: c === 0,
        Environment: times(16, (i) => ({
          Name: `${pick(SERVICES, i).toUpperCase()}_${pick(['URL', 'TIMEOUT_MS', 'QUEUE', 'TABLE'], i)}`,
          Value: `${pick(SERVICES, i + n)}-${pick(STAGES, n)}.internal.example.com`,
        })),
        Secrets: times(4, (i) => ({
          Name: `${pick(SERVICES, i).toUpperCase()}_PASSWORD`,
          ValueFrom: `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:${pick(SERVICES, n + i)}-${n % 100}`,
        })),
        PortMappings: [{ ContainerPort: 8080, HostPort: 8080, Protocol: 'tcp' }],
        LogConfiguration: {
          LogDriver: 'awslogs',
          Options: { 'awslogs-group': `/ecs/${family}`, 'awslogs-region': REGION, 'awslogs-stream-prefix': 'ecs' },
        },
        HealthCheck: { Command: ['CMD-SHELL', 'curl -f http://localhost:8080/healthz'], Interval: 30, Retries: 3 },
        MountPoints: [],
        VolumesFrom: [],
        SystemControls: [],
      })),
      Volumes: [],
      PlacementConstraints: [],
      Tags: tagList(n).map(({ key, value }) => ({ Key: key, Value: value })),
    },
    relationships: roles.map((roleArn) => ({
      resourceType: 'AWS::IAM::Role',
      resourceName: roleArn.slice(roleArn.lastIndexOf('/') + 1),
      relationshipName: 'Is associated with ',
    })),
  }
}

const KINDS: readonly Kind[] = [
  { type: 'AWS::EC2::Instance', share: 20, make: instance },
  { type: 'AWS::EC2::SecurityGroup', share: 25, make: securityGroup },
  { type: 'AWS::EC2::Volume', share: 16, make: volume },
  { type: 'AWS::IAM::Role', share: 15, make: role },
  { type: 'AWS::S3::Bucket', share: 13, make: bucket },
  { type: 'AWS::ECS::TaskDefinition', share: 11, make: taskDefinition },
]

/** Resources of one account and region, of all kinds; `from` makes those of another account others. */
export function resourcesOf(from: number, count: number): Map<Kind['type'], Resource[]> {
  return new Map(
    KINDS.map(({ type, share, make }) => [
      type,
      Array.from({ length: Math.round((count * share) / 100) }, (_, i) => make(from + i)),
    ]),
  )
}
