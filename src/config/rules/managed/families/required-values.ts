import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

type Row = readonly [identifier: string, resourceType: string, path: string, value: string]

export const valuesRequired = [
  [
    'APPCONFIG_DEPLOYMENT_STRATEGY_REPLICATE_TO_SSM',
    'AWS::AppConfig::DeploymentStrategy',
    'ReplicateTo',
    'SSM_DOCUMENT',
  ],
  ['APPRUNNER_SERVICE_IN_VPC', 'AWS::AppRunner::Service', 'NetworkConfiguration.EgressConfiguration.EgressType', 'VPC'],
  [
    'COGNITO_USERPOOL_CUST_AUTH_THREAT_FULL_CHECK',
    'AWS::Cognito::UserPool',
    'UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode',
    'ENFORCED',
  ],
  ['COGNITO_USER_POOL_DELETION_PROTECTION_ENABLED', 'AWS::Cognito::UserPool', 'DeletionProtection', 'ACTIVE'],
  ['DATASYNC_LOCATION_OBJECT_STORAGE_USING_HTTPS', 'AWS::DataSync::LocationObjectStorage', 'ServerProtocol', 'HTTPS'],
  ['GLOBAL_ENDPOINT_EVENT_REPLICATION_ENABLED', 'AWS::Events::Endpoint', 'ReplicationConfig.State', 'ENABLED'],
  [
    'GLUE_ML_TRANSFORM_ENCRYPTED_AT_REST',
    'AWS::Glue::MLTransform',
    'TransformEncryption.MLUserDataEncryption.MLUserDataEncryptionMode',
    'SSE-KMS',
  ],
  ['IOT_PROVISIONING_TEMPLATE_JITP', 'AWS::IoT::ProvisioningTemplate', 'TemplateType', 'JITP'],
  ['SAGEMAKER_DOMAIN_IN_VPC', 'AWS::SageMaker::Domain', 'AppNetworkAccessType', 'VpcOnly'],
  ['SES_SENDING_TLS_REQUIRED', 'AWS::SES::ConfigurationSet', 'DeliveryOptions.TlsPolicy', 'REQUIRE'],
] as const satisfies readonly Row[]

/**
 * Rules that ask for one value of a setting; no value is not it. Values are compared in any case, since some services give them in another.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const requiredValues = managedRules<Row>(valuesRequired, (identifier, resourceType, path, value) =>
  managedRule({
    identifier,
    resourceTypes: [resourceType],

    evaluate({ configuration }) {
      const found = configuration.text(path)
      if (found?.toUpperCase() === value.toUpperCase()) return compliant
      return nonCompliant(`${path} is ${found ?? 'not set'}, not ${value}.`)
    },
  }),
)
