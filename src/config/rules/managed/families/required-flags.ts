import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

type Row = readonly [identifier: string, resourceType: string, path: string, what: string]

export const flagsRequired = [
  [
    'AMPLIFY_APP_BRANCH_AUTO_DELETION_ENABLED',
    'AWS::Amplify::App',
    'EnableBranchAutoDeletion',
    'Automatic deletion of branches',
  ],
  ['AMPLIFY_BRANCH_AUTO_BUILD_ENABLED', 'AWS::Amplify::Branch', 'EnableAutoBuild', 'Automatic building'],
  ['AMPLIFY_BRANCH_PERFORMANCE_MODE_ENABLED', 'AWS::Amplify::Branch', 'EnablePerformanceMode', 'Performance mode'],
  [
    'AMPLIFY_BRANCH_PULL_REQUEST_PREVIEW_ENABLED',
    'AWS::Amplify::Branch',
    'EnablePullRequestPreview',
    'Preview of pull requests',
  ],
  [
    'APPRUNNER_SERVICE_OBSERVABILITY_ENABLED',
    'AWS::AppRunner::Service',
    'ObservabilityConfiguration.ObservabilityEnabled',
    'Observability',
  ],
  ['APPSYNC_CACHE_CT_ENCRYPTION_AT_REST', 'AWS::AppSync::ApiCache', 'AtRestEncryptionEnabled', 'Encryption at rest'],
  [
    'APPSYNC_CACHE_CT_ENCRYPTION_IN_TRANSIT',
    'AWS::AppSync::ApiCache',
    'TransitEncryptionEnabled',
    'Encryption in transit',
  ],
  ['APPSYNC_GRAPHQL_API_XRAY_ENABLED', 'AWS::AppSync::GraphQLApi', 'XrayEnabled', 'Tracing by X-Ray'],
  [
    'ATHENA_WORKGROUP_LOGGING_ENABLED',
    'AWS::Athena::WorkGroup',
    'WorkGroupConfiguration.PublishCloudWatchMetricsEnabled',
    'Publishing of metrics to CloudWatch',
  ],
  ['BACKUP_RECOVERY_POINT_ENCRYPTED', 'AWS::Backup::RecoveryPoint', 'IsEncrypted', 'Encryption'],
  [
    'CODEDEPLOY_DEPLOYMENT_GROUP_AUTO_ROLLBACK_ENABLED',
    'AWS::CodeDeploy::DeploymentGroup',
    'autoRollbackConfiguration.enabled',
    'Automatic rollback',
  ],
  [
    'CONNECT_INSTANCE_LOGGING_ENABLED',
    'AWS::Connect::Instance',
    'Attributes.ContactflowLogs',
    'Logging of contact flows',
  ],
  [
    'CUSTOMERPROFILES_OBJECT_TYPE_ALLOW_PROFILE_CREATION',
    'AWS::CustomerProfiles::ObjectType',
    'AllowProfileCreation',
    'Creation of profiles',
  ],
  ['IVS_CHANNEL_PLAYBACK_AUTHORIZATION_ENABLED', 'AWS::IVS::Channel', 'Authorized', 'Authorization of playback'],
  ['LIGHTSAIL_BUCKET_OBJECT_VERSIONING_ENABLED', 'AWS::Lightsail::Bucket', 'ObjectVersioning', 'Versioning of objects'],
  [
    'MQ_AUTO_MINOR_VERSION_UPGRADE_ENABLED',
    'AWS::AmazonMQ::Broker',
    'AutoMinorVersionUpgrade',
    'Automatic upgrade of minor versions',
  ],
  ['MQ_BROKER_GENERAL_LOGGING_ENABLED', 'AWS::AmazonMQ::Broker', 'Logs.General', 'General logging'],
  [
    'NETFW_DELETION_PROTECTION_ENABLED',
    'AWS::NetworkFirewall::Firewall',
    'firewall.deleteProtection',
    'Protection from deletion',
  ],
  [
    'NETFW_SUBNET_CHANGE_PROTECTION_ENABLED',
    'AWS::NetworkFirewall::Firewall',
    'firewall.subnetChangeProtection',
    'Protection from changes of subnets',
  ],
  ['RUM_APP_MONITOR_CLOUDWATCH_LOGS_ENABLED', 'AWS::RUM::AppMonitor', 'CwLogEnabled', 'Logging to CloudWatch'],
  [
    'SAGEMAKER_DATA_QUALITY_JOB_ISOLATION',
    'AWS::SageMaker::DataQualityJobDefinition',
    'NetworkConfig.EnableNetworkIsolation',
    'Network isolation',
  ],
  [
    'SAGEMAKER_MODEL_BIAS_JOB_ISOLATION',
    'AWS::SageMaker::ModelBiasJobDefinition',
    'NetworkConfig.EnableNetworkIsolation',
    'Network isolation',
  ],
  [
    'SAGEMAKER_MODEL_EXPLAINABILITY_JOB_NETWORK_ISOLATION',
    'AWS::SageMaker::ModelExplainabilityJobDefinition',
    'NetworkConfig.EnableNetworkIsolation',
    'Network isolation',
  ],
  ['SAGEMAKER_MODEL_ISOLATION_ENABLED', 'AWS::SageMaker::Model', 'EnableNetworkIsolation', 'Network isolation'],
  [
    'SAGEMAKER_MODEL_QUALITY_JOB_DEFINITION_ISOLATION',
    'AWS::SageMaker::ModelQualityJobDefinition',
    'NetworkConfig.EnableNetworkIsolation',
    'Network isolation',
  ],
  [
    'SAGEMAKER_MONITORING_SCHEDULE_ISOLATION',
    'AWS::SageMaker::MonitoringSchedule',
    'MonitoringScheduleConfig.MonitoringJobDefinition.NetworkConfig.EnableNetworkIsolation',
    'Network isolation',
  ],
  [
    'WORKSPACES_ROOT_VOLUME_ENCRYPTION_ENABLED',
    'AWS::WorkSpaces::Workspace',
    'RootVolumeEncryptionEnabled',
    'Encryption of the root volume',
  ],
  [
    'WORKSPACES_USER_VOLUME_ENCRYPTION_ENABLED',
    'AWS::WorkSpaces::Workspace',
    'UserVolumeEncryptionEnabled',
    'Encryption of the user volume',
  ],
] as const satisfies readonly Row[]

/**
 * Rules that ask for a flag: what is not said to be on is off.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const requiredFlags = managedRules<Row>(flagsRequired, (identifier, resourceType, path, what) =>
  managedRule({
    identifier,
    resourceTypes: [resourceType],

    evaluate({ configuration }) {
      return configuration.flag(path) === true ? compliant : nonCompliant(`${what} is off.`)
    },
  }),
)
