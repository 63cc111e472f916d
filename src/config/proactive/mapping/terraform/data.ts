import { UNKNOWN } from '../../../rules/fields.ts'
import type { Mappings } from '../../mapping.ts'

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs */
export const data: Mappings = {
  aws_db_instance: {
    type: 'AWS::RDS::DBInstance',
    names: ['identifier', 'resource_id', 'arn'],
    tags: 'tags_all',
    same: `allocated_storage auto_minor_version_upgrade availability_zone backup_retention_period character_set_name
      copy_tags_to_snapshot deletion_protection engine engine_version iops kms_key_id license_model max_allocated_storage
      monitoring_interval monitoring_role_arn multi_az network_type performance_insights_enabled performance_insights_kms_key_id
      performance_insights_retention_period publicly_accessible storage_encrypted storage_throughput storage_type timezone`,
    fields: {
      dBInstanceIdentifier: 'identifier',
      dBInstanceClass: 'instance_class',
      dBName: 'db_name',
      dbInstancePort: 'port',
      masterUsername: 'username',
      cACertificateIdentifier: 'ca_cert_identifier',
      preferredBackupWindow: 'backup_window',
      preferredMaintenanceWindow: 'maintenance_window',
      enabledCloudwatchLogsExports: { from: 'enabled_cloudwatch_logs_exports', otherwise: [] },
      iAMDatabaseAuthenticationEnabled: { from: 'iam_database_authentication_enabled', otherwise: false },
      vpcSecurityGroups: { from: 'vpc_security_group_ids', each: { vpcSecurityGroupId: '$' } },
      'dBSubnetGroup.dBSubnetGroupName': 'db_subnet_group_name',
    },
    defaults: {
      dBInstanceStatus: 'available',
      storageEncrypted: false,
      multiAZ: false,
      deletionProtection: false,
      publiclyAccessible: false,
      autoMinorVersionUpgrade: true,
      copyTagsToSnapshot: false,
      monitoringInterval: 0,
    },
  },
  aws_rds_cluster: {
    type: 'AWS::RDS::DBCluster',
    names: ['cluster_identifier', 'cluster_resource_id', 'arn'],
    tags: 'tags_all',
    same: `allocated_storage backtrack_window backup_retention_period copy_tags_to_snapshot database_name deletion_protection engine
      engine_mode engine_version iops kms_key_id network_type port preferred_backup_window preferred_maintenance_window
      storage_encrypted storage_type`,
    fields: {
      dbclusterIdentifier: 'cluster_identifier',
      dbclusterInstanceClass: 'db_cluster_instance_class',
      masterUsername: 'master_username',
      enabledCloudwatchLogsExports: { from: 'enabled_cloudwatch_logs_exports', otherwise: [] },
      iamdatabaseAuthenticationEnabled: { from: 'iam_database_authentication_enabled', otherwise: false },
      httpEndpointEnabled: { from: 'enable_http_endpoint', otherwise: false },
      dbsubnetGroup: 'db_subnet_group_name',
      vpcSecurityGroups: { from: 'vpc_security_group_ids', each: { vpcSecurityGroupId: '$' } },
      availabilityZones: { from: 'availability_zones', each: { value: '$' } },
    },
    defaults: { status: 'available', deletionProtection: false, copyTagsToSnapshot: false },
  },
  aws_db_subnet_group: {
    type: 'AWS::RDS::DBSubnetGroup',
    names: ['name'],
    tags: 'tags_all',
    fields: {
      dBSubnetGroupName: 'name',
      dBSubnetGroupDescription: 'description',
      subnets: { from: 'subnet_ids', each: { subnetIdentifier: '$' } },
    },
  },
  aws_redshift_cluster: {
    type: 'AWS::Redshift::Cluster',
    names: ['cluster_identifier', 'arn'],
    tags: 'tags_all',
    single: ['logging'],
    same: `allow_version_upgrade automated_snapshot_retention_period availability_zone cluster_identifier cluster_subnet_group_name
      cluster_version encrypted enhanced_vpc_routing kms_key_id manual_snapshot_retention_period master_username multi_az node_type
      number_of_nodes preferred_maintenance_window publicly_accessible`,
    fields: {
      dBName: 'database_name',
      clusterParameterGroups: { from: 'cluster_parameter_group_name', each: { parameterGroupName: '$' } },
      vpcSecurityGroups: { from: 'vpc_security_group_ids', each: { vpcSecurityGroupId: '$' } },
    },
    satellites: {
      aws_redshift_logging: {
        parent: 'cluster_identifier',
        fields: {
          'supplementaryConfiguration.LoggingStatus.loggingEnabled': { from: '.', is: true },
          'supplementaryConfiguration.LoggingStatus.bucketName': 'bucket_name',
        },
      },
    },
    defaults: { clusterStatus: 'available', 'supplementaryConfiguration.LoggingStatus': { loggingEnabled: false } },
  },
  aws_dynamodb_table: {
    type: 'AWS::DynamoDB::Table',
    names: ['name', 'arn'],
    tags: 'tags_all',
    single: ['server_side_encryption', 'point_in_time_recovery'],
    same: 'deletion_protection_enabled',
    fields: {
      tableName: 'name',
      'billingModeSummary.billingMode': { from: 'billing_mode', otherwise: 'PROVISIONED' },
      'provisionedThroughput.readCapacityUnits': 'read_capacity',
      'provisionedThroughput.writeCapacityUnits': 'write_capacity',
      'tableClassSummary.tableClass': 'table_class',
      replicas: { from: 'replica', each: { regionName: 'region_name', kmsmasterKeyId: 'kms_key_arn' }, otherwise: [] },
      ssedescription: {
        from: 'server_side_encryption',
        of: {
          status: { from: 'enabled', values: { true: 'ENABLED', false: 'DISABLED' } },
          ssetype: { from: '.', is: 'KMS' },
          kmsmasterKeyArn: { from: 'kms_key_arn', otherwise: UNKNOWN },
        },
      },
      'supplementaryConfiguration.ContinuousBackupsDescription.pointInTimeRecoveryDescription.pointInTimeRecoveryStatus':
        {
          from: 'point_in_time_recovery.enabled',
          values: { true: 'ENABLED', false: 'DISABLED' },
          otherwise: 'DISABLED',
        },
    },
    defaults: { deletionProtectionEnabled: false, tableStatus: 'ACTIVE' },
  },
  aws_opensearch_domain: {
    type: 'AWS::OpenSearch::Domain',
    names: ['domain_name', 'arn'],
    tags: 'tags_all',
    single: [
      'cluster_config',
      'encrypt_at_rest',
      'node_to_node_encryption',
      'domain_endpoint_options',
      'advanced_security_options',
      'vpc_options',
      'software_update_options',
    ],
    same: 'domain_name engine_version',
    fields: {
      'EncryptionAtRestOptions.Enabled': { from: 'encrypt_at_rest.enabled', otherwise: false },
      'EncryptionAtRestOptions.KmsKeyId': 'encrypt_at_rest.kms_key_id',
      'NodeToNodeEncryptionOptions.Enabled': { from: 'node_to_node_encryption.enabled', otherwise: false },
      'DomainEndpointOptions.EnforceHTTPS': { from: 'domain_endpoint_options.enforce_https', otherwise: UNKNOWN },
      'DomainEndpointOptions.TLSSecurityPolicy': {
        from: 'domain_endpoint_options.tls_security_policy',
        otherwise: UNKNOWN,
      },
      'AdvancedSecurityOptions.Enabled': { from: 'advanced_security_options.enabled', otherwise: false },
      'AdvancedSecurityOptions.InternalUserDatabaseEnabled': 'advanced_security_options.internal_user_database_enabled',
      'ClusterConfig.InstanceCount': { from: 'cluster_config.instance_count', otherwise: 1 },
      'ClusterConfig.InstanceType': 'cluster_config.instance_type',
      'ClusterConfig.ZoneAwarenessEnabled': { from: 'cluster_config.zone_awareness_enabled', otherwise: false },
      'ClusterConfig.DedicatedMasterEnabled': { from: 'cluster_config.dedicated_master_enabled', otherwise: false },
      'ClusterConfig.DedicatedMasterCount': 'cluster_config.dedicated_master_count',
      'VPCOptions.SubnetIds': 'vpc_options.subnet_ids',
      'VPCOptions.SecurityGroupIds': 'vpc_options.security_group_ids',
      'SoftwareUpdateOptions.AutoSoftwareUpdateEnabled': 'software_update_options.auto_software_update_enabled',
      AccessPolicies: { from: 'access_policies', as: 'json' },
      LogPublishingOptions: {
        from: 'log_publishing_options',
        keyed: 'log_type',
        each: {
          Enabled: { from: 'enabled', otherwise: true },
          CloudWatchLogsLogGroupArn: 'cloudwatch_log_group_arn',
        },
        otherwise: {},
      },
    },
  },
  aws_kms_key: {
    type: 'AWS::KMS::Key',
    names: ['key_id', 'arn'],
    tags: 'tags_all',
    same: 'description key_usage multi_region',
    fields: {
      enabled: { from: 'is_enabled', otherwise: true },
      keyState: { from: 'is_enabled', values: { true: 'Enabled', false: 'Disabled' }, otherwise: 'Enabled' },
      keySpec: { from: 'customer_master_key_spec', otherwise: 'SYMMETRIC_DEFAULT' },
      customerMasterKeySpec: { from: 'customer_master_key_spec', otherwise: 'SYMMETRIC_DEFAULT' },
      'supplementaryConfiguration.KeyRotationStatus': { from: 'enable_key_rotation', otherwise: false },
      'supplementaryConfiguration.Policy': { from: 'policy', as: 'json', otherwise: UNKNOWN },
    },
    satellites: {
      aws_kms_key_policy: {
        parent: 'key_id',
        fields: { 'supplementaryConfiguration.Policy': { from: 'policy', as: 'json' } },
      },
    },
    defaults: { keyManager: 'CUSTOMER', origin: 'AWS_KMS' },
  },
  aws_secretsmanager_secret: {
    type: 'AWS::SecretsManager::Secret',
    names: ['name', 'arn'],
    tags: 'tags_all',
    fields: { Name: 'name', Description: 'description', KMSKeyId: 'kms_key_id' },
    satellites: {
      aws_secretsmanager_secret_rotation: {
        parent: 'secret_id',
        single: ['rotation_rules'],
        fields: {
          RotationEnabled: { from: '.', is: true },
          RotationLambdaARN: { from: 'rotation_lambda_arn', otherwise: UNKNOWN },
          'RotationRules.AutomaticallyAfterDays': 'rotation_rules.automatically_after_days',
        },
      },
    },
    defaults: { RotationEnabled: false },
  },
}
