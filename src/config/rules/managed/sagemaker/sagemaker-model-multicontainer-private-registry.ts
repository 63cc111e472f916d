import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { fromPrivateRegistry } from './registry-access.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/sagemaker-model-multicontainer-private-registry.html */
export const sagemakerModelMulticontainerPrivateRegistry = managedRule({
  identifier: 'SAGEMAKER_MODEL_MULTICONTAINER_PRIVATE_REGISTRY',
  resourceTypes: ['AWS::SageMaker::Model'],

  evaluate({ configuration }) {
    const containers = configuration.list('Containers')
    if (containers.length === 0) return notApplicable
    const other = containers.find((container) => !fromPrivateRegistry(container))
    return other === undefined
      ? compliant
      : nonCompliant(`The image ${other.text('Image') ?? 'of a container'} is from no private registry.`)
  },
})
