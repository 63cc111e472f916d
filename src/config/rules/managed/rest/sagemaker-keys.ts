import { compliant, csv, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'
import { isSameKey } from '../rds/same-key.ts'

/**
 * Rules that ask for a key of KMS, one of `kmsKeyArns` where they are given. A resource may name its key by ARN or by id.
 * https://docs.aws.amazon.com/config/latest/developerguide/sagemaker-endpoint-configuration-kms-key-configured.html
 * https://docs.aws.amazon.com/config/latest/developerguide/sagemaker-notebook-instance-kms-key-configured.html
 */
export const sagemakerKeys = managedRules(
  [
    ['SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED', 'AWS::SageMaker::EndpointConfig'],
    ['SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED', 'AWS::SageMaker::NotebookInstance'],
  ],
  (identifier, resourceType) =>
    managedRule({
      identifier,
      parameters: { kmsKeyArns: csv() },

      async *evaluateAll(account, { kmsKeyArns }) {
        yield* judgeItems(account, resourceType, ({ configuration }) => {
          const key = configuration.text('KmsKeyId') ?? ''
          if (key === '') return nonCompliant('There is no key for encryption.')
          return kmsKeyArns === undefined || kmsKeyArns.some((one) => isSameKey(key, one))
            ? compliant
            : nonCompliant(`The key is ${key}, which is not listed.`)
        })
      },
    }),
)
