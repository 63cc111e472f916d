import type { Fields } from '../../fields.ts'
import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

const isSet = {
  text: (fields: Fields, path: string) => (fields.text(path) ?? '') !== '',
  structure: (fields: Fields, path: string) => Object.keys(fields.object(path)?.value ?? {}).length > 0,
  list: (fields: Fields, path: string) => fields.list(path).length > 0,
}

type Row = readonly [
  identifier: string,
  resourceType: string,
  path: string,
  kind: keyof typeof isSet,
  annotation: string,
]

export const settingsRequired = [
  ['AMPLIFY_APP_BUILD_SPEC_CONFIGURED', 'AWS::Amplify::App', 'BuildSpec', 'text', 'There is no build specification.'],
  [
    'AMPLIFY_BRANCH_BUILD_SPEC_CONFIGURED',
    'AWS::Amplify::Branch',
    'BuildSpec',
    'text',
    'There is no build specification.',
  ],
  [
    'APPCONFIG_CONFIGURATION_PROFILE_VALIDATORS_NOT_EMPTY',
    'AWS::AppConfig::ConfigurationProfile',
    'Validators',
    'list',
    'There are no validators.',
  ],
  [
    'APPMESH_VIRTUAL_GATEWAY_LOGGING_FILE_PATH_EXISTS',
    'AWS::AppMesh::VirtualGateway',
    'Spec.Logging.AccessLog.File.Path',
    'text',
    'There is no file for access logs.',
  ],
  [
    'APPMESH_VIRTUAL_NODE_LOGGING_FILE_PATH_EXISTS',
    'AWS::AppMesh::VirtualNode',
    'Spec.Logging.AccessLog.File.Path',
    'text',
    'There is no file for access logs.',
  ],
  [
    'ATHENA_WORKGROUP_ENCRYPTED_AT_REST',
    'AWS::Athena::WorkGroup',
    'WorkGroupConfiguration.ResultConfiguration.EncryptionConfiguration',
    'structure',
    'Query results are not encrypted.',
  ],
  [
    'BEDROCK_AGENTCORE_MEMORY_ENCRYPTION_ENABLED',
    'AWS::BedrockAgentCore::Memory',
    'EncryptionKeyArn',
    'text',
    'There is no encryption key.',
  ],
  [
    'BEDROCK_DATA_SOURCE_ENCRYPTION_ENABLED',
    'AWS::Bedrock::DataSource',
    'ServerSideEncryptionConfiguration.KmsKeyArn',
    'text',
    'There is no encryption key.',
  ],
  [
    'FIS_EXPERIMENT_TEMPLATE_LOG_CONFIGURATION_EXISTS',
    'AWS::FIS::ExperimentTemplate',
    'LogConfiguration',
    'structure',
    'Experiments are not logged.',
  ],
  [
    'SAGEMAKER_ENDPOINT_CONFIG_KMS_KEY_REQUIRED',
    'AWS::SageMaker::EndpointConfig',
    'KmsKeyId',
    'text',
    'There is no encryption key.',
  ],
  [
    'SAGEMAKER_INF_EXPERIMENT_INSTANCE_STORAGE_KMS_ENCRYPTED',
    'AWS::SageMaker::InferenceExperiment',
    'KmsKey',
    'text',
    'There is no encryption key for the instance storage.',
  ],
  ['SAGEMAKER_MODEL_IN_VPC', 'AWS::SageMaker::Model', 'VpcConfig', 'structure', 'The model is in no VPC.'],
  [
    'SAGEMAKER_NOTEBOOK_INSTANCE_STORAGE_VOL_KMS_ENCRYPTED',
    'AWS::SageMaker::NotebookInstance',
    'KmsKeyId',
    'text',
    'There is no encryption key for the storage volume.',
  ],
  [
    'TRANSFER_CONNECTOR_LOGGING_ENABLED',
    'AWS::Transfer::Connector',
    'LoggingRole',
    'text',
    'There is no role for logging.',
  ],
] as const satisfies readonly Row[]

/**
 * Rules that ask for a setting, whatever it is. An empty text, structure or list counts as none.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const requiredSettings = managedRules<Row>(
  settingsRequired,
  (identifier, resourceType, path, kind, annotation) =>
    managedRule({
      identifier,
      resourceTypes: [resourceType],

      evaluate({ configuration }) {
        return isSet[kind](configuration, path) ? compliant : nonCompliant(annotation)
      },
    }),
)
