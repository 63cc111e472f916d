import assert from 'node:assert/strict'
import { testResourceType } from '../../testing.ts'
import { domain } from './domain.ts'

const arn = 'arn:aws:es:eu-west-1:123456789012:domain/legacy'
const policy = '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":{"AWS":"*"},"Action":"es:*"}]}'

testResourceType(domain, {
  'a domain of Elasticsearch, beside one of OpenSearch': {
    async arrange(cloud) {
      const { sdk, client } = await cloud.service('elasticsearch-service')
      await client.send(
        new sdk.CreateElasticsearchDomainCommand({
          DomainName: 'legacy',
          ElasticsearchVersion: '7.10',
          NodeToNodeEncryptionOptions: { Enabled: true },
          TagList: [{ Key: 'team', Value: 'blue' }],
        }),
      )
      const opensearch = await cloud.service('opensearch')
      await opensearch.client.send(new opensearch.sdk.CreateDomainCommand({ DomainName: 'search' }))
    },
    expect(resources) {
      const [found] = resources
      assert.equal(resources.length, 1)
      assert.match(String(found?.resourceId), /^\d{12}\/legacy$/)
      assert.equal(found?.resourceName, 'legacy')
      assert.equal(found?.configuration.elasticsearchVersion, '7.10')
      assert.deepEqual(found?.configuration.nodeToNodeEncryptionOptions, { enabled: true })
      assert.deepEqual(found?.tags, { team: 'blue' })
      assert.deepEqual(found?.supplementaryConfiguration, { Tags: [{ key: 'team', value: 'blue' }] })
    },
  },
  'a domain in a VPC, all of its answer': {
    answers: {
      'elasticsearch-service:ListDomainNames': ({ EngineType }: { EngineType: string }) => ({
        DomainNames: [{ DomainName: 'legacy', EngineType }],
      }),
      'elasticsearch-service:DescribeElasticsearchDomains': {
        DomainStatusList: [
          {
            DomainId: '123456789012/legacy',
            DomainName: 'legacy',
            ARN: arn,
            Created: true,
            Deleted: false,
            Endpoints: { vpc: 'vpc-legacy.eu-west-1.es.amazonaws.com' },
            Processing: false,
            UpgradeProcessing: false,
            ElasticsearchVersion: '7.10',
            ElasticsearchClusterConfig: {
              InstanceType: 'r6g.large.elasticsearch',
              InstanceCount: 3,
              DedicatedMasterEnabled: false,
              ZoneAwarenessEnabled: false,
              ColdStorageOptions: { Enabled: false },
            },
            EBSOptions: { EBSEnabled: true, VolumeType: 'gp2', VolumeSize: 10 },
            AccessPolicies: policy,
            SnapshotOptions: {},
            VPCOptions: {
              VPCId: 'vpc-1',
              SubnetIds: ['subnet-1'],
              AvailabilityZones: ['eu-west-1c'],
              SecurityGroupIds: ['sg-1'],
            },
            EncryptionAtRestOptions: { Enabled: true, KmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/k-1' },
            NodeToNodeEncryptionOptions: { Enabled: true },
            AdvancedOptions: { 'indices.query.bool.max_clause_count': '1024' },
            LogPublishingOptions: {
              ES_APPLICATION_LOGS: { CloudWatchLogsLogGroupArn: 'arn:aws:logs:::log-group:es', Enabled: true },
            },
            ServiceSoftwareOptions: { UpdateAvailable: false, AutomatedUpdateDate: new Date(0) },
            DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: 'Policy-Min-TLS-1-2-2019-07' },
          },
        ],
      },
      'elasticsearch-service:ListTags': { TagList: [] },
    },
    expect([found]) {
      assert.equal(found?.resourceId, '123456789012/legacy')
      assert.equal(found?.availabilityZone, 'Multiple Availability Zones')
      const { configuration } = found!
      assert.equal(configuration.arn, arn)
      assert.equal(configuration.accessPolicies, policy)
      assert.deepEqual(configuration.advancedOptions, { 'indices.query.bool.max_clause_count': '1024' })
      assert.deepEqual(configuration.ebsoptions, { ebsenabled: true, volumeType: 'gp2', volumeSize: 10 })
      assert.deepEqual(configuration.encryptionAtRestOptions, {
        enabled: true,
        kmsKeyId: 'arn:aws:kms:eu-west-1:123456789012:key/k-1',
      })
      assert.deepEqual(configuration.logPublishingOptions, {
        ES_APPLICATION_LOGS: { cloudWatchLogsLogGroupArn: 'arn:aws:logs:::log-group:es', enabled: true },
      })
      assert.deepEqual(configuration.serviceSoftwareOptions, { updateAvailable: false, automatedUpdateDate: 0 })
      assert.deepEqual(configuration.domainEndpointOptions, {
        enforceHTTPS: true,
        tlssecurityPolicy: 'Policy-Min-TLS-1-2-2019-07',
      })
      assert.deepEqual(configuration.vpcoptions, {
        vpcid: 'vpc-1',
        subnetIds: ['subnet-1'],
        availabilityZones: ['eu-west-1c'],
        securityGroupIds: ['sg-1'],
      })
      const edges = found?.relationships?.map(
        (edge) => `${edge.resourceType} ${edge.relationshipName}${edge.resourceId}`,
      )
      assert.deepEqual(edges, [
        'AWS::EC2::SecurityGroup Is associated with sg-1',
        'AWS::EC2::Subnet Is associated with subnet-1',
        'AWS::KMS::Key Is associated with k-1',
        'AWS::EC2::VPC Is associated with vpc-1',
      ])
    },
  },
})
