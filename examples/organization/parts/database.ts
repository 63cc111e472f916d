/** RDS and DynamoDB. */
import type { Moment } from '../calendar.ts'
import { letters, uuid } from '../identifier.ts'
import type { Place } from '../place.ts'
import { type Sample, sample } from '../sample.ts'

type Tags = Readonly<Record<string, string>>

export function subnetGroup(place: Place, name: string, subnets: readonly Sample[], tags?: Tags): Sample {
  const { vpcId } = subnets[0]!.configuration
  const arn = place.arn('rds', `subgrp:${name}`)
  return sample(place, {
    type: 'RDS::DBSubnetGroup',
    id: name,
    name,
    arn,
    zone: 'Multiple Availability Zones',
    tags,
    configuration: {
      dBSubnetGroupArn: arn,
      dBSubnetGroupDescription: `Subnets of ${name}`,
      dBSubnetGroupName: name,
      subnetGroupStatus: 'Complete',
      subnets: subnets.map((subnet) => ({
        subnetAvailabilityZone: { name: subnet.availabilityZone },
        subnetIdentifier: subnet.resourceId,
        subnetOutpost: {},
        subnetStatus: 'Active',
      })),
      supportedNetworkTypes: ['IPV4'],
      vpcId,
    },
    related: { 'EC2::Subnet': subnets.map((s) => s.resourceId), 'EC2::VPC': [String(vpcId)] },
  })
}

export interface DatabaseOptions {
  readonly created: Moment
  readonly subnetGroup: Sample
  readonly group: Sample
  readonly instanceClass: string
  readonly key?: string
  readonly multiAz?: boolean
  readonly protectedFromDeletion?: boolean
  readonly backupDays?: number
  readonly tags: Tags
}

export function database(place: Place, name: string, options: DatabaseOptions): Sample {
  const { created, subnetGroup: subnets, group, key, multiAz = false, backupDays = 7, tags } = options
  const dbiResourceId = `db-${letters(26, 'db', place.accountId, place.region, name)}`
  const arn = place.arn('rds', `db:${name}`)
  const createTime = place.iso(created)
  return sample(place, {
    type: 'RDS::DBInstance',
    id: dbiResourceId,
    name,
    arn,
    zone: `${place.region}a`,
    created: createTime,
    tags,
    configuration: {
      activityStreamStatus: 'stopped',
      allocatedStorage: 100,
      associatedRoles: [],
      autoMinorVersionUpgrade: true,
      availabilityZone: `${place.region}a`,
      backupRetentionPeriod: backupDays,
      backupTarget: 'region',
      cACertificateIdentifier: 'rds-ca-rsa2048-g1',
      copyTagsToSnapshot: true,
      customerOwnedIpEnabled: false,
      dBInstanceArn: arn,
      dBInstanceClass: options.instanceClass,
      dBInstanceIdentifier: name,
      dBInstanceStatus: 'available',
      dBName: name,
      dBParameterGroups: [{ dBParameterGroupName: 'default.postgres16', parameterApplyStatus: 'in-sync' }],
      dBSecurityGroups: [],
      dBSubnetGroup: subnets.configuration,
      dbInstancePort: 0,
      dbiResourceId,
      deletionProtection: options.protectedFromDeletion ?? false,
      domainMemberships: [],
      enabledCloudwatchLogsExports: ['postgresql'],
      endpoint: {
        address: `${name}.c${letters(11, 'rds', place.accountId, place.region).toLowerCase()}.${place.region}.rds.amazonaws.com`,
        hostedZoneId: 'Z2R2ITUGPM61AM',
        port: 5432,
      },
      engine: 'postgres',
      engineVersion: '16.9',
      iAMDatabaseAuthenticationEnabled: false,
      instanceCreateTime: createTime,
      ...(key === undefined ? {} : { kmsKeyId: key }),
      licenseModel: 'postgresql-license',
      masterUsername: 'postgres',
      monitoringInterval: 0,
      multiAZ: multiAz,
      networkType: 'IPV4',
      optionGroupMemberships: [{ optionGroupName: 'default:postgres-16', status: 'in-sync' }],
      performanceInsightsEnabled: false,
      preferredBackupWindow: '03:10-03:40',
      preferredMaintenanceWindow: 'sun:04:15-sun:04:45',
      publiclyAccessible: false,
      readReplicaDBInstanceIdentifiers: [],
      storageEncrypted: key !== undefined,
      storageThroughput: 125,
      storageType: 'gp3',
      vpcSecurityGroups: [{ status: 'active', vpcSecurityGroupId: group.resourceId }],
    },
    related: { 'EC2::SecurityGroup': [group.resourceId], 'RDS::DBSubnetGroup': [subnets.resourceId] },
  })
}

