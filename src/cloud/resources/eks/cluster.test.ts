import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { cluster } from './cluster.ts'

const arn = 'arn:aws:eks:eu-west-1:123456789012:cluster/shop'
const key = 'arn:aws:kms:eu-west-1:123456789012:key/k'

testResourceType(cluster, {
  'a cluster with encrypted secrets': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('eks')
      for (const name of ['shop', 'stock'])
        await client.send(
          new sdk.CreateClusterCommand({
            name,
            version: '1.33',
            roleArn: `arn:aws:iam::${cloud.accountId}:role/eks`,
            resourcesVpcConfig: { subnetIds: ['subnet-1'], securityGroupIds: ['sg-1'] },
            encryptionConfig: [{ resources: ['secrets'], provider: { keyArn: key } }],
            tags: { team: 'blue' },
          }),
        )
    },
    expect(resources) {
      const [found] = resources
      assert.deepEqual(
        resources.map((r) => r.resourceId),
        ['shop', 'stock'],
      )
      assert.equal(found?.configuration.Name, 'shop')
      assert.equal(found?.configuration.Version, '1.33')
      assert.deepEqual(found?.configuration.EncryptionConfig, [{ Resources: ['secrets'], Provider: { KeyArn: key } }])
      assert.deepEqual(found?.configuration.Tags, [{ Key: 'team', Value: 'blue' }])
      assert.deepEqual(found?.tags, { team: 'blue' })
    },
  },
  'a cluster with some logs, all of its answer': {
    answers: {
      'eks:ListClusters': { clusters: ['vanishing', 'shop'] },
      'eks:DescribeCluster': ({ name }: { name: string }) => {
        if (name !== 'shop') throw Object.assign(new Error('No cluster found'), { name: 'ResourceNotFoundException' })
        return {
          cluster: {
            name: 'shop',
            arn,
            createdAt: new Date('2026-01-02T03:04:05.000Z'),
            version: '1.33',
            endpoint: 'https://ABC.gr7.eu-west-1.eks.amazonaws.com',
            roleArn: 'arn:aws:iam::123456789012:role/eks',
            resourcesVpcConfig: {
              subnetIds: ['subnet-1', 'subnet-2'],
              securityGroupIds: ['sg-1'],
              clusterSecurityGroupId: 'sg-2',
              vpcId: 'vpc-1',
              endpointPublicAccess: true,
              endpointPrivateAccess: false,
              publicAccessCidrs: ['0.0.0.0/0'],
            },
            kubernetesNetworkConfig: { serviceIpv4Cidr: '172.20.0.0/16', ipFamily: 'ipv4' },
            logging: {
              clusterLogging: [
                { types: ['api', 'audit'], enabled: true },
                { types: ['authenticator', 'controllerManager', 'scheduler'], enabled: false },
              ],
            },
            identity: { oidc: { issuer: 'https://oidc.eks.eu-west-1.amazonaws.com/id/ABC' } },
            status: 'ACTIVE',
            certificateAuthority: { data: 'LS0t' },
            platformVersion: 'eks.5',
            tags: { team: 'blue' },
            encryptionConfig: [{ resources: ['secrets'], provider: { keyArn: key } }],
            health: { issues: [] },
            accessConfig: { authenticationMode: 'API', bootstrapClusterCreatorAdminPermissions: true },
            upgradePolicy: { supportType: 'STANDARD' },
            deletionProtection: false,
          },
        }
      },
    },
    expect(resources) {
      const [found] = resources
      assert.equal(resources.length, 1)
      assert.equal(found?.arn, arn)
      assert.equal(found?.availabilityZone, 'Regional')
      assert.deepEqual(found?.configuration, {
        Name: 'shop',
        Arn: arn,
        CreatedAt: '2026-01-02T03:04:05.000Z',
        Version: '1.33',
        Endpoint: 'https://ABC.gr7.eu-west-1.eks.amazonaws.com',
        RoleArn: 'arn:aws:iam::123456789012:role/eks',
        ResourcesVpcConfig: {
          SubnetIds: ['subnet-1', 'subnet-2'],
          SecurityGroupIds: ['sg-1'],
          EndpointPublicAccess: true,
          EndpointPrivateAccess: false,
          PublicAccessCidrs: ['0.0.0.0/0'],
        },
        KubernetesNetworkConfig: { ServiceIpv4Cidr: '172.20.0.0/16', IpFamily: 'ipv4' },
        Logging: { ClusterLogging: { EnabledTypes: [{ Type: 'api' }, { Type: 'audit' }] } },
        OpenIdConnectIssuerUrl: 'https://oidc.eks.eu-west-1.amazonaws.com/id/ABC',
        CertificateAuthorityData: 'LS0t',
        ClusterSecurityGroupId: 'sg-2',
        EncryptionConfig: [{ Resources: ['secrets'], Provider: { KeyArn: key } }],
        EncryptionConfigKeyArn: key,
        AccessConfig: { AuthenticationMode: 'API' },
        UpgradePolicy: { SupportType: 'STANDARD' },
        Tags: [{ Key: 'team', Value: 'blue' }],
      })
    },
  },
})
