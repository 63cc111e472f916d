/** Samples of what people write, and what a rule then reads. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathsOutsideSchema } from '../../cloud/shape.ts'
import type { Json, JsonObject } from '../../lib/json.ts'
import { UNKNOWN } from '../rules/fields.ts'
import { mapResource } from './map-resource.ts'
import { cloudformation } from './mapping/cloudformation.ts'
import { terraform } from './mapping/terraform.ts'
import { memberAt } from './member.ts'
import { outsideToken, resourceToken } from './token.ts'

const CALLED = { address: 'Planned', partition: 'aws' }
const UNSAID = undefined

/** Properties, and what stands at paths of the item. */
const CASES: Record<string, [properties: JsonObject, expected: Record<string, Json | undefined>]> = {
  'AWS::RDS::DBInstance': [
    {
      DBInstanceIdentifier: 'db',
      StorageEncrypted: true,
      EnableCloudwatchLogsExports: ['audit'],
      KmsKeyId: resourceToken('Key'),
    },
    {
      dBInstanceIdentifier: 'db',
      storageEncrypted: true,
      enabledCloudwatchLogsExports: ['audit'],
      kmsKeyId: UNKNOWN,
      publiclyAccessible: UNKNOWN,
      multiAZ: false,
      dbiResourceId: UNKNOWN,
    },
  ],
  'AWS::RDS::DBCluster': [
    { EnableIAMDatabaseAuthentication: true, DeletionProtection: true },
    { iamdatabaseAuthenticationEnabled: true, deletionProtection: true, dbclusterMembers: UNKNOWN },
  ],
  'AWS::EC2::SecurityGroup': [
    {
      GroupDescription: 'web',
      SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '0.0.0.0/0' }],
    },
    {
      ipPermissions: [
        {
          ipProtocol: 'tcp',
          fromPort: 22,
          toPort: 22,
          ipRanges: ['0.0.0.0/0'],
          ipv4Ranges: [{ cidrIp: '0.0.0.0/0' }],
          ipv6Ranges: [],
          prefixListIds: [],
          userIdGroupPairs: [],
        },
      ],
      groupName: UNKNOWN,
    },
  ],
  'AWS::EC2::Volume': [{ Encrypted: false }, { encrypted: false, state: UNKNOWN }],
  'AWS::IAM::Role': [
    {
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
      Policies: [{ PolicyName: 'p', PolicyDocument: { Statement: [{ Resource: resourceToken('B', 'Arn') }] } }],
    },
    {
      attachedManagedPolicies: [{ policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }],
      rolePolicyList: [{ policyName: 'p', policyDocument: '{"Statement":[{"Resource":"<B.Arn>"}]}' }],
    },
  ],
  'AWS::IAM::ManagedPolicy': [
    { PolicyDocument: { Statement: [{ Principal: outsideToken('export') }] } },
    { policyVersionList: [{ document: UNKNOWN, isDefaultVersion: true, versionId: 'v1' }] },
  ],
  'AWS::KMS::Key': [
    { EnableKeyRotation: true },
    {
      'supplementaryConfiguration.KeyRotationStatus': true,
      keyManager: 'CUSTOMER',
      'supplementaryConfiguration.Policy': UNKNOWN,
    },
  ],
  'AWS::Lambda::Function': [
    {
      Runtime: 'python3.13',
      TracingConfig: { Mode: 'Active' },
      VpcConfig: { SubnetIds: ['a', 'b'] },
      ReservedConcurrentExecutions: 5,
    },
    {
      runtime: 'python3.13',
      'tracingConfig.mode': 'Active',
      vpcConfig: { securityGroupIds: [], subnetIds: ['a', 'b'] },
      'supplementaryConfiguration.Concurrency.reservedConcurrentExecutions': 5,
    },
  ],
  'AWS::CloudTrail::Trail': [
    { S3BucketName: 'b', EnableLogFileValidation: true, KMSKeyId: 'k' },
    { s3BucketName: 'b', logFileValidationEnabled: true, kmsKeyId: 'k', isMultiRegionTrail: false },
  ],
  'AWS::DynamoDB::Table': [
    { SSESpecification: { SSEEnabled: true }, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
    {
      'ssedescription.status': 'ENABLED',
      'supplementaryConfiguration.ContinuousBackupsDescription.pointInTimeRecoveryDescription.pointInTimeRecoveryStatus':
        'ENABLED',
    },
  ],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': [
    { LoadBalancerAttributes: [{ Key: 'deletion_protection.enabled', Value: true }] },
    {
      'supplementaryConfiguration.LoadBalancerAttributes': [{ key: 'deletion_protection.enabled', value: 'true' }],
      type: 'application',
      availabilityZones: UNKNOWN,
    },
  ],
  'AWS::CloudFront::Distribution': [
    {
      DistributionConfig: { ViewerCertificate: { AcmCertificateArn: 'c' }, Origins: [{ Id: 'o', S3OriginConfig: {} }] },
    },
    {
      'distributionConfig.viewerCertificate.acmCertificateArn': 'c',
      'distributionConfig.logging.enabled': false,
      'distributionConfig.origins.items': [
        { id: 'o', originAccessControlId: '', s3OriginConfig: { originAccessIdentity: '' } },
      ],
    },
  ],
  'AWS::S3::Bucket': [
    { BucketName: 'b', PublicAccessBlockConfiguration: { BlockPublicAcls: true } },
    {
      name: 'b',
      'supplementaryConfiguration.PublicAccessBlockConfiguration': {
        blockPublicAcls: true,
        blockPublicPolicy: false,
        ignorePublicAcls: false,
        restrictPublicBuckets: false,
      },
      'supplementaryConfiguration.BucketVersioningConfiguration.status': 'Off',
      'supplementaryConfiguration.BucketPolicy.policyText': UNSAID,
    },
  ],
  'AWS::EKS::Cluster': [
    { Name: 'c', ResourcesVpcConfig: { SubnetIds: [resourceToken('Subnet')] } },
    { Name: 'c', 'ResourcesVpcConfig.EndpointPublicAccess': true, Arn: UNKNOWN, Status: UNSAID },
  ],
  'AWS::ECS::TaskDefinition': [
    { Volumes: [{ EFSVolumeConfiguration: { FilesystemId: 'fs', TransitEncryption: 'ENABLED' } }] },
    { Volumes: [{ EfsVolumeConfiguration: { FileSystemId: 'fs', TransitEncryption: 'ENABLED' } }] },
  ],
  'AWS::S3::AccessPoint': [{ Bucket: 'b' }, { Bucket: 'b', NetworkOrigin: 'Internet' }],
  'AWS::SageMaker::NotebookInstance': [{ InstanceType: 'ml.t3.medium' }, { RootAccess: 'Enabled' }],
  'AWS::MSK::Cluster': [{ ClusterName: 'c' }, { ClientAuthentication: UNKNOWN }],
  aws_db_instance: [
    { identifier: 'db', instance_class: 'db.t4g.micro', multi_az: true, kms_key_id: UNKNOWN },
    {
      dBInstanceIdentifier: 'db',
      dBInstanceClass: 'db.t4g.micro',
      multiAZ: true,
      kmsKeyId: UNKNOWN,
      storageEncrypted: false,
    },
  ],
  aws_security_group: [
    { ingress: [{ protocol: 'tcp', from_port: 0, to_port: 65535, cidr_blocks: ['10.0.0.0/8'] }] },
    {
      ipPermissions: [
        {
          ipProtocol: 'tcp',
          fromPort: 0,
          toPort: 65535,
          ipRanges: ['10.0.0.0/8'],
          ipv4Ranges: [{ cidrIp: '10.0.0.0/8' }],
          ipv6Ranges: [],
          prefixListIds: [],
          userIdGroupPairs: [],
        },
      ],
    },
  ],
  aws_lambda_function: [
    { reserved_concurrent_executions: -1, vpc_config: [], tracing_config: [{ mode: 'Active' }] },
    { 'supplementaryConfiguration.Concurrency': UNSAID, vpcConfig: UNSAID, 'tracingConfig.mode': 'Active' },
  ],
  aws_lb: [
    { internal: true, enable_deletion_protection: false, access_logs: [{ enabled: true, bucket: 'b' }] },
    {
      scheme: 'internal',
      'supplementaryConfiguration.LoadBalancerAttributes': [
        { key: 'deletion_protection.enabled', value: 'false' },
        { key: 'access_logs.s3.enabled', value: 'true' },
        { key: 'access_logs.s3.bucket', value: 'b' },
      ],
    },
  ],
  aws_opensearch_domain: [
    { encrypt_at_rest: [{ enabled: true }], log_publishing_options: [{ log_type: 'AUDIT_LOGS', enabled: true }] },
    {
      'EncryptionAtRestOptions.Enabled': true,
      'NodeToNodeEncryptionOptions.Enabled': false,
      LogPublishingOptions: { AUDIT_LOGS: { Enabled: true } },
    },
  ],
  aws_ecs_task_definition: [
    { container_definitions: '[{"name":"c","privileged":true,"readonlyRootFilesystem":true}]' },
    { ContainerDefinitions: [{ Name: 'c', Privileged: true, ReadonlyRootFilesystem: true }] },
  ],
  aws_cloudtrail: [
    { kms_key_id: 'k', enable_log_file_validation: true },
    { kmsKeyId: 'k', logFileValidationEnabled: true },
  ],
  aws_dynamodb_table: [
    { point_in_time_recovery: [{ enabled: true }], deletion_protection_enabled: true },
    { deletionProtectionEnabled: true },
  ],
  aws_eks_cluster: [
    { vpc_config: [{ endpoint_public_access: false }], enabled_cluster_log_types: ['api'] },
    { 'ResourcesVpcConfig.EndpointPublicAccess': false, 'Logging.ClusterLogging.EnabledTypes': [{ Type: 'api' }] },
  ],
}

for (const [sourceType, [properties, expected]] of Object.entries(CASES)) {
  test(`${sourceType} becomes its item`, () => {
    const mapping = cloudformation[sourceType] ?? terraform[sourceType]!
    const mapped = mapResource(mapping, properties, CALLED)
    for (const [path, value] of Object.entries(expected)) {
      const whole = path.startsWith('supplementaryConfiguration.') ? path : `configuration.${path}`
      const found = memberAt(mapped, whole)
      // A value that is not known refuses to be compared by what is in it.
      if (value === UNKNOWN || found === UNKNOWN)
        assert.ok(found === value, `${path} is ${found === UNKNOWN ? 'not' : ''} known`)
      else assert.deepEqual(shown(found), shown(value), path)
    }
    const { configuration, supplementaryConfiguration } = shown(mapped) as never
    assert.deepEqual(pathsOutsideSchema(mapping.type, { configuration, supplementaryConfiguration }), [])
  })
}

/** With nothing where a value is not known. */
function shown(value: unknown): unknown {
  if (value === UNKNOWN) return null
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(shown)
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shown(member)]))
}
