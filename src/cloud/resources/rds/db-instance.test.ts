import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cannedAccount, read, testResourceType } from '../../testing.ts'
import { dbInstance } from './db-instance.ts'

const created = new Date('2026-03-09T12:03:33.846Z')
const orders = {
  DBInstanceIdentifier: 'orders',
  DBInstanceClass: 'db.m7g.large',
  Engine: 'postgres',
  DBInstanceStatus: 'available',
  MasterUsername: 'orders_admin',
  DBName: 'orders',
  Endpoint: { Address: 'orders.abc.eu-west-1.rds.amazonaws.com', Port: 5432, HostedZoneId: 'Z29' },
  AllocatedStorage: 100,
  InstanceCreateTime: created,
  PreferredBackupWindow: '05:38-06:08',
  BackupRetentionPeriod: 7,
  DBSecurityGroups: [{ DBSecurityGroupName: 'old', Status: 'active' }],
  VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1', Status: 'active' }],
  DBParameterGroups: [{ DBParameterGroupName: 'default.postgres17', ParameterApplyStatus: 'in-sync' }],
  AvailabilityZone: 'eu-west-1a',
  DBSubnetGroup: {
    DBSubnetGroupName: 'private',
    VpcId: 'vpc-1',
    SubnetGroupStatus: 'Complete',
    Subnets: [{ SubnetIdentifier: 'subnet-1', SubnetAvailabilityZone: { Name: 'eu-west-1a' }, SubnetStatus: 'Active' }],
  },
  LatestRestorableTime: new Date('2026-05-17T08:50:00.000Z'),
  MultiAZ: true,
  EngineVersion: '17.2',
  AutoMinorVersionUpgrade: true,
  PubliclyAccessible: false,
  StorageEncrypted: true,
  KmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/k',
  DbiResourceId: 'db-LYXUCEJAOMO72P53OXOD4CW2GE',
  CACertificateIdentifier: 'rds-ca-rsa2048-g1',
  CopyTagsToSnapshot: true,
  MonitoringInterval: 60,
  DBInstanceArn: 'arn:aws:rds:eu-west-1:123456789012:db:orders',
  IAMDatabaseAuthenticationEnabled: true,
  DbInstancePort: 0,
  EnabledCloudwatchLogsExports: ['postgresql', 'upgrade'],
  PendingModifiedValues: { MasterUserPassword: '****' },
  DeletionProtection: true,
  TagList: [{ Key: 'team', Value: 'blue' }],
}

testResourceType(dbInstance, {
  'an instance with a tag': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('rds')
      await client.send(
        new sdk.CreateDBInstanceCommand({
          DBInstanceIdentifier: 'orders',
          DBInstanceClass: 'db.t3.micro',
          Engine: 'postgres',
          AllocatedStorage: 20,
          MasterUsername: 'owner',
          MasterUserPassword: 'not-a-secret',
          StorageEncrypted: true,
          DeletionProtection: true,
          Tags: [{ Key: 'team', Value: 'blue' }],
        }),
      )
    },
    expect(resources) {
      const [found] = resources
      assert.equal(resources.length, 1)
      assert.equal(found?.resourceName, 'orders')
      assert.match(String(found?.resourceId), /^db-/)
      assert.match(String(found?.arn), /:db:orders$/)
      assert.equal(found?.configuration.storageEncrypted, true)
      assert.equal(found?.configuration.deletionProtection, true)
      assert.deepEqual(found?.tags, { team: 'blue' })
    },
  },
  'an instance in a VPC, all of its answer': {
    answers: { 'rds:DescribeDBInstances': ({ Filters }: never) => ({ DBInstances: matching(Filters) }) },
    expect([found]) {
      assert.equal(found?.resourceId, orders.DbiResourceId)
      assert.equal(found?.resourceName, 'orders')
      assert.equal(found?.availabilityZone, 'eu-west-1a')
      assert.equal(found?.resourceCreationTime, created)
      const { configuration } = found!
      assert.equal(configuration.dBInstanceIdentifier, 'orders')
      assert.equal(configuration.instanceCreateTime, created.toISOString())
      assert.equal(configuration.iAMDatabaseAuthenticationEnabled, true)
      assert.equal(configuration.dbInstancePort, 0)
      assert.equal(configuration.monitoringInterval, 60)
      assert.equal(configuration.multiAZ, true)
      assert.equal(configuration.publiclyAccessible, false)
      assert.equal(configuration.backupRetentionPeriod, 7)
      assert.deepEqual(configuration.enabledCloudwatchLogsExports, ['postgresql', 'upgrade'])
      assert.deepEqual(configuration.dBParameterGroups, [
        { dBParameterGroupName: 'default.postgres17', parameterApplyStatus: 'in-sync' },
      ])
      assert.deepEqual(found?.supplementaryConfiguration, { Tags: [{ key: 'team', value: 'blue' }] })
      assert.deepEqual(found?.relationships, [
        {
          resourceType: 'AWS::EC2::SecurityGroup',
          resourceId: 'sg-1',
          relationshipName: 'Is associated with SecurityGroup',
        },
        {
          resourceType: 'AWS::RDS::DBSecurityGroup',
          resourceId: 'old',
          relationshipName: 'Is associated with DBSecurityGroup',
        },
        {
          resourceType: 'AWS::RDS::DBSubnetGroup',
          resourceId: 'private',
          relationshipName: 'Is associated with DBSubnetGroup',
        },
      ])
    },
  },
})

test('AWS::RDS::DBInstance: a name, an ARN and an id of the same instance give it once; an ARN of a cluster nothing', async () => {
  const asked: unknown[] = []
  const account = cannedAccount({
    'rds:DescribeDBInstances': ({ Filters }: { Filters: { Name: string; Values: string[] }[] }) => {
      asked.push(Filters)
      return { DBInstances: matching(Filters) }
    },
  })
  const found = await read(dbInstance, account, [
    { resourceId: orders.DbiResourceId },
    { resourceName: 'orders' },
    { arn: orders.DBInstanceArn },
    { arn: 'arn:aws:rds:eu-west-1:123456789012:cluster:orders' },
  ])
  assert.equal(found.length, 1)
  assert.deepEqual(asked, [
    [{ Name: 'dbi-resource-id', Values: [orders.DbiResourceId] }],
    [{ Name: 'db-instance-id', Values: ['orders'] }],
  ])
})

function matching(filters: { Name: string; Values: string[] }[] | undefined) {
  const values = filters?.flatMap((filter) => filter.Values)
  return values === undefined || values.includes('orders') || values.includes(orders.DbiResourceId) ? [orders] : []
}
