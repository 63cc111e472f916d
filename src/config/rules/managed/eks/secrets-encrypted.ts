import { compliant, csv, managedRule, managedRules, nonCompliant } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'

/**
 * Two names of one rule: a cluster encrypts Kubernetes secrets with a key of KMS, one of `kmsKeyArns` where they are given.
 * https://docs.aws.amazon.com/config/latest/developerguide/eks-cluster-secrets-encrypted.html
 * https://docs.aws.amazon.com/config/latest/developerguide/eks-secrets-encrypted.html
 */
export const secretsEncrypted = managedRules(
  [['EKS_CLUSTER_SECRETS_ENCRYPTED'], ['EKS_SECRETS_ENCRYPTED']],
  (identifier) =>
    managedRule({
      identifier,
      parameters: { kmsKeyArns: csv() },

      async *evaluateAll(account, { kmsKeyArns }) {
        yield* judgeItems(account, 'AWS::EKS::Cluster', ({ configuration }) => {
          const keys = configuration
            .list('EncryptionConfig')
            .filter((encryption) => encryption.texts('Resources').includes('secrets'))
            .map((encryption) => encryption.text('Provider.KeyArn') ?? '')
          if (keys.length === 0) return nonCompliant('The cluster does not encrypt Kubernetes secrets.')
          return kmsKeyArns === undefined || keys.some((key) => kmsKeyArns.includes(key))
            ? compliant
            : nonCompliant(`The key of secrets is ${keys[0]}, which is not listed.`)
        })
      },
    }),
)
