/** Over 300 lines: one table, a few lines for each type of the aws provider. */
import { UNKNOWN } from '../../../rules/fields.ts'
import type { FieldSources, Mappings, Satellite } from '../../mapping.ts'

const policyOf = (parent: string, list: string): Satellite => ({
  parent,
  fields: {
    [list]: { from: '.', each: { policyName: 'name', policyDocument: { from: 'policy', as: 'json' } } },
  },
})
const attachmentTo = (parent: string): Satellite => ({
  parent,
  fields: { attachedManagedPolicies: { from: '.', each: { policyArn: 'policy_arn' } } },
})
const BEHAVIOUR: FieldSources = {
  viewerProtocolPolicy: 'viewer_protocol_policy',
  targetOriginId: 'target_origin_id',
  cachePolicyId: 'cache_policy_id',
  compress: 'compress',
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs */
export const services: Mappings = {
  aws_iam_role: {
    type: 'AWS::IAM::Role',
    names: ['name', 'unique_id', 'arn'],
    tags: 'tags_all',
    fields: {
      roleName: 'name',
      path: 'path',
      assumeRolePolicyDocument: { from: 'assume_role_policy', as: 'json' },
      'permissionsBoundary.permissionsBoundaryArn': 'permissions_boundary',
    },
    satellites: {
      aws_iam_role_policy: policyOf('role', 'rolePolicyList'),
      aws_iam_role_policy_attachment: attachmentTo('role'),
    },
    defaults: { rolePolicyList: [], attachedManagedPolicies: [] },
  },
  aws_iam_user: {
    type: 'AWS::IAM::User',
    names: ['name', 'unique_id', 'arn'],
    tags: 'tags_all',
    fields: {
      userName: 'name',
      path: 'path',
      'permissionsBoundary.permissionsBoundaryArn': 'permissions_boundary',
    },
    satellites: {
      aws_iam_user_policy: policyOf('user', 'userPolicyList'),
      aws_iam_user_policy_attachment: attachmentTo('user'),
      aws_iam_user_group_membership: { parent: 'user', fields: { groupList: 'groups' } },
    },
    defaults: { userPolicyList: [], attachedManagedPolicies: [], groupList: [] },
  },
  aws_iam_group: {
    type: 'AWS::IAM::Group',
    names: ['name', 'unique_id', 'arn'],
    fields: { groupName: 'name', path: 'path' },
    satellites: {
      aws_iam_group_policy: policyOf('group', 'groupPolicyList'),
      aws_iam_group_policy_attachment: attachmentTo('group'),
    },
    defaults: { groupPolicyList: [], attachedManagedPolicies: [] },
  },
  aws_iam_policy: {
    type: 'AWS::IAM::Policy',
    names: ['name', 'policy_id', 'arn'],
    tags: 'tags_all',
    same: 'description path',
    fields: {
      policyName: 'name',
      policyVersionList: {
        from: '.',
        each: {
          document: { from: 'policy', as: 'json' },
          isDefaultVersion: { from: '.', is: true },
          versionId: { from: '.', is: 'v1' },
        },
      },
    },
    defaults: { isAttachable: true },
  },
  aws_lambda_function: {
    type: 'AWS::Lambda::Function',
    names: ['function_name', 'arn'],
    tags: 'tags_all',
    single: ['dead_letter_config', 'tracing_config', 'vpc_config', 'logging_config', 'ephemeral_storage'],
    same: 'architectures description handler memory_size package_type role runtime timeout kms_key_arn ephemeral_storage logging_config',
    fields: {
      functionName: 'function_name',
      'deadLetterConfig.targetArn': 'dead_letter_config.target_arn',
      'tracingConfig.mode': { from: 'tracing_config.mode', otherwise: 'PassThrough' },
      vpcConfig: {
        from: 'vpc_config',
        of: {
          subnetIds: { from: 'subnet_ids', otherwise: [] },
          securityGroupIds: { from: 'security_group_ids', otherwise: [] },
        },
      },
      layers: { from: 'layers', each: { arn: '$' }, otherwise: [] },
      // -1 is Terraform's way to say that none are reserved.
      'supplementaryConfiguration.Concurrency': {
        from: 'reserved_concurrent_executions',
        unless: -1,
        of: { reservedConcurrentExecutions: '$' },
      },
    },
    satellites: {
      aws_lambda_permission: {
        parent: 'function_name',
        fields: { 'supplementaryConfiguration.Policy': { from: '.', is: UNKNOWN } },
      },
    },
    defaults: { memorySize: 128, timeout: 3, packageType: 'Zip', 'supplementaryConfiguration.Policy': '' },
  },
  aws_cloudtrail: {
    type: 'AWS::CloudTrail::Trail',
    names: ['name', 'arn'],
    tags: 'tags_all',
    same: 'include_global_service_events is_multi_region_trail is_organization_trail kms_key_id s3_bucket_name s3_key_prefix name',
    fields: {
      cloudWatchLogsLogGroupArn: 'cloud_watch_logs_group_arn',
      cloudWatchLogsRoleArn: 'cloud_watch_logs_role_arn',
      logFileValidationEnabled: { from: 'enable_log_file_validation', otherwise: false },
      snsTopicName: 'sns_topic_name',
    },
  },
  aws_lb: {
    type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    names: ['arn', 'name'],
    tags: 'tags_all',
    single: ['access_logs'],
    fields: {
      loadBalancerName: 'name',
      type: { from: 'load_balancer_type', otherwise: 'application' },
      scheme: { from: 'internal', values: { true: 'internal', false: 'internet-facing' }, otherwise: UNKNOWN },
      ipAddressType: 'ip_address_type',
      securityGroups: { from: 'security_groups', otherwise: UNKNOWN },
      availabilityZones: {
        from: ['subnets', 'subnet_mapping'],
        each: { subnetId: { from: ['subnet_id', '$'] } },
        otherwise: UNKNOWN,
      },
      'supplementaryConfiguration.LoadBalancerAttributes': {
        from: '.',
        pairs: {
          'deletion_protection.enabled': 'enable_deletion_protection',
          'access_logs.s3.enabled': 'access_logs.enabled',
          'access_logs.s3.bucket': 'access_logs.bucket',
          'routing.http.drop_invalid_header_fields.enabled': 'drop_invalid_header_fields',
          'routing.http.desync_mitigation_mode': 'desync_mitigation_mode',
          'load_balancing.cross_zone.enabled': 'enable_cross_zone_load_balancing',
          'idle_timeout.timeout_seconds': 'idle_timeout',
        },
      },
    },
    defaults: { 'state.code': 'active' },
  },
  aws_elb: {
    type: 'AWS::ElasticLoadBalancing::LoadBalancer',
    names: ['name', 'arn'],
    tags: 'tags_all',
    single: ['access_logs', 'health_check'],
    fields: {
      loadBalancerName: 'name',
      scheme: { from: 'internal', values: { true: 'internal', false: 'internet-facing' }, otherwise: UNKNOWN },
      availabilityZones: 'availability_zones',
      listenerDescriptions: {
        from: 'listener',
        each: {
          'listener.protocol': { from: 'lb_protocol', as: 'upper' },
          'listener.instanceProtocol': { from: 'instance_protocol', as: 'upper' },
          'listener.loadBalancerPort': 'lb_port',
          'listener.instancePort': 'instance_port',
          'listener.sslcertificateId': 'ssl_certificate_id',
          // A policy of listeners is a resource of its own, which may stand elsewhere.
          policyNames: { from: '.', is: UNKNOWN },
        },
      },
      'supplementaryConfiguration.LoadBalancerAttributes.accessLog.enabled': {
        from: 'access_logs.enabled',
        otherwise: false,
      },
      'supplementaryConfiguration.LoadBalancerAttributes.accessLog.s3BucketName': 'access_logs.bucket',
      'supplementaryConfiguration.LoadBalancerAttributes.crossZoneLoadBalancing.enabled': {
        from: 'cross_zone_load_balancing',
        otherwise: true,
      },
      'supplementaryConfiguration.LoadBalancerAttributes.connectionDraining.enabled': {
        from: 'connection_draining',
        otherwise: false,
      },
    },
  },
  aws_lb_listener: {
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    names: ['arn'],
    tags: 'tags_all',
    single: ['default_action.redirect'],
    same: 'load_balancer_arn port protocol ssl_policy',
    fields: {
      Certificates: { from: 'certificate_arn', each: { CertificateArn: '$' } },
      DefaultActions: {
        from: 'default_action',
        each: {
          Type: 'type',
          'RedirectConfig.Protocol': 'redirect.protocol',
          'RedirectConfig.Port': 'redirect.port',
          'RedirectConfig.StatusCode': 'redirect.status_code',
        },
      },
    },
  },
  aws_sns_topic: {
    type: 'AWS::SNS::Topic',
    names: ['arn', 'name'],
    tags: 'tags_all',
    same: 'content_based_deduplication display_name fifo_topic',
    fields: { KmsMasterKeyId: 'kms_master_key_id', Policy: { from: 'policy', as: 'json' } },
    satellites: {
      aws_sns_topic_policy: { parent: 'arn', fields: { Policy: { from: 'policy', as: 'json' } } },
    },
    defaults: { Policy: UNKNOWN },
  },
  aws_sqs_queue: {
    type: 'AWS::SQS::Queue',
    names: ['url', 'arn', 'name'],
    tags: 'tags_all',
    same: 'content_based_deduplication delay_seconds fifo_queue kms_master_key_id',
    fields: {
      QueueName: 'name',
      MessageRetentionPeriod: 'message_retention_seconds',
      SqsManagedSseEnabled: 'sqs_managed_sse_enabled',
      Policy: { from: 'policy', as: 'json' },
      RedrivePolicy: { from: 'redrive_policy', as: 'json' },
      RedriveAllowPolicy: { from: 'redrive_allow_policy', as: 'json' },
    },
    satellites: {
      aws_sqs_queue_policy: { parent: 'queue_url', fields: { Policy: { from: 'policy', as: 'json' } } },
      aws_sqs_queue_redrive_policy: {
        parent: 'queue_url',
        fields: { RedrivePolicy: { from: 'redrive_policy', as: 'json' } },
      },
    },
  },
  aws_cloudwatch_log_group: {
    type: 'AWS::Logs::LogGroup',
    names: ['name', 'arn'],
    tags: 'tags_all',
    same: 'kms_key_id log_group_class',
    fields: { LogGroupName: 'name', RetentionInDays: 'retention_in_days' },
  },
  aws_cloudwatch_metric_alarm: {
    type: 'AWS::CloudWatch::Alarm',
    names: ['alarm_name', 'arn'],
    tags: 'tags_all',
    same: `actions_enabled alarm_actions alarm_description alarm_name comparison_operator datapoints_to_alarm evaluation_periods
      extended_statistic insufficient_data_actions metric_name namespace period statistic threshold treat_missing_data unit`,
    fields: { okactions: { from: 'ok_actions', otherwise: [] } },
    defaults: { alarmActions: [], insufficientDataActions: [] },
  },
  aws_ecs_cluster: {
    type: 'AWS::ECS::Cluster',
    names: ['name', 'arn'],
    tags: 'tags_all',
    fields: {
      ClusterName: 'name',
      ClusterSettings: { from: 'setting', each: { Name: 'name', Value: 'value' } },
    },
  },
  aws_ecs_service: {
    type: 'AWS::ECS::Service',
    names: ['name', 'id'],
    tags: 'tags_all',
    single: ['network_configuration'],
    same: 'launch_type platform_version desired_count propagate_tags scheduling_strategy enable_execute_command',
    fields: {
      ServiceName: 'name',
      'NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp': {
        from: 'network_configuration.assign_public_ip',
        values: { true: 'ENABLED', false: 'DISABLED' },
        otherwise: 'DISABLED',
      },
      'NetworkConfiguration.AwsvpcConfiguration.Subnets': 'network_configuration.subnets',
    },
  },
  aws_ecs_task_definition: {
    type: 'AWS::ECS::TaskDefinition',
    names: ['arn'],
    tags: 'tags_all',
    same: 'family cpu memory network_mode pid_mode ipc_mode task_role_arn execution_role_arn requires_compatibilities',
    fields: {
      ContainerDefinitions: { from: 'container_definitions', as: 'parsed' },
      Volumes: {
        from: 'volume',
        each: {
          Name: 'name',
          'EfsVolumeConfiguration.TransitEncryption': 'efs_volume_configuration.transit_encryption',
          'EfsVolumeConfiguration.FileSystemId': 'efs_volume_configuration.file_system_id',
        },
      },
    },
    single: ['volume.efs_volume_configuration'],
  },
  aws_eks_cluster: {
    type: 'AWS::EKS::Cluster',
    names: ['name', 'arn'],
    tags: 'tags_all',
    single: ['vpc_config', 'encryption_config.provider'],
    same: 'name role_arn version',
    fields: {
      'ResourcesVpcConfig.EndpointPublicAccess': { from: 'vpc_config.endpoint_public_access', otherwise: true },
      'ResourcesVpcConfig.EndpointPrivateAccess': { from: 'vpc_config.endpoint_private_access', otherwise: false },
      'ResourcesVpcConfig.PublicAccessCidrs': { from: 'vpc_config.public_access_cidrs', otherwise: UNKNOWN },
      'ResourcesVpcConfig.SubnetIds': 'vpc_config.subnet_ids',
      EncryptionConfig: {
        from: 'encryption_config',
        each: { Resources: 'resources', 'Provider.KeyArn': 'provider.key_arn' },
        otherwise: [],
      },
      'Logging.ClusterLogging.EnabledTypes': {
        from: 'enabled_cluster_log_types',
        each: { Type: '$' },
        otherwise: [],
      },
    },
  },
  aws_cloudfront_distribution: {
    type: 'AWS::CloudFront::Distribution',
    names: ['id', 'arn'],
    tags: 'tags_all',
    single: [
      'logging_config',
      'viewer_certificate',
      'default_cache_behavior',
      'origin.custom_origin_config',
      'origin.s3_origin_config',
    ],
    fields: {
      'distributionConfig.enabled': 'enabled',
      'distributionConfig.comment': 'comment',
      'distributionConfig.defaultRootObject': { from: 'default_root_object', otherwise: '' },
      'distributionConfig.webACLId': { from: 'web_acl_id', otherwise: '' },
      'distributionConfig.priceClass': 'price_class',
      'distributionConfig.logging': {
        from: 'logging_config',
        of: { enabled: { from: '.', is: true }, bucket: 'bucket', prefix: 'prefix', includeCookies: 'include_cookies' },
        otherwise: UNKNOWN,
      },
      'distributionConfig.viewerCertificate': {
        from: 'viewer_certificate',
        of: {
          cloudFrontDefaultCertificate: { from: 'cloudfront_default_certificate', otherwise: false },
          minimumProtocolVersion: { from: 'minimum_protocol_version', otherwise: 'TLSv1' },
          sslSupportMethod: 'ssl_support_method',
          acmCertificateArn: 'acm_certificate_arn',
        },
      },
      'distributionConfig.defaultCacheBehavior': { from: 'default_cache_behavior', of: BEHAVIOUR },
      'distributionConfig.cacheBehaviors.items': {
        from: 'ordered_cache_behavior',
        each: { ...BEHAVIOUR, pathPattern: 'path_pattern' },
        otherwise: [],
      },
      'distributionConfig.originGroups': { from: 'origin_group', as: 'counted', otherwise: { quantity: 0 } },
      'distributionConfig.aliases': { from: 'aliases', as: 'counted', otherwise: { quantity: 0 } },
      'distributionConfig.origins.items': {
        from: 'origin',
        each: {
          id: 'origin_id',
          domainName: 'domain_name',
          originPath: 'origin_path',
          originAccessControlId: { from: 'origin_access_control_id', otherwise: '' },
          s3OriginConfig: {
            from: 's3_origin_config',
            of: { originAccessIdentity: { from: 'origin_access_identity', otherwise: '' } },
          },
          customOriginConfig: {
            from: 'custom_origin_config',
            of: {
              originProtocolPolicy: 'origin_protocol_policy',
              httpPort: 'http_port',
              httpsPort: 'https_port',
              'originSslProtocols.items': 'origin_ssl_protocols',
            },
          },
        },
      },
    },
  },
  aws_api_gateway_rest_api: {
    type: 'AWS::ApiGateway::RestApi',
    names: ['id', 'name'],
    tags: 'tags_all',
    single: ['endpoint_configuration'],
    same: 'description name api_key_source binary_media_types',
    fields: { 'endpointConfiguration.types': { from: 'endpoint_configuration.types', otherwise: UNKNOWN } },
  },
  aws_api_gateway_stage: {
    type: 'AWS::ApiGateway::Stage',
    names: ['arn'],
    tags: 'tags_all',
    single: ['access_log_settings'],
    same: 'cache_cluster_enabled cache_cluster_size client_certificate_id deployment_id description stage_name access_log_settings',
    fields: { tracingEnabled: { from: 'xray_tracing_enabled', otherwise: false } },
    satellites: {
      aws_wafv2_web_acl_association: { parent: 'resource_arn', fields: { webAclArn: 'web_acl_arn' } },
    },
    defaults: { cacheClusterEnabled: false, methodSettings: UNKNOWN },
  },
  aws_apigatewayv2_stage: {
    type: 'AWS::ApiGatewayV2::Stage',
    names: ['arn'],
    tags: 'tags_all',
    single: ['access_log_settings', 'default_route_settings'],
    same: 'auto_deploy client_certificate_id deployment_id description access_log_settings',
    fields: {
      stageName: 'name',
      defaultRouteSettings: {
        from: 'default_route_settings',
        of: {
          loggingLevel: { from: 'logging_level', otherwise: 'OFF' },
          detailedMetricsEnabled: { from: 'detailed_metrics_enabled', otherwise: false },
          dataTraceEnabled: { from: 'data_trace_enabled', otherwise: false },
        },
      },
    },
  },
}
