import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { domain } from './domain.ts'

const arn = 'arn:aws:es:eu-west-1:123456789012:domain/search'
const policy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: ['arn:aws:iam::123456789012:root'] }, Action: ['es:*'] }],
}
const logs = { CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:audit', Enabled: true }

testResourceType(domain, {
  'a domain of OpenSearch, beside one of Elasticsearch': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('opensearch')
      await client.send(
        new sdk.CreateDomainCommand({
          DomainName: 'search',
          EngineVersion: 'OpenSearch_2.19',
          NodeToNodeEncryptionOptions: { Enabled: true },
          EncryptionAtRestOptions: { Enabled: true },
          TagList: [{ Key: 'team', Value: 'blue' }],
        }),
      )
      const es = await cloud.service('elasticsearch-service')
      await es.client.send(
        new es.sdk.CreateElasticsearchDomainCommand({ DomainName: 'legacy', ElasticsearchVersion: '7.10' }),
      )
    },
    expect(resources) {
      const [found] = resources
      assert.equal(resources.length, 1)
      assert.equal(found?.resourceId, 'search')
      assert.equal(found?.configuration.EngineVersion, 'OpenSearch_2.19')
      assert.deepEqual(found?.configuration.NodeToNodeEncryptionOptions, { Enabled: true })
      assert.deepEqual(found?.configuration.Tags, [{ Key: 'team', Value: 'blue' }])
      assert.deepEqual(found?.tags, { team: 'blue' })
    },
  },
  'a domain in a VPC, all of its answer': {
    answers: {
      'opensearch:ListDomainNames': ({ EngineType }: { EngineType: string }) => ({
        DomainNames: [{ DomainName: 'search', EngineType }],
      }),
      'opensearch:DescribeDomains': {
        DomainStatusList: [
          {
            DomainId: '123456789012/search',
            DomainName: 'search',
            ARN: arn,
            Created: true,
            Deleted: false,
            Endpoints: { vpc: 'vpc-search.eu-west-1.es.amazonaws.com' },
            Processing: false,
            EngineVersion: 'OpenSearch_2.19',
            ClusterConfig: {
              InstanceType: 'r7g.large.search',
              InstanceCount: 3,
              DedicatedMasterEnabled: true,
              DedicatedMasterCount: 3,
              ZoneAwarenessEnabled: true,
              ZoneAwarenessConfig: { AvailabilityZoneCount: 3 },
              MultiAZWithStandbyEnabled: true,
            },
            EBSOptions: { EBSEnabled: true, VolumeType: 'gp3', VolumeSize: 10 },
            AccessPolicies: JSON.stringify(policy),
            VPCOptions: {
              VPCId: 'vpc-1',
              SubnetIds: ['subnet-1'],
              AvailabilityZones: ['eu-west-1a'],
              SecurityGroupIds: ['sg-1'],
            },
            CognitoOptions: { Enabled: false },
            EncryptionAtRestOptions: { Enabled: true, KmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/k' },
            NodeToNodeEncryptionOptions: { Enabled: true },
            AdvancedOptions: { 'rest.action.multi.allow_explicit_index': 'true' },
            LogPublishingOptions: { AUDIT_LOGS: logs },
            ServiceSoftwareOptions: {
              CurrentVersion: 'OpenSearch_2_19_R1',
              NewVersion: '',
              UpdateAvailable: false,
              Cancellable: false,
              UpdateStatus: 'COMPLETED',
              Description: 'There is no software update available for this domain.',
              AutomatedUpdateDate: new Date(0),
              OptionalDeployment: true,
            },
            DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10' },
            AdvancedSecurityOptions: { Enabled: true, InternalUserDatabaseEnabled: false },
          },
        ],
      },
      'opensearch:ListTags': { TagList: [{ Key: 'team', Value: 'blue' }] },
    },
    expect([found]) {
      assert.equal(found?.arn, arn)
      assert.equal(found?.availabilityZone, 'Regional')
      const { configuration } = found!
      assert.equal(configuration.Id, '123456789012/search')
      assert.equal(configuration.Arn, arn)
      assert.deepEqual(configuration.AccessPolicies, policy)
      assert.deepEqual(configuration.VPCOptions, { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] })
      assert.deepEqual(configuration.AdvancedOptions, { 'rest.action.multi.allow_explicit_index': 'true' })
      assert.deepEqual(configuration.LogPublishingOptions, { AUDIT_LOGS: logs })
      assert.deepEqual(configuration.EncryptionAtRestOptions, {
        Enabled: true,
        KmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/k',
      })
      assert.deepEqual(configuration.DomainEndpointOptions, {
        EnforceHTTPS: true,
        TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10',
      })
      assert.deepEqual(configuration.AdvancedSecurityOptions, { Enabled: true, InternalUserDatabaseEnabled: false })
      assert.deepEqual(configuration.ClusterConfig, {
        InstanceType: 'r7g.large.search',
        InstanceCount: 3,
        DedicatedMasterEnabled: true,
        DedicatedMasterCount: 3,
        ZoneAwarenessEnabled: true,
        ZoneAwarenessConfig: { AvailabilityZoneCount: 3 },
        MultiAZWithStandbyEnabled: true,
      })
      assert.deepEqual(configuration.ServiceSoftwareOptions, {
        CurrentVersion: 'OpenSearch_2_19_R1',
        NewVersion: '',
        UpdateAvailable: false,
        Cancellable: false,
        UpdateStatus: 'COMPLETED',
        AutomatedUpdateDate: '1970-01-01T00:00:00.000Z',
        OptionalDeployment: true,
      })
    },
  },
})
