import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'

/**
 * A notebook instance of which nothing is said has SageMaker's default: it reaches the internet.
 * https://docs.aws.amazon.com/config/latest/developerguide/sagemaker-notebook-no-direct-internet-access.html
 */
export const sagemakerNotebookNoDirectInternetAccess = managedRule({
  identifier: 'SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS',

  async *evaluateAll(account) {
    yield* judgeItems(account, 'AWS::SageMaker::NotebookInstance', ({ configuration }) =>
      configuration.text('DirectInternetAccess') === 'Disabled'
        ? compliant
        : nonCompliant('The notebook instance has direct access to the internet.'),
    )
  },
})
