import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { fromPrivateRegistry } from './registry-access.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/sagemaker-model-private-registry-required.html */
export const sagemakerModelPrivateRegistryRequired = managedRule({
  identifier: 'SAGEMAKER_MODEL_PRIVATE_REGISTRY_REQUIRED',
  resourceTypes: ['AWS::SageMaker::Model'],

  evaluate({ configuration }) {
    const container = configuration.object('PrimaryContainer')
    if (container === undefined) return notApplicable
    return fromPrivateRegistry(container) ? compliant : nonCompliant('The image is from no private registry.')
  },
})
