import { UNKNOWN } from '../../../rules/fields.ts'
import type { Mappings } from '../../mapping.ts'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_RDS.html */
export const rds: Mappings = {
  'AWS::RDS::DBInstance': {
    type: 'AWS::RDS::DBInstance',
    names: ['DBInstanceIdentifier'],
    same: `AllocatedStorage AutoMinorVersionUpgrade AvailabilityZone BackupRetentionPeriod CACertificateIdentifier CharacterSetName
      CopyTagsToSnapshot DBClusterIdentifier DBInstanceClass DBInstanceIdentifier DBName DeletionProtection Engine EngineVersion Iops
      KmsKeyId LicenseModel MasterUsername MaxAllocatedStorage MonitoringInterval MonitoringRoleArn MultiAZ NetworkType
      PerformanceInsightsKMSKeyId PerformanceInsightsRetentionPeriod PreferredBackupWindow PreferredMaintenanceWindow PromotionTier
      PubliclyAccessible StorageEncrypted StorageThroughput StorageType Timezone`,
    fields: {
      dbInstancePort: 'Port',
      enabledCloudwatchLogsExports: { from: 'EnableCloudwatchLogsExports', otherwise: [] },
      iAMDatabaseAuthenticationEnabled: { from: 'EnableIAMDatabaseAuthentication', otherwise: false },
      performanceInsightsEnabled: { from: 'EnablePerformanceInsights', otherwise: false },
      vpcSecurityGroups: { from: 'VPCSecurityGroups', each: { vpcSecurityGroupId: '$' } },
      'dBSubnetGroup.dBSubnetGroupName': 'DBSubnetGroupName',
      dBParameterGroups: { from: 'DBParameterGroupName', each: { dBParameterGroupName: '$' } },
      readReplicaSourceDBInstanceIdentifier: 'SourceDBInstanceIdentifier',
    },
    defaults: {
      dBInstanceStatus: 'available',
      autoMinorVersionUpgrade: true,
      backupRetentionPeriod: 1,
      copyTagsToSnapshot: false,
      deletionProtection: false,
      monitoringInterval: 0,
      multiAZ: false,
      // A cluster, a snapshot or the subnets decide.
      publiclyAccessible: UNKNOWN,
      storageEncrypted: UNKNOWN,
      kmsKeyId: UNKNOWN,
      engine: UNKNOWN,
      masterUsername: UNKNOWN,
      preferredBackupWindow: UNKNOWN,
      preferredMaintenanceWindow: UNKNOWN,
      dBInstanceIdentifier: UNKNOWN,
      vpcSecurityGroups: UNKNOWN,
      dbInstancePort: UNKNOWN,
      dBParameterGroups: UNKNOWN,
      dBSubnetGroup: UNKNOWN,
    },
  },
  'AWS::RDS::DBCluster': {
    type: 'AWS::RDS::DBCluster',
    names: ['DBClusterIdentifier'],
    same: `AllocatedStorage AutoMinorVersionUpgrade BacktrackWindow BackupRetentionPeriod CopyTagsToSnapshot DatabaseName
      DBClusterIdentifier DBClusterInstanceClass DeletionProtection Engine EngineMode EngineVersion Iops KmsKeyId MasterUsername
      MonitoringInterval MonitoringRoleArn NetworkType PerformanceInsightsRetentionPeriod Port PreferredBackupWindow
      PreferredMaintenanceWindow PubliclyAccessible ReplicationSourceIdentifier StorageEncrypted StorageType
      ServerlessV2ScalingConfiguration`,
    fields: {
      enabledCloudwatchLogsExports: { from: 'EnableCloudwatchLogsExports', otherwise: [] },
      iamdatabaseAuthenticationEnabled: { from: 'EnableIAMDatabaseAuthentication', otherwise: false },
      httpEndpointEnabled: { from: 'EnableHttpEndpoint', otherwise: false },
      performanceInsightsEnabled: { from: 'PerformanceInsightsEnabled', otherwise: false },
      dbsubnetGroup: 'DBSubnetGroupName',
      dbclusterParameterGroup: 'DBClusterParameterGroupName',
      vpcSecurityGroups: { from: 'VpcSecurityGroupIds', each: { vpcSecurityGroupId: '$' } },
      availabilityZones: { from: 'AvailabilityZones', each: { value: '$' } },
    },
    defaults: {
      status: 'available',
      backupRetentionPeriod: 1,
      copyTagsToSnapshot: false,
      deletionProtection: false,
      autoMinorVersionUpgrade: true,
      storageEncrypted: UNKNOWN,
      kmsKeyId: UNKNOWN,
      engine: UNKNOWN,
      masterUsername: UNKNOWN,
      dbclusterIdentifier: UNKNOWN,
      preferredBackupWindow: UNKNOWN,
      preferredMaintenanceWindow: UNKNOWN,
      port: UNKNOWN,
      availabilityZones: UNKNOWN,
      vpcSecurityGroups: UNKNOWN,
      dbsubnetGroup: UNKNOWN,
      dbclusterParameterGroup: UNKNOWN,
    },
  },
  'AWS::RDS::DBSubnetGroup': {
    type: 'AWS::RDS::DBSubnetGroup',
    names: ['DBSubnetGroupName'],
    same: 'DBSubnetGroupDescription DBSubnetGroupName',
    fields: { subnets: { from: 'SubnetIds', each: { subnetIdentifier: '$' } } },
    defaults: { dBSubnetGroupName: UNKNOWN },
  },
  'AWS::RDS::DBSecurityGroup': {
    type: 'AWS::RDS::DBSecurityGroup',
    fields: { dBSecurityGroupDescription: 'GroupDescription' },
  },
  'AWS::RDS::EventSubscription': {
    type: 'AWS::RDS::EventSubscription',
    names: ['SubscriptionName'],
    same: 'SnsTopicArn SourceType',
    fields: {
      custSubscriptionId: { from: 'SubscriptionName', otherwise: UNKNOWN },
      enabled: { from: 'Enabled', otherwise: true },
      eventCategoriesList: { from: 'EventCategories', otherwise: [] },
      sourceIdsList: { from: 'SourceIds', otherwise: [] },
    },
  },
  'AWS::Redshift::Cluster': {
    type: 'AWS::Redshift::Cluster',
    names: ['ClusterIdentifier'],
    same: `AllowVersionUpgrade AutomatedSnapshotRetentionPeriod AvailabilityZone ClusterIdentifier ClusterSubnetGroupName ClusterVersion
      DBName Encrypted EnhancedVpcRouting KmsKeyId ManualSnapshotRetentionPeriod MasterUsername MultiAZ NodeType NumberOfNodes
      PreferredMaintenanceWindow PubliclyAccessible`,
    fields: {
      'supplementaryConfiguration.LoggingStatus': {
        from: 'LoggingProperties',
        of: { loggingEnabled: { from: '.', is: true }, bucketName: 'BucketName', s3KeyPrefix: 'S3KeyPrefix' },
        otherwise: { loggingEnabled: false },
      },
      clusterParameterGroups: { from: 'ClusterParameterGroupName', each: { parameterGroupName: '$' } },
      iamRoles: { from: 'IamRoles', each: { iamRoleArn: '$' }, otherwise: [] },
      vpcSecurityGroups: { from: 'VpcSecurityGroupIds', each: { vpcSecurityGroupId: '$' } },
    },
    defaults: {
      clusterStatus: 'available',
      allowVersionUpgrade: true,
      automatedSnapshotRetentionPeriod: 1,
      enhancedVpcRouting: false,
      multiAZ: false,
      // Newer clusters are encrypted and private unless said otherwise; which are new depends on the account.
      encrypted: UNKNOWN,
      publiclyAccessible: UNKNOWN,
      kmsKeyId: UNKNOWN,
      masterUsername: UNKNOWN,
      dBName: UNKNOWN,
      clusterIdentifier: UNKNOWN,
      preferredMaintenanceWindow: UNKNOWN,
      clusterParameterGroups: UNKNOWN,
      vpcSecurityGroups: UNKNOWN,
    },
  },
  'AWS::Redshift::ClusterParameterGroup': {
    type: 'AWS::Redshift::ClusterParameterGroup',
    names: ['ParameterGroupName'],
    same: 'Description ParameterGroupFamily ParameterGroupName',
    fields: {
      'supplementaryConfiguration.Parameters': {
        from: 'Parameters',
        each: { parameterName: 'ParameterName', parameterValue: 'ParameterValue' },
      },
    },
    defaults: { parameterGroupName: UNKNOWN },
  },
  'AWS::Redshift::ClusterSubnetGroup': {
    type: 'AWS::Redshift::ClusterSubnetGroup',
    names: ['ClusterSubnetGroupName'],
    same: 'Description',
    fields: {
      clusterSubnetGroupName: { from: 'ClusterSubnetGroupName', otherwise: UNKNOWN },
      subnets: { from: 'SubnetIds', each: { subnetIdentifier: '$' } },
    },
  },
  'AWS::DynamoDB::Table': {
    type: 'AWS::DynamoDB::Table',
    names: ['TableName'],
    same: 'AttributeDefinitions KeySchema GlobalSecondaryIndexes LocalSecondaryIndexes DeletionProtectionEnabled',
    fields: {
      tableName: { from: 'TableName', otherwise: UNKNOWN },
      'billingModeSummary.billingMode': { from: 'BillingMode', otherwise: 'PROVISIONED' },
      provisionedThroughput: 'ProvisionedThroughput',
      'streamSpecification.streamViewType': 'StreamSpecification.StreamViewType',
      'tableClassSummary.tableClass': 'TableClass',
      ssedescription: {
        from: 'SSESpecification',
        of: {
          status: { from: 'SSEEnabled', values: { true: 'ENABLED', false: 'DISABLED' } },
          ssetype: { from: 'SSEType', otherwise: 'KMS' },
          kmsmasterKeyArn: { from: 'KMSMasterKeyId', otherwise: UNKNOWN },
        },
      },
      'supplementaryConfiguration.ContinuousBackupsDescription.pointInTimeRecoveryDescription.pointInTimeRecoveryStatus':
        {
          from: 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
          values: { true: 'ENABLED', false: 'DISABLED' },
          otherwise: 'DISABLED',
        },
      'supplementaryConfiguration.ContinuousBackupsDescription.continuousBackupsStatus': { from: '.', is: 'ENABLED' },
    },
    defaults: { deletionProtectionEnabled: false, replicas: [], tableStatus: 'ACTIVE' },
  },
}
