import { compliant, managedRule, nonCompliant, notApplicable } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'

/**
 * Variants without servers are left out. One whose number of instances is not said (it may scale by itself) is not taken for one instance.
 * https://docs.aws.amazon.com/config/latest/developerguide/sagemaker-endpoint-config-prod-instance-count.html
 */
export const sagemakerEndpointConfigProdInstanceCount = managedRule({
  identifier: 'SAGEMAKER_ENDPOINT_CONFIG_PROD_INSTANCE_COUNT',

  async *evaluateAll(account) {
    yield* judgeItems(account, 'AWS::SageMaker::EndpointConfig', ({ configuration }) => {
      const variants = configuration.list('ProductionVariants').filter((variant) => !variant.has('ServerlessConfig'))
      if (variants.length === 0) return notApplicable
      const single = variants.find((variant) => (variant.number('InitialInstanceCount') ?? 2) <= 1)
      return single === undefined
        ? compliant
        : nonCompliant(`The variant ${single.text('VariantName') ?? ''} starts with a single instance.`)
    })
  },
})
