import { csv, managedRule } from '../../managed-rule.ts'
import { judgeEncryption } from './encryption.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/efs-filesystem-ct-encrypted.html */
export const efsFilesystemCtEncrypted = managedRule({
  identifier: 'EFS_FILESYSTEM_CT_ENCRYPTED',
  resourceTypes: ['AWS::EFS::FileSystem'],
  parameters: { kmsKeyArns: csv() },

  evaluate({ configuration }, { kmsKeyArns }) {
    return judgeEncryption(configuration, kmsKeyArns)
  },
})
