import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Cloud } from '../../clients.ts'
import type { Window } from './in-log-group.ts'

/** Where a flow log writes its files. */
export interface Destination {
  readonly flowLogId: string
  readonly bucket: string
  /** Before `AWSLogs/`; empty, or with a slash at its end. */
  readonly prefix: string
  readonly hive: boolean
  readonly hourly: boolean
}

/** Files that are read of one flow log, and bytes of one: as it is stored, and unpacked. */
const MOST_FILES = 50
const [LARGEST, LARGEST_UNPACKED] = [32 * 1024 * 1024, 256 * 1024 * 1024]
const HOUR = 60 * 60 * 1000

const unpacked = promisify(gunzip)

/**
 * The lines of a flow log's files that were begun in the time, the line of field names first in each. A file that is larger than what is
 * read counts as one that is not.
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-path.html
 * @returns whether these were all
 */
export async function* linesInBucket(
  cloud: Cloud,
  destination: Destination,
  window: Window,
): AsyncGenerator<readonly string[], boolean> {
  const { sdk, client } = await cloud.service('s3')
  const { bucket: Bucket } = destination
  let files = 0
  let all = true
  for await (const { Key, Size = 0 } of filesIn(cloud, destination, window)) {
    files += 1
    if (files > MOST_FILES) return false
    if (Size > LARGEST) {
      all = false
      continue
    }
    const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket, Key }))
    const packed = await Body!.transformToByteArray()
    const text = await unpacked(packed, { maxOutputLength: LARGEST_UNPACKED })
    yield text.toString('utf8').split('\n')
  }
  return all
}

async function* filesIn(cloud: Cloud, destination: Destination, window: Window) {
  const { sdk, client } = await cloud.service('s3')
  const name = `${cloud.accountId}_vpcflowlogs_${cloud.region}_${destination.flowLogId}_`
  for (const folder of folders(cloud, destination, window)) {
    const wanted = {
      Bucket: destination.bucket,
      Prefix: folder + name,
      // Keys are in the order of the times in them.
      StartAfter: folder + name + stamp(window.from),
    }
    for await (const page of sdk.paginateListObjectsV2({ client }, wanted)) {
      for (const file of page.Contents ?? []) {
        if (file.Key!.slice((folder + name).length) > stamp(window.to)) break
        yield file
      }
    }
  }
}

/** `20260301T1155Z` */
function stamp(time: Date): string {
  return `${time.toISOString().slice(0, 16).replaceAll(/[-:]/g, '')}Z`
}

/** The folders of the days, or hours, that the time touches. */
function folders({ accountId, region }: Cloud, { prefix, hive, hourly }: Destination, { from, to }: Window): string[] {
  const found = new Set<string>()
  for (let time = from.getTime(); ; time = Math.min(time + HOUR, to.getTime())) {
    const [year, month, day, hour] = new Date(time).toISOString().split(/[-T:]/)
    const above = hive
      ? `${prefix}AWSLogs/aws-account-id=${accountId}/aws-service=vpcflowlogs/aws-region=${region}/year=${year}/month=${month}/day=${day}/`
      : `${prefix}AWSLogs/${accountId}/vpcflowlogs/${region}/${year}/${month}/${day}/`
    found.add(hourly ? `${above}${hive ? `hour=${hour}` : hour}/` : above)
    if (time === to.getTime()) return [...found]
  }
}