export function databaseSnapshot(database: Sample, name: string, created: Moment): Sample {
  const { place, configuration } = database
  const snapshotCreateTime = place.iso(created)
  const {
    allocatedStorage,
    availabilityZone,
    dBInstanceIdentifier,
    engine,
    engineVersion,
    instanceCreateTime,
    kmsKeyId,
  } = configuration
  const vpcId = (configuration.dBSubnetGroup as { vpcId: string }).vpcId
  return sample(place, {
    type: 'RDS::DBSnapshot',
    id: name,
    name,
    arn: place.arn('rds', `snapshot:${name}`),
    zone: database.availabilityZone,
    created: snapshotCreateTime,
    tags: database.tags,
    configuration: {
      allocatedStorage,
      availabilityZone,
      dBInstanceIdentifier,
      dBSnapshotIdentifier: name,
      encrypted: configuration.storageEncrypted,
      engine,
      engineVersion,
      instanceCreateTime,
      kmsKeyId,
      licenseModel: 'postgresql-license',
      masterUsername: 'postgres',
      optionGroupName: 'default:postgres-16',
      percentProgress: 100,
      port: 5432,
      snapshotCreateTime,
      snapshotType: 'manual',
      status: 'available',
      storageType: 'gp3',
      vpcId,
    },
    supplementary: { DBSnapshotAttributes: [{ attributeName: 'restore', attributeValues: [] }] },
    related: { 'EC2::VPC': [vpcId] },
  })
}

interface TableOptions {
  readonly created: Moment
  readonly hash: string
  readonly range?: string
  readonly recoverable?: boolean
  readonly tags?: Tags
}

export function table(
  place: Place,
  tableName: string,
  { created, hash, range, recoverable = true, tags }: TableOptions,
): Sample {
  const keys = [
    { attributeName: hash, keyType: 'HASH' },
    ...(range === undefined ? [] : [{ attributeName: range, keyType: 'RANGE' }]),
  ]
  const tableArn = place.arn('dynamodb', `table/${tableName}`)
  return sample(place, {
    type: 'DynamoDB::Table',
    id: tableName,
    name: tableName,
    arn: tableArn,
    zone: 'Not Applicable',
    created: place.iso(created),
    tags,
    configuration: {
      attributeDefinitions: keys.map(({ attributeName }) => ({ attributeName, attributeType: 'S' })),
      billingModeSummary: { billingMode: 'PAY_PER_REQUEST', lastUpdateToPayPerRequestDateTime: place.epoch(created) },
      creationDateTime: place.epoch(created),
      deletionProtectionEnabled: recoverable,
      keySchema: keys,
      provisionedThroughput: { numberOfDecreasesToday: 0, readCapacityUnits: 0, writeCapacityUnits: 0 },
      tableArn,
      tableId: uuid('table', place.accountId, place.region, tableName),
      tableName,
      tableStatus: 'ACTIVE',
    },
    supplementary: {
      ContinuousBackupsDescription: {
        continuousBackupsStatus: 'ENABLED',
        pointInTimeRecoveryDescription: { pointInTimeRecoveryStatus: recoverable ? 'ENABLED' : 'DISABLED' },
      },
    },
  })
}
