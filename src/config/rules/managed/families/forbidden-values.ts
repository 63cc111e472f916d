import { compliant, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'

type Row = readonly [identifier: string, resourceType: string, path: string, values: readonly string[]]

export const valuesForbidden = [
  ['APPMESH_MESH_DENY_TCP_FORWARDING', 'AWS::AppMesh::Mesh', 'Spec.EgressFilter.Type', ['ALLOW_ALL']],
  ['BATCH_COMPUTE_ENVIRONMENT_ENABLED', 'AWS::Batch::ComputeEnvironment', 'State', ['DISABLED']],
  ['BATCH_COMPUTE_ENVIRONMENT_MANAGED', 'AWS::Batch::ComputeEnvironment', 'Type', ['UNMANAGED']],
  ['BATCH_JOB_QUEUE_ENABLED', 'AWS::Batch::JobQueue', 'State', ['DISABLED']],
  [
    'BEDROCKAGENTCORE_CODEINTERPRETER_NETWORKMODE_CHECK',
    'AWS::BedrockAgentCore::CodeInterpreterCustom',
    'NetworkConfiguration.NetworkMode',
    ['PUBLIC', 'SANDBOX'],
  ],
  ['BEDROCKAGENTCORE_GATEWAY_AUTHORIZER_ENABLED', 'AWS::BedrockAgentCore::Gateway', 'AuthorizerType', ['NONE']],
  [
    'BEDROCKAGENTCORE_RUNTIME_PRIVATE_NETWORK_REQUIRED',
    'AWS::BedrockAgentCore::Runtime',
    'NetworkConfiguration.NetworkMode',
    ['PUBLIC'],
  ],
  [
    'CODEDEPLOY_DEPLOYMENT_GROUP_OUTDATED_INSTANCES_UPDATE',
    'AWS::CodeDeploy::DeploymentGroup',
    'outdatedInstancesStrategy',
    ['IGNORE'],
  ],
  ['DATASYNC_TASK_DATA_VERIFICATION_ENABLED', 'AWS::DataSync::Task', 'Options.VerifyMode', ['NONE']],
  [
    'OPENSEARCHSERVERLESS_COLLECTION_STANDBYREPLICAS_ENABLED',
    'AWS::OpenSearchServerless::Collection',
    'StandbyReplicas',
    ['DISABLED'],
  ],
  ['SAGEMAKER_NOTEBOOK_INSTANCE_ROOT_ACCESS_CHECK', 'AWS::SageMaker::NotebookInstance', 'RootAccess', ['Enabled']],
] as const satisfies readonly Row[]

/**
 * Rules that forbid values of a setting, in any case; no value is none of them.
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const forbiddenValues = managedRules<Row>(valuesForbidden, (identifier, resourceType, path, values) =>
  managedRule({
    identifier,
    resourceTypes: [resourceType],

    evaluate({ configuration }) {
      const found = configuration.text(path)
      const forbidden = values.some((value) => value.toUpperCase() === found?.toUpperCase())
      return forbidden ? nonCompliant(`${path} is ${found}.`) : compliant
    },
  }),
)
