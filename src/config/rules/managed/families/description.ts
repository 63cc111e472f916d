import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

type Row = readonly [identifier: string, resourceType: string, path: string, empty?: 'may be empty']

export const descriptions = [
  ['AMPLIFY_APP_DESCRIPTION', 'AWS::Amplify::App', 'Description'],
  ['AMPLIFY_BRANCH_DESCRIPTION', 'AWS::Amplify::Branch', 'Description'],
  ['APIGATEWAYV2_STAGE_DESCRIPTION', 'AWS::ApiGatewayV2::Stage', 'description'],
  ['APIGATEWAY_STAGE_DESCRIPTION', 'AWS::ApiGateway::Stage', 'description'],
  ['APPCONFIG_APPLICATION_DESCRIPTION', 'AWS::AppConfig::Application', 'Description'],
  ['APPCONFIG_DEPLOYMENT_STRATEGY_DESCRIPTION', 'AWS::AppConfig::DeploymentStrategy', 'Description'],
  ['APPCONFIG_ENVIRONMENT_DESCRIPTION', 'AWS::AppConfig::Environment', 'Description'],
  ['APPCONFIG_HOSTED_CONFIGURATION_VERSION_DESCRIPTION', 'AWS::AppConfig::HostedConfigurationVersion', 'Description'],
  [
    'APPINTEGRATIONS_EVENT_INTEGRATION_DESCRIPTION',
    'AWS::AppIntegrations::EventIntegration',
    'Description',
    'may be empty',
  ],
  ['ATHENA_DATA_CATALOG_DESCRIPTION', 'AWS::Athena::DataCatalog', 'Description', 'may be empty'],
  ['ATHENA_PREPARED_STATEMENT_DESCRIPTION', 'AWS::Athena::PreparedStatement', 'Description', 'may be empty'],
  ['ATHENA_WORKGROUP_DESCRIPTION', 'AWS::Athena::WorkGroup', 'Description'],
  ['CLOUDWATCH_ALARM_DESCRIPTION', 'AWS::CloudWatch::Alarm', 'alarmDescription'],
  ['EC2_TRAFFIC_MIRROR_FILTER_DESCRIPTION', 'AWS::EC2::TrafficMirrorFilter', 'Description', 'may be empty'],
  ['EC2_TRAFFIC_MIRROR_SESSION_DESCRIPTION', 'AWS::EC2::TrafficMirrorSession', 'Description', 'may be empty'],
  ['EC2_TRAFFIC_MIRROR_TARGET_DESCRIPTION', 'AWS::EC2::TrafficMirrorTarget', 'Description', 'may be empty'],
  ['ELASTICBEANSTALK_APPLICATION_DESCRIPTION', 'AWS::ElasticBeanstalk::Application', 'description'],
  ['ELASTICBEANSTALK_APPLICATION_VERSION_DESCRIPTION', 'AWS::ElasticBeanstalk::ApplicationVersion', 'description'],
  ['ELASTICBEANSTALK_ENVIRONMENT_DESCRIPTION', 'AWS::ElasticBeanstalk::Environment', 'description'],
  ['EVIDENTLY_LAUNCH_DESCRIPTION', 'AWS::Evidently::Launch', 'Description'],
  ['EVIDENTLY_PROJECT_DESCRIPTION', 'AWS::Evidently::Project', 'Description'],
  ['EVIDENTLY_SEGMENT_DESCRIPTION', 'AWS::Evidently::Segment', 'Description'],
  ['IAM_POLICY_DESCRIPTION', 'AWS::IAM::Policy', 'description'],
  ['IOT_PROVISIONING_TEMPLATE_DESCRIPTION', 'AWS::IoT::ProvisioningTemplate', 'Description'],
  ['LAMBDA_FUNCTION_DESCRIPTION', 'AWS::Lambda::Function', 'description'],
  [
    'OPENSEARCHSERVERLESS_COLLECTION_DESCRIPTION',
    'AWS::OpenSearchServerless::Collection',
    'Description',
    'may be empty',
  ],
  ['SAGEMAKER_FEATUREGROUP_DESCRIPTION', 'AWS::SageMaker::FeatureGroup', 'Description'],
  ['SAGEMAKER_IMAGE_DESCRIPTION', 'AWS::SageMaker::Image', 'ImageDescription', 'may be empty'],
  ['TRANSFER_AGREEMENT_DESCRIPTION', 'AWS::Transfer::Agreement', 'Description', 'may be empty'],
  ['TRANSFER_CERTIFICATE_DESCRIPTION', 'AWS::Transfer::Certificate', 'Description', 'may be empty'],
  ['TRANSFER_WORKFLOW_DESCRIPTION', 'AWS::Transfer::Workflow', 'Description'],
] as const satisfies readonly Row[]

/**
 * The rules named `...-description`: a resource is described. An empty text counts as none, but for the rules whose pages speak of a
 * missing description only.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const description = managedRules<Row>(descriptions, (identifier, resourceType, path, empty) =>
  managedRule({
    identifier,
    resourceTypes: [resourceType],

    evaluate({ configuration }) {
      const text = configuration.text(path)
      if (text === undefined) return nonCompliant('There is no description.')
      return text === '' && empty !== 'may be empty' ? nonCompliant('The description is empty.') : compliant
    },
  }),
)
