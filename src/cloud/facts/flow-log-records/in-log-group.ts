import type { Cloud } from '../../clients.ts'

/** Pages that are read of one log group, of at most 10,000 records each. */
const MOST_PAGES = 10

/** Times between which records are read. */
export interface Window {
  readonly from: Date
  readonly to: Date
}

/**
 * The records of flow logs in a log group.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html
 * @returns whether these were all
 */
export async function* linesInLogGroup(
  cloud: Cloud,
  logGroupName: string,
  { from, to }: Window,
): AsyncGenerator<string, boolean> {
  const { sdk, client } = await cloud.service('cloudwatch-logs')
  const wanted = { logGroupName, startTime: from.getTime(), endTime: to.getTime(), limit: 10_000 }
  let pages = 0
  for await (const { events = [], nextToken } of sdk.paginateFilterLogEvents({ client }, wanted)) {
    for (const { message = '' } of events) yield message
    pages += 1
    if (pages === MOST_PAGES && nextToken !== undefined) return false
  }
  return true
}
