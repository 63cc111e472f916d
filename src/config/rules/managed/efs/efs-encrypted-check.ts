import { managedRule, text } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'
import { judgeEncryption } from './encryption.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/efs-encrypted-check.html */
export const efsEncryptedCheck = managedRule({
  identifier: 'EFS_ENCRYPTED_CHECK',
  parameters: { KmsKeyId: text() },

  async *evaluateAll(account, { KmsKeyId: key }) {
    const keys = key === undefined ? undefined : [key]
    yield* judgeItems(account, 'AWS::EFS::FileSystem', ({ configuration }) => judgeEncryption(configuration, keys))
  },
})
