/**
 * CloudTrail's deliveries: keys and contents as in
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html
 */
import { userIdentity } from './actor.ts'
import { compact, type Delivery } from './config-files.ts'
import { hex, uuid } from './identifier.ts'
import type { TrailEvent } from './story.ts'

const HOUR_MS = 60 * 60 * 1000
const EIGHT_HOURS = 8 * HOUR_MS

/** One file for each account, region and hour in which somebody called. */
export function trailFiles(events: readonly TrailEvent[]): Delivery[] {
  const groups = Map.groupBy(events, (event) =>
    [event.in.accountId, event.in.region, Math.floor(event.time.getTime() / HOUR_MS)].join(' '),
  )
  return [...groups.values()].map((group) => {
    const { in: place, id } = group[0]!
    const delivered = new Date((Math.floor(group[0]!.time.getTime() / HOUR_MS) + 1) * HOUR_MS)
    const day = delivered.toISOString().slice(0, 10).replaceAll('-', '/')
    const stamp = compact(delivered).replace(/00Z$/, 'Z')
    const name = `${place.accountId}_CloudTrail_${place.region}_${stamp}_${hex(16, 'trail', id)}.json.gz`
    return {
      key: `AWSLogs/${place.accountId}/CloudTrail/${place.region}/${day}/${name}`,
      content: { Records: group.map(record) },
    }
  })
}

function record({ id, time, in: place, by, call, request, response }: TrailEvent): object {
  const [service, eventName] = call.split(':')
  const second = `${time.toISOString().slice(0, 19)}Z`
  const signedIn = new Date(Math.floor(time.getTime() / EIGHT_HOURS) * EIGHT_HOURS)
  return {
    eventVersion: '1.11',
    userIdentity: userIdentity(by, place.accountId, `${signedIn.toISOString().slice(0, 19)}Z`),
    eventTime: second,
    eventSource: `${service}.amazonaws.com`,
    eventName,
    awsRegion: place.region,
    sourceIPAddress: by.sourceIPAddress,
    userAgent: by.userAgent,
    requestParameters: request,
    responseElements: response ?? null,
    requestID: uuid('request', id),
    eventID: id,
    readOnly: false,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: place.accountId,
    eventCategory: 'Management',
  }
}
