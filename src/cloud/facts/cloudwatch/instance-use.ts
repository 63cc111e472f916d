import type { MetricDataQuery, MetricDataResult } from '@aws-sdk/client-cloudwatch'
import { batches } from '../../batches.ts'
import type { Cloud } from '../../clients.ts'
import { fact } from '../../fact.ts'

/** What an instance did on one day (UTC). */
export interface DayOfUse {
  /** Average of the processors' use (percent). */
  readonly cpu: number
  /** Received and sent (bytes). */
  readonly network: number
}

/** How many whole days are read, and can be asked for. */
export const DAYS = 14
const DAY = 24 * 60 * 60
const METRICS = [
  ['c', 'CPUUtilization', 'Average'],
  ['i', 'NetworkIn', 'Sum'],
  ['o', 'NetworkOut', 'Sum'],
] as const
/** GetMetricData takes 500 queries. */
const INSTANCES = Math.floor(500 / METRICS.length)

/**
 * The use of each running instance on the last 14 whole days, the latest first, back to the first of which CloudWatch does not have all
 * metrics; by the instance's id.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html
 */
export const instanceUse = fact<ReadonlyMap<string, readonly DayOfUse[]>>({
  name: 'cloudwatch-instance-use',
  permissions: ['ec2:DescribeInstances', 'cloudwatch:GetMetricData'],
  read: (cloud) => readInstanceUse(cloud, new Date()),
})

export async function readInstanceUse(cloud: Cloud, now: Date): Promise<ReadonlyMap<string, readonly DayOfUse[]>> {
  const { sdk, client } = await cloud.service('cloudwatch')
  const midnight = Math.floor(now.getTime() / 1000 / DAY) * DAY
  const [StartTime, EndTime] = [new Date((midnight - DAYS * DAY) * 1000), new Date(midnight * 1000)]
  const found = new Map<string, readonly DayOfUse[]>()
  for await (const ids of batches(runningInstances(cloud), INSTANCES)) {
    const values = new Map<string, Map<number, number>>()
    const MetricDataQueries = ids.flatMap(queriesOf)
    const all = sdk.paginateGetMetricData({ client }, { MetricDataQueries, StartTime, EndTime })
    for await (const page of all) for (const result of page.MetricDataResults ?? []) collect(result, values)
    for (const [at, id] of ids.entries()) found.set(id, daysOf(at, values, midnight))
  }
  return found
}

async function* runningInstances(cloud: Cloud): AsyncGenerator<string> {
  const { sdk, client } = await cloud.service('ec2')
  const Filters = [{ Name: 'instance-state-name', Values: ['running'] }]
  for await (const page of sdk.paginateDescribeInstances({ client, pageSize: 1000 }, { Filters }))
    for (const { Instances = [] } of page.Reservations ?? []) for (const { InstanceId } of Instances) yield InstanceId!
}

function queriesOf(InstanceId: string, at: number): MetricDataQuery[] {
  return METRICS.map(([id, MetricName, Stat]) => ({
    Id: `${id}${at}`,
    MetricStat: {
      Metric: { Namespace: 'AWS/EC2', MetricName, Dimensions: [{ Name: 'InstanceId', Value: InstanceId }] },
      Period: DAY,
      Stat,
    },
  }))
}

/** @throws when CloudWatch could not give a metric */
function collect(
  { Id = '', Timestamps = [], Values = [], StatusCode }: MetricDataResult,
  values: Map<string, Map<number, number>>,
): void {
  if (StatusCode === 'InternalError' || StatusCode === 'Forbidden')
    throw new Error(`CloudWatch did not give a metric of an instance: ${StatusCode}.`)
  const known = values.get(Id) ?? new Map<number, number>()
  for (const [i, time] of Timestamps.entries()) known.set(time.getTime(), Values[i]!)
  values.set(Id, known)
}

/** Back from the latest day, as far as there are all metrics of each. @param midnight when the latest day ended (seconds) */
function daysOf(
  at: number,
  values: ReadonlyMap<string, ReadonlyMap<number, number>>,
  midnight: number,
): readonly DayOfUse[] {
  const [cpu, received, sent] = METRICS.map(([id]) => values.get(`${id}${at}`))
  const days: DayOfUse[] = []
  for (let day = midnight - DAY; ; day -= DAY) {
    const [use, one, other] = [cpu, received, sent].map((metric) => metric?.get(day * 1000))
    if (use === undefined || one === undefined || other === undefined) return days
    days.push({ cpu: use, network: one + other })
  }
}
