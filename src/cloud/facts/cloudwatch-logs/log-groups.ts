import type { LogGroup } from '@aws-sdk/client-cloudwatch-logs'
import { fact } from '../../fact.ts'

export type KnownLogGroup = Pick<LogGroup, 'kmsKeyId' | 'retentionInDays'> & { readonly name: string }

/**
 * The log groups of the account.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html
 */
export const logGroups = fact<readonly KnownLogGroup[]>({
  name: 'cloudwatch-logs-log-groups',
  permissions: ['logs:DescribeLogGroups'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('cloudwatch-logs')
    const found: KnownLogGroup[] = []
    for await (const page of sdk.paginateDescribeLogGroups({ client, pageSize: 50 }, {}))
      for (const { logGroupName, kmsKeyId, retentionInDays } of page.logGroups ?? [])
        found.push({ name: logGroupName!, kmsKeyId, retentionInDays })
    return found
  },
})
