import type { FlowLog } from '@aws-sdk/client-ec2'
import { isPrivate } from '../../../lib/private-ranges.ts'
import type { Cloud } from '../../clients.ts'
import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'
import { type Flow, type Format, flowOf, formatOf } from './flow-record.ts'
import { type Destination, linesInBucket } from './in-bucket.ts'
import { linesInLogGroup, type Window } from './in-log-group.ts'

export interface PublicFlows {
  /** Traffic from or to a public IPv4 address, each once. */
  readonly flows: readonly Flow[]
  /** The VPCs, subnets and interfaces whose records of the time were all read. */
  readonly covered: ReadonlySet<string>
  /** Why others were not. */
  readonly unread: readonly string[]
}

const MINUTE = 60 * 1000
/** The records of an hour, which ends when flow logs had the time to write them. */
const [LENGTH, DELAY] = [60 * MINUTE, 15 * MINUTE]
/** Flow logs that are read, and flows that are kept. */
const [MOST_LOGS, MOST_FLOWS] = [50, 100_000]

/**
 * What flow logs of the region recorded of traffic with public addresses in an hour, as far as they write it to CloudWatch Logs, or
 * as text to S3, and as far as its bounds go.
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html
 */
export const publicFlows = fact<PublicFlows>({
  name: 'flow-log-records-public-flows',
  permissions: ['ec2:DescribeFlowLogs', 'logs:FilterLogEvents', 's3:ListBucket', 's3:GetObject'],
  read: (cloud) => readPublicFlows(cloud, new Date()),
})

export async function readPublicFlows(cloud: Cloud, now: Date): Promise<PublicFlows> {
  const to = new Date(now.getTime() - DELAY)
  const window = { from: new Date(to.getTime() - LENGTH), to }
  const flows = new Map<string, Flow>()
  const covered = new Set<string>()
  const unread: string[] = []
  /** Flow logs of one group and format have their records together. */
  const groups = new Map<string, string | undefined>()
  for (const [at, log] of (await acceptedTraffic(cloud)).entries()) {
    const source = at < MOST_LOGS ? sourceOf(log) : `${MOST_LOGS} others are read`
    if (typeof source === 'string') {
      unread.push(`${log.FlowLogId}: ${source}`)
      continue
    }
    const key = 'group' in source ? `${source.group} ${source.format.join(' ')}` : log.FlowLogId!
    if (!groups.has(key)) groups.set(key, await collect(cloud, source, window, flows))
    const missed = groups.get(key)
    if (missed === undefined) covered.add(log.ResourceId!)
    else unread.push(`${log.FlowLogId}: ${missed}`)
  }
  return { flows: [...flows.values()], covered, unread }
}

async function acceptedTraffic(cloud: Cloud): Promise<FlowLog[]> {
  const { sdk, client } = await cloud.service('ec2')
  const found: FlowLog[] = []
  for await (const page of sdk.paginateDescribeFlowLogs({ client, pageSize: 500 }, {}))
    found.push(...(page.FlowLogs ?? []))
  return found.filter((log) => log.FlowLogStatus === 'ACTIVE' && log.TrafficType !== 'REJECT')
}

type Source = { readonly group: string; readonly format: Format } | { readonly files: Destination }

/** Where a flow log's records are; or why they are not read. */
function sourceOf(log: FlowLog): Source | string {
  const format = formatOf(log.LogFormat)
  if (format === undefined) return 'its records do not say who sent to whom'
  const { LogDestination = '', LogDestinationType: type = 'cloud-watch-logs', DestinationOptions: options } = log
  if (type === 'cloud-watch-logs') {
    const group = log.LogGroupName ?? LogDestination.split(':log-group:')[1]?.replace(/:\*$/, '')
    return group === undefined ? 'it does not name its log group' : { group, format }
  }
  if (type !== 's3') return `it writes to ${type}`
  if (options?.FileFormat === 'parquet') return 'it writes Parquet files'
  const [bucket = '', ...path] = LogDestination.replace(/^arn:[^:]*:s3:::/, '').split('/')
  const prefix = path
    .filter((part) => part !== '')
    .map((part) => `${part}/`)
    .join('')
  const [hive, hourly] = [options?.HiveCompatiblePartitions === true, options?.PerHourPartition === true]
  return { files: { flowLogId: log.FlowLogId!, bucket, prefix, hive, hourly } }
}

/** A flow log outlives its log group and its bucket. */
const GONE = ['ResourceNotFoundException', 'NoSuchBucket']

/** Adds the flows of a source. @returns why these were not all */
async function collect(
  cloud: Cloud,
  source: Source,
  window: Window,
  flows: Map<string, Flow>,
): Promise<string | undefined> {
  const all = await unlessGone(collected(cloud, source, window, flows), ...GONE)
  if (all === undefined) return 'what it writes to is gone'
  return all ? undefined : 'it has more records than are read'
}

async function collected(cloud: Cloud, source: Source, window: Window, flows: Map<string, Flow>): Promise<boolean> {
  const add = (line: string, format: Format) => {
    const flow = flowOf(line, format)
    if (flow === undefined || (isPrivate(flow.source) && isPrivate(flow.destination))) return
    if (flows.size < MOST_FLOWS) flows.set(`${flow.interfaceId} ${flow.source} ${flow.destination}`, flow)
  }
  if ('group' in source) {
    const lines = linesInLogGroup(cloud, source.group, window)
    return (await each(lines, (line) => add(line, source.format))) && flows.size < MOST_FLOWS
  }
  const files = linesInBucket(cloud, source.files, window)
  const all = await each(files, ([head, ...lines]) => {
    const format = formatOf(head)
    if (format === undefined) throw new Error(`A file of ${source.files.flowLogId} has no names of fields.`)
    for (const line of lines) add(line, format)
  })
  return all && flows.size < MOST_FLOWS
}

/** Gives all that a generator yields to a function, and then what it returns. */
async function each<T, Result>(all: AsyncGenerator<T, Result>, give: (one: T) => void): Promise<Result> {
  for (;;) {
    const next = await all.next()
    if (next.done === true) return next.value
    give(next.value)
  }
}
