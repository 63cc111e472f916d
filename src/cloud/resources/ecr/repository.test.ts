import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { repository } from './repository.ts'

const lifecycle = JSON.stringify({
  rules: [
    {
      rulePriority: 1,
      selection: { tagStatus: 'untagged', countType: 'imageCountMoreThan', countNumber: 5 },
      action: { type: 'expire' },
    },
  ],
})
const policy = {
  Version: '2012-10-17',
  Statement: [{ Sid: 'pull', Effect: 'Allow', Principal: '*', Action: ['ecr:BatchGetImage'] }],
}

testResourceType(repository, {
  'a repository with policies, beside a bare one': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('ecr')
      await client.send(
        new sdk.CreateRepositoryCommand({
          repositoryName: 'team/app',
          imageTagMutability: 'IMMUTABLE',
          imageScanningConfiguration: { scanOnPush: true },
          encryptionConfiguration: { encryptionType: 'KMS', kmsKey: 'arn:aws:kms:us-east-1:123456789012:key/k' },
          tags: [{ Key: 'team', Value: 'blue' }],
        }),
      )
      await client.send(new sdk.CreateRepositoryCommand({ repositoryName: 'bare' }))
      await client.send(
        new sdk.PutLifecyclePolicyCommand({ repositoryName: 'team/app', lifecyclePolicyText: lifecycle }),
      )
      await client.send(
        new sdk.SetRepositoryPolicyCommand({ repositoryName: 'team/app', policyText: JSON.stringify(policy) }),
      )
    },
    expect(resources) {
      const found = resources.find((r) => r.resourceId === 'team/app')
      const bare = resources.find((r) => r.resourceId === 'bare')
      assert.equal(resources.length, 2)
      assert.equal(found?.availabilityZone, 'Regional')
      assert.equal(found?.configuration.ImageTagMutability, 'IMMUTABLE')
      assert.deepEqual(found?.configuration.ImageScanningConfiguration, { ScanOnPush: true })
      assert.deepEqual(found?.configuration.EncryptionConfiguration, {
        EncryptionType: 'KMS',
        KmsKey: 'arn:aws:kms:us-east-1:123456789012:key/k',
      })
      const { LifecyclePolicyText } = found!.configuration.LifecyclePolicy as { LifecyclePolicyText: string }
      assert.deepEqual(JSON.parse(LifecyclePolicyText), JSON.parse(lifecycle))
      assert.deepEqual(found?.configuration.RepositoryPolicyText, policy)
      assert.deepEqual(found?.configuration.Tags, [{ Key: 'team', Value: 'blue' }])
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(bare?.configuration.LifecyclePolicy, {})
      assert.deepEqual(bare?.configuration.RepositoryPolicyText, {})
      assert.deepEqual(bare?.configuration.Tags, [])
    },
  },
  'a repository, all of its answer, and one that vanishes': {
    answers: {
      'ecr:DescribeRepositories': ({ repositoryNames }: { repositoryNames?: string[] }) => {
        if (repositoryNames?.[0] === 'no-such-id')
          throw Object.assign(new Error('not found'), { name: 'RepositoryNotFoundException' })
        const app = {
          repositoryArn: 'arn:aws:ecr:eu-west-1:123456789012:repository/app',
          registryId: '123456789012',
          repositoryName: 'app',
          repositoryUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app',
          createdAt: new Date('2026-01-02T03:04:05.000Z'),
          imageTagMutability: 'MUTABLE',
          imageScanningConfiguration: { scanOnPush: false },
          encryptionConfiguration: { encryptionType: 'AES256' },
        }
        return { repositories: repositoryNames === undefined ? [{ repositoryName: 'vanishing' }, app] : [app] }
      },
      'ecr:ListTagsForResource': ({ resourceArn }: { resourceArn?: string }) => {
        if (resourceArn === undefined)
          throw Object.assign(new Error('not found'), { name: 'RepositoryNotFoundException' })
        return { tags: [] }
      },
      'ecr:GetLifecyclePolicy': { registryId: '123456789012', repositoryName: 'app', lifecyclePolicyText: lifecycle },
      'ecr:GetRepositoryPolicy': Object.assign(new Error('none'), { name: 'RepositoryPolicyNotFoundException' }),
    },
    expect(resources) {
      const [found] = resources
      assert.equal(resources.length, 1)
      assert.deepEqual(found?.configuration, {
        Arn: 'arn:aws:ecr:eu-west-1:123456789012:repository/app',
        RepositoryName: 'app',
        RepositoryUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app',
        ImageTagMutability: 'MUTABLE',
        ImageScanningConfiguration: { ScanOnPush: false },
        EncryptionConfiguration: { EncryptionType: 'AES256' },
        LifecyclePolicy: { LifecyclePolicyText: lifecycle, RegistryId: '123456789012' },
        RepositoryPolicyText: {},
        Tags: [],
      })
    },
  },
})
