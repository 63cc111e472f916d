import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { fileSystem } from './file-system.ts'

const none = Object.assign(new Error('none'), { name: 'PolicyNotFound' })
const policy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Principal: { AWS: '*' }, Action: '*', Condition: { Bool: { 'aws:Secure': 'false' } } }],
}

testResourceType(fileSystem, {
  'a file system with backups, beside a bare one': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('efs')
      const { FileSystemId } = await client.send(
        new sdk.CreateFileSystemCommand({
          CreationToken: 'a',
          Encrypted: true,
          Backup: true,
          Tags: [{ Key: 'team', Value: 'blue' }],
        }),
      )
      await client.send(new sdk.CreateFileSystemCommand({ CreationToken: 'b' }))
      await client.send(
        new sdk.PutLifecycleConfigurationCommand({
          FileSystemId,
          LifecyclePolicies: [{ TransitionToIA: 'AFTER_30_DAYS' }],
        }),
      )
      await client.send(new sdk.PutFileSystemPolicyCommand({ FileSystemId, Policy: JSON.stringify(policy) }))
      return FileSystemId
    },
    expect(resources, id) {
      const found = resources.find((r) => r.resourceId === id)
      const bare = resources.find((r) => r.resourceId !== id)
      assert.equal(resources.length, 2)
      assert.equal(found?.configuration.FileSystemId, id)
      assert.equal(found?.configuration.Encrypted, true)
      assert.deepEqual(found?.configuration.BackupPolicy, { Status: 'ENABLED' })
      assert.deepEqual(found?.configuration.FileSystemPolicy, policy)
      assert.deepEqual(found?.configuration.LifecyclePolicies, [{ TransitionToIA: 'AFTER_30_DAYS' }])
      assert.deepEqual(found?.configuration.FileSystemTags, [{ Key: 'team', Value: 'blue' }])
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.ok(!('FileSystemPolicy' in bare!.configuration))
    },
  },
  'a file system in one zone': {
    answers: {
      'efs:DescribeFileSystems': ({ FileSystemId }: { FileSystemId?: string }) => ({
        FileSystems: [
          {
            OwnerId: '123456789012',
            CreationToken: 'a',
            FileSystemId: FileSystemId ?? 'fs-1',
            FileSystemArn: 'arn:aws:elasticfilesystem:eu-west-1:123456789012:file-system/fs-1',
            CreationTime: new Date('2026-01-02T03:04:05.000Z'),
            LifeCycleState: 'available',
            NumberOfMountTargets: 1,
            SizeInBytes: { Value: 6144 },
            PerformanceMode: 'generalPurpose',
            ThroughputMode: 'elastic',
            Encrypted: true,
            KmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/k',
            AvailabilityZoneName: 'eu-west-1a',
            AvailabilityZoneId: 'euw1-az1',
            Tags: [{ Key: 'aws:elasticfilesystem:default-backup', Value: 'enabled' }],
          },
        ],
      }),
      'efs:DescribeLifecycleConfiguration': { LifecyclePolicies: [] },
      'efs:DescribeBackupPolicy': none,
      'efs:DescribeFileSystemPolicy': none,
    },
    expect([found]) {
      assert.equal(found?.availabilityZone, 'eu-west-1a')
      assert.deepEqual(found?.configuration, {
        Arn: 'arn:aws:elasticfilesystem:eu-west-1:123456789012:file-system/fs-1',
        AvailabilityZoneName: 'eu-west-1a',
        Encrypted: true,
        FileSystemId: 'fs-1',
        FileSystemTags: [{ Key: 'aws:elasticfilesystem:default-backup', Value: 'enabled' }],
        KmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/k',
        LifecyclePolicies: [],
        PerformanceMode: 'generalPurpose',
        ThroughputMode: 'elastic',
      })
    },
  },
})
