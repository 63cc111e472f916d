import { accountLimits } from '../../../../cloud/facts/dynamodb/account-limits.ts'
import { compliant, integer, managedRule, nonCompliant } from '../../managed-rule.ts'

/**
 * Tables on demand provision nothing, so that they add nothing.
 * https://docs.aws.amazon.com/config/latest/developerguide/dynamodb-throughput-limit-check.html
 */
export const dynamodbThroughputLimitCheck = managedRule({
  identifier: 'DYNAMODB_THROUGHPUT_LIMIT_CHECK',
  parameters: {
    accountRCUThresholdPercentage: integer({ default: '80', min: 0 }),
    accountWCUThresholdPercentage: integer({ default: '80', min: 0 }),
  },

  async evaluateAll({ accountId, items, fact }, parameters) {
    const limits = await fact(accountLimits)
    const used = { read: 0, write: 0 }
    for await (const { configuration } of items('AWS::DynamoDB::Table')) {
      for (const holder of [configuration, ...configuration.list('globalSecondaryIndexes')]) {
        used.read += holder.number('provisionedThroughput.readCapacityUnits') ?? 0
        used.write += holder.number('provisionedThroughput.writeCapacityUnits') ?? 0
      }
    }
    const read = (100 * used.read) / limits.read
    const write = (100 * used.write) / limits.write
    const isHigh = read >= parameters.accountRCUThresholdPercentage || write >= parameters.accountWCUThresholdPercentage
    const verdict = isHigh
      ? nonCompliant(
          `Tables provision ${read.toFixed(1)}% of the account's reads and ${write.toFixed(1)}% of its writes.`,
        )
      : compliant
    return [{ resourceType: 'AWS::::Account', resourceId: accountId, verdict }]
  },
})
