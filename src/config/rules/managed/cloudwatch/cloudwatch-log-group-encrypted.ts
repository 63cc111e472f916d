import { logGroups } from '../../../../cloud/facts/cloudwatch-logs/log-groups.ts'
import { compliant, managedRule, nonCompliant, text } from '../../managed-rule.ts'
import { isAmongKeys } from '../kms/key-names.ts'

/**
 * A log group names its key by the ARN; the parameter may do so, or give the key's id.
 * https://docs.aws.amazon.com/config/latest/developerguide/cloudwatch-log-group-encrypted.html
 */
export const cloudwatchLogGroupEncrypted = managedRule({
  identifier: 'CLOUDWATCH_LOG_GROUP_ENCRYPTED',
  parameters: { KmsKeyId: text() },

  async evaluateAll({ fact }, { KmsKeyId: wanted }) {
    return (await fact(logGroups)).map(({ name, kmsKeyId: key }) => ({
      resourceType: 'AWS::Logs::LogGroup',
      resourceId: name,
      verdict: !key
        ? nonCompliant('The log group is not encrypted with a key of KMS.')
        : wanted === undefined || isAmongKeys(key, [wanted])
          ? compliant
          : nonCompliant(`The log group is encrypted with ${key}, not with ${wanted}.`),
    }))
  },
})
