import { fact } from '../../fact.ts'

/**
 * How much throughput the account may provision in the region, in capacity units.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeLimits.html
 */
export const accountLimits = fact<{ readonly read: number; readonly write: number }>({
  name: 'dynamodb-account-limits',
  permissions: ['dynamodb:DescribeLimits'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('dynamodb')
    const limits = await client.send(new sdk.DescribeLimitsCommand({}))
    const { AccountMaxReadCapacityUnits: read, AccountMaxWriteCapacityUnits: write } = limits
    if (read === undefined || write === undefined) throw new Error('DynamoDB gave no limits of the account.')
    return { read, write }
  },
})
