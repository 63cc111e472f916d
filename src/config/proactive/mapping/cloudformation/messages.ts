import { UNKNOWN } from '../../../rules/fields.ts'
import type { Mappings } from '../../mapping.ts'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/AWS_SNS.html and others */
export const messages: Mappings = {
  'AWS::SNS::Topic': {
    type: 'AWS::SNS::Topic',
    names: ['TopicName'],
    same: 'ContentBasedDeduplication DisplayName FifoTopic KmsMasterKeyId',
    satellites: {
      'AWS::SNS::TopicPolicy': { parent: 'Topics', fields: { Policy: { from: 'PolicyDocument', as: 'json' } } },
    },
    // SNS gives a topic a policy of its own, which lets its owner in only.
    defaults: { Policy: UNKNOWN },
  },
  'AWS::SQS::Queue': {
    type: 'AWS::SQS::Queue',
    names: ['QueueName'],
    same: `ContentBasedDeduplication DeduplicationScope DelaySeconds FifoQueue FifoThroughputLimit KmsDataKeyReusePeriodSeconds KmsMasterKeyId
      MaximumMessageSize MessageRetentionPeriod ReceiveMessageWaitTimeSeconds SqsManagedSseEnabled VisibilityTimeout`,
    fields: {
      QueueName: { from: 'QueueName', otherwise: UNKNOWN },
      RedrivePolicy: { from: 'RedrivePolicy', as: 'json' },
      RedriveAllowPolicy: { from: 'RedriveAllowPolicy', as: 'json' },
    },
    satellites: {
      'AWS::SQS::QueuePolicy': { parent: 'Queues', fields: { Policy: { from: 'PolicyDocument', as: 'json' } } },
    },
  },
  'AWS::CloudTrail::Trail': {
    type: 'AWS::CloudTrail::Trail',
    names: ['TrailName'],
    same: `CloudWatchLogsLogGroupArn CloudWatchLogsRoleArn IncludeGlobalServiceEvents IsMultiRegionTrail IsOrganizationTrail KMSKeyId
      S3BucketName S3KeyPrefix SnsTopicName`,
    fields: {
      name: { from: 'TrailName', otherwise: UNKNOWN },
      logFileValidationEnabled: { from: 'EnableLogFileValidation', otherwise: false },
      hasCustomEventSelectors: { from: ['EventSelectors', 'AdvancedEventSelectors'], is: true, otherwise: false },
      hasInsightSelectors: { from: 'InsightSelectors', is: true, otherwise: false },
    },
    defaults: { isMultiRegionTrail: false, isOrganizationTrail: false },
  },
  'AWS::CloudWatch::Alarm': {
    type: 'AWS::CloudWatch::Alarm',
    names: ['AlarmName'],
    same: `ActionsEnabled AlarmActions AlarmDescription ComparisonOperator DatapointsToAlarm Dimensions EvaluationPeriods
      ExtendedStatistic InsufficientDataActions MetricName Namespace Period Statistic Threshold TreatMissingData Unit`,
    fields: {
      alarmName: { from: 'AlarmName', otherwise: UNKNOWN },
      okactions: { from: 'OKActions', otherwise: [] },
    },
    defaults: { actionsEnabled: true, alarmActions: [], insufficientDataActions: [] },
  },
  'AWS::Elasticsearch::Domain': {
    type: 'AWS::Elasticsearch::Domain',
    names: ['DomainName'],
    same: `DomainName ElasticsearchVersion ElasticsearchClusterConfig EncryptionAtRestOptions NodeToNodeEncryptionOptions
      DomainEndpointOptions SnapshotOptions CognitoOptions AdvancedSecurityOptions EBSOptions`,
    fields: {
      accessPolicies: { from: 'AccessPolicies', as: 'json' },
      vpcoptions: 'VPCOptions',
      logPublishingOptions: {
        from: 'LogPublishingOptions',
        of: {
          AUDIT_LOGS: 'AUDIT_LOGS',
          ES_APPLICATION_LOGS: 'ES_APPLICATION_LOGS',
          INDEX_SLOW_LOGS: 'INDEX_SLOW_LOGS',
          SEARCH_SLOW_LOGS: 'SEARCH_SLOW_LOGS',
        },
      },
    },
    defaults: {
      domainName: UNKNOWN,
      'encryptionAtRestOptions.enabled': false,
      'nodeToNodeEncryptionOptions.enabled': false,
    },
  },
  'AWS::WAFv2::WebACL': {
    type: 'AWS::WAFv2::WebACL',
    names: ['Name'],
    fields: {
      Name: { from: 'Name', otherwise: UNKNOWN },
      Description: 'Description',
      DefaultAction: 'DefaultAction',
      Rules: { from: 'Rules', otherwise: [] },
      VisibilityConfig: 'VisibilityConfig',
    },
  },
  'AWS::WAFv2::RuleGroup': {
    type: 'AWS::WAFv2::RuleGroup',
    names: ['Name'],
    fields: {
      Name: { from: 'Name', otherwise: UNKNOWN },
      Capacity: 'Capacity',
      Description: 'Description',
      Rules: { from: 'Rules', otherwise: [] },
      VisibilityConfig: 'VisibilityConfig',
    },
  },
}
