import { compliant, managedRule, managedRules, nonCompliant, notApplicable } from '../../managed-rule.ts'

/**
 * Encryption between the instances of a monitoring job, when there are several.
 * https://docs.aws.amazon.com/config/latest/developerguide/sagemaker-data-quality-job-encrypt-in-transit.html
 */
export const sagemakerJobEncryptInTransit = managedRules(
  [
    ['SAGEMAKER_DATA_QUALITY_JOB_ENCRYPT_IN_TRANSIT', 'AWS::SageMaker::DataQualityJobDefinition'],
    ['SAGEMAKER_MODEL_BIAS_JOB_ENCRYPT_IN_TRANSIT', 'AWS::SageMaker::ModelBiasJobDefinition'],
    ['SAGEMAKER_MODEL_EXPLAINABILITY_JOB_ENCRYPT_IN_TRANSIT', 'AWS::SageMaker::ModelExplainabilityJobDefinition'],
    ['SAGEMAKER_MODEL_QUALITY_JOB_ENCRYPT_IN_TRANSIT', 'AWS::SageMaker::ModelQualityJobDefinition'],
  ],
  (identifier, resourceType) =>
    managedRule({
      identifier,
      resourceTypes: [resourceType],

      evaluate({ configuration }) {
        const instances = configuration.number('JobResources.ClusterConfig.InstanceCount')
        if (instances !== undefined && instances < 2) return notApplicable
        return configuration.flag('NetworkConfig.EnableInterContainerTrafficEncryption') === true
          ? compliant
          : nonCompliant('Traffic between the instances is not encrypted.')
      },
    }),
)
