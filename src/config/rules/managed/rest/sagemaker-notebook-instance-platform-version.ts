import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/sagemaker-notebook-instance-platform-version.html */
export const sagemakerNotebookInstancePlatformVersion = managedRule({
  identifier: 'SAGEMAKER_NOTEBOOK_INSTANCE_PLATFORM_VERSION',
  parameters: { supportedPlatformIdentifierVersions: csv({ required: true }) },

  async *evaluateAll(account, { supportedPlatformIdentifierVersions: supported }) {
    yield* judgeItems(account, 'AWS::SageMaker::NotebookInstance', ({ configuration }) => {
      const platform = configuration.text('PlatformIdentifier') ?? 'not set'
      return supported.includes(platform)
        ? compliant
        : nonCompliant(`The platform is ${platform}, which is not listed.`)
    })
  },
})
