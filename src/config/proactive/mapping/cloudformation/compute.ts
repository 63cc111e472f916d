import { UNKNOWN } from '../../../rules/fields.ts'
import type { Mappings } from '../../mapping.ts'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_Lambda.html and others */
export const compute: Mappings = {
  'AWS::Lambda::Function': {
    type: 'AWS::Lambda::Function',
    names: ['FunctionName'],
    same: 'Architectures Description EphemeralStorage FileSystemConfigs Handler MemorySize PackageType Role Runtime Timeout',
    fields: {
      functionName: { from: 'FunctionName', otherwise: UNKNOWN },
      kmskeyArn: 'KmsKeyArn',
      'deadLetterConfig.targetArn': 'DeadLetterConfig.TargetArn',
      'tracingConfig.mode': { from: 'TracingConfig.Mode', otherwise: 'PassThrough' },
      vpcConfig: {
        from: 'VpcConfig',
        of: {
          securityGroupIds: { from: 'SecurityGroupIds', otherwise: [] },
          subnetIds: { from: 'SubnetIds', otherwise: [] },
        },
      },
      loggingConfig: {
        from: 'LoggingConfig',
        of: {
          logFormat: { from: 'LogFormat', otherwise: 'Text' },
          logGroup: 'LogGroup',
          applicationLogLevel: 'ApplicationLogLevel',
          systemLogLevel: 'SystemLogLevel',
        },
        otherwise: { logFormat: 'Text' },
      },
      layers: { from: 'Layers', each: { arn: '$' }, otherwise: [] },
      'supplementaryConfiguration.Concurrency': {
        from: 'ReservedConcurrentExecutions',
        of: { reservedConcurrentExecutions: '$' },
      },
    },
    satellites: {
      // Only one for everybody matters to rules, and only the statement says for whom.
      'AWS::Lambda::Permission': {
        parent: 'FunctionName',
        fields: { 'supplementaryConfiguration.Policy': { from: '.', is: UNKNOWN } },
      },
    },
    defaults: { memorySize: 128, timeout: 3, packageType: 'Zip', 'supplementaryConfiguration.Policy': '' },
  },
  'AWS::AutoScaling::AutoScalingGroup': {
    type: 'AWS::AutoScaling::AutoScalingGroup',
    names: ['AutoScalingGroupName'],
    same: `CapacityRebalance DefaultInstanceWarmup HealthCheckGracePeriod LaunchConfigurationName LoadBalancerNames MaxInstanceLifetime
      MaxSize MinSize PlacementGroup TargetGroupARNs TerminationPolicies`,
    fields: {
      autoScalingGroupName: { from: 'AutoScalingGroupName', otherwise: UNKNOWN },
      availabilityZones: { from: 'AvailabilityZones', each: { value: '$' }, otherwise: UNKNOWN },
      desiredCapacity: { from: 'DesiredCapacity', otherwise: UNKNOWN },
      healthCheckType: { from: 'HealthCheckType', otherwise: 'EC2' },
      launchTemplate: 'LaunchTemplate',
      mixedInstancesPolicy: 'MixedInstancesPolicy',
      vpczoneIdentifier: 'VPCZoneIdentifier',
      newInstancesProtectedFromScaleIn: { from: 'NewInstancesProtectedFromScaleIn', otherwise: false },
    },
    defaults: { capacityRebalance: false, loadBalancerNames: [], targetGroupARNs: [] },
  },
  'AWS::AutoScaling::LaunchConfiguration': {
    type: 'AWS::AutoScaling::LaunchConfiguration',
    names: ['LaunchConfigurationName'],
    same: 'AssociatePublicIpAddress EbsOptimized ImageId InstanceType KeyName PlacementTenancy SpotPrice UserData MetadataOptions BlockDeviceMappings',
    fields: {
      launchConfigurationName: { from: 'LaunchConfigurationName', otherwise: UNKNOWN },
      'instanceMonitoring.enabled': { from: 'InstanceMonitoring', otherwise: true },
      'iamInstanceProfile.value': 'IamInstanceProfile',
      securityGroups: { from: 'SecurityGroups', each: { value: '$' }, otherwise: [] },
    },
    // The subnet decides.
    defaults: { associatePublicIpAddress: UNKNOWN },
  },
  'AWS::ElasticBeanstalk::Environment': {
    type: 'AWS::ElasticBeanstalk::Environment',
    names: ['EnvironmentName'],
    same: 'ApplicationName Description EnvironmentName PlatformArn SolutionStackName Tier VersionLabel',
    defaults: { environmentName: UNKNOWN },
  },
  'AWS::ElasticBeanstalk::Application': {
    type: 'AWS::ElasticBeanstalk::Application',
    names: ['ApplicationName'],
    same: 'ApplicationName Description',
    defaults: { applicationName: UNKNOWN },
  },
  'AWS::ElasticBeanstalk::ApplicationVersion': {
    type: 'AWS::ElasticBeanstalk::ApplicationVersion',
    same: 'ApplicationName Description',
  },
  'AWS::CodeBuild::Project': {
    type: 'AWS::CodeBuild::Project',
    names: ['Name'],
    same: `ConcurrentBuildLimit Description EncryptionKey LogsConfig QueuedTimeoutInMinutes SecondaryArtifacts SecondarySources
      SecondarySourceVersions ServiceRole SourceVersion TimeoutInMinutes Artifacts Cache Environment Source`,
    fields: {
      name: { from: 'Name', otherwise: UNKNOWN },
      vpcConfig: { from: 'VpcConfig', of: { vpcId: 'VpcId', securityGroupIds: 'SecurityGroupIds' } },
    },
  },
  'AWS::CodeDeploy::DeploymentGroup': {
    type: 'AWS::CodeDeploy::DeploymentGroup',
    names: ['DeploymentGroupName'],
    same: `AlarmConfiguration ApplicationName AutoRollbackConfiguration DeploymentConfigName DeploymentStyle OutdatedInstancesStrategy
      ServiceRoleArn`,
    fields: { deploymentGroupName: { from: 'DeploymentGroupName', otherwise: UNKNOWN } },
    defaults: { outdatedInstancesStrategy: 'UPDATE', deploymentConfigName: 'CodeDeployDefault.OneAtATime' },
  },
  'AWS::CodePipeline::Pipeline': {
    type: 'AWS::CodePipeline::Pipeline',
    names: ['Name'],
    fields: {
      'pipeline.name': { from: 'Name', otherwise: UNKNOWN },
      'pipeline.roleArn': 'RoleArn',
      'pipeline.stages': {
        from: 'Stages',
        each: {
          name: 'Name',
          actions: {
            from: 'Actions',
            each: {
              name: 'Name',
              region: 'Region',
              runOrder: 'RunOrder',
              'actionTypeId.category': 'ActionTypeId.Category',
              'actionTypeId.owner': 'ActionTypeId.Owner',
              'actionTypeId.provider': 'ActionTypeId.Provider',
              'actionTypeId.version': 'ActionTypeId.Version',
              configuration: 'Configuration',
            },
          },
        },
      },
    },
  },
  'AWS::CloudFormation::Stack': {
    type: 'AWS::CloudFormation::Stack',
    fields: { notificationARNs: { from: 'NotificationARNs', otherwise: [] } },
  },
}
