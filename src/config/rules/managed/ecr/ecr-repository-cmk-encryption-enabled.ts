import { awsManagedKeys } from '../../../../cloud/facts/kms/aws-managed-keys.ts'
import { compliant, csv, managedRule, nonCompliant } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'
import { isSameKey } from '../rds/same-key.ts'

/**
 * A repository has the ARN of its key, in which does not show that the key is the one that AWS manages: KMS is asked which that is.
 * Encryption in two layers (KMS_DSSE) is encryption with a key, too.
 * https://docs.aws.amazon.com/config/latest/developerguide/ecr-repository-cmk-encryption-enabled.html
 */
export const ecrRepositoryCmkEncryptionEnabled = managedRule({
  identifier: 'ECR_REPOSITORY_CMK_ENCRYPTION_ENABLED',
  resourceTypes: ['AWS::ECR::Repository'],
  parameters: { kmsKeyArns: csv() },

  async *evaluateAll(account, { kmsKeyArns }) {
    const managed = (await account.fact(awsManagedKeys)).get('alias/aws/ecr')
    yield* judgeItems(account, 'AWS::ECR::Repository', ({ configuration }) => {
      const type = configuration.text('EncryptionConfiguration.EncryptionType')
      if (type !== 'KMS' && type !== 'KMS_DSSE')
        return nonCompliant('The repository is not encrypted with a key of KMS.')
      const key = configuration.text('EncryptionConfiguration.KmsKey')
      // Without a key of its own a repository has the one that AWS manages.
      if (key === undefined || key.endsWith('alias/aws/ecr') || (managed !== undefined && isSameKey(managed, key)))
        return nonCompliant('The repository is encrypted with the key that AWS manages.')
      return kmsKeyArns === undefined || kmsKeyArns.includes(key)
        ? compliant
        : nonCompliant(`The repository's key is ${key}, which is not listed.`)
    })
  },
})
