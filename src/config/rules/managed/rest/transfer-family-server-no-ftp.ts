import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'
import { judgeItems } from '../ec2/live-items.ts'

/**
 * A server of which no protocol is said has SFTP alone.
 * https://docs.aws.amazon.com/config/latest/developerguide/transfer-family-server-no-ftp.html
 */
export const transferFamilyServerNoFtp = managedRule({
  identifier: 'TRANSFER_FAMILY_SERVER_NO_FTP',

  async *evaluateAll(account) {
    yield* judgeItems(account, 'AWS::Transfer::Server', ({ configuration }) =>
      configuration.texts('Protocols').includes('FTP') ? nonCompliant('The server offers FTP.') : compliant,
    )
  },
})
