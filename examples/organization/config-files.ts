/**
 * AWS Config's deliveries: keys and contents as in
 * https://docs.aws.amazon.com/config/latest/developerguide/example-s3-config-history.html
 */
import { uuid } from './identifier.ts'
import type { Place } from './place.ts'
import { keyOf, type Version } from './story.ts'
import { tagsShown } from './tags-shown.ts'

/** A file of the sample bucket: its key, and what its JSON says. */
export interface Delivery {
  readonly key: string
  readonly content: object
}

/** A history file holds what was captured in six hours. */
const WINDOW_MS = 6 * 60 * 60 * 1000

/** One file for each account, region, type and six hours in which something was captured. */
export function historyFiles(versions: readonly Version[]): Delivery[] {
  const groups = Map.groupBy(versions, ({ sample: { place, resourceType }, captured }) =>
    [place.accountId, place.region, resourceType, Math.floor(captured.getTime() / WINDOW_MS)].join(' '),
  )
  return [...groups.values()].map((group) => {
    const { place, resourceType } = group[0]!.sample
    const [from, to] = [group[0]!.captured, group.at(-1)!.captured]
    const delivered = new Date((Math.floor(to.getTime() / WINDOW_MS) + 1) * WINDOW_MS)
    const name = `${prefixOf(place)}_ConfigHistory_${resourceType}_${compact(from)}_${compact(to)}_1`
    return {
      key: `${folderOf(place, delivered)}/ConfigHistory/${name}.json.gz`,
      content: { fileVersion: '1.0', configurationItems: group.map(configurationItem) },
    }
  })
}

/** What stood in a place at an instant. */
export function snapshotFile(place: Place, versions: readonly Version[], at: Date): Delivery {
  const latest = new Map<string, Version>()
  for (const version of versions) {
    const { sample, captured, status } = version
    if (sample.place.accountId !== place.accountId || sample.place.region !== place.region || captured > at) continue
    if (status === 'ResourceDeleted') latest.delete(keyOf(sample))
    else latest.set(keyOf(sample), version)
  }
  const configSnapshotId = uuid('snapshot', place.accountId, place.region, latest.size, at.getUTCHours())
  return {
    key: `${folderOf(place, at)}/ConfigSnapshot/${prefixOf(place)}_ConfigSnapshot_${compact(at)}_${configSnapshotId}.json.gz`,
    content: { fileVersion: '1.0', configSnapshotId, configurationItems: [...latest.values()].map(configurationItem) },
  }
}

const GLOBAL = /^AWS::(IAM|CloudFront|Route53)::/

/** An item as files have it: relationships' names are `name`, the ARN is `ARN`, the state's number is a number. */
export function configurationItem({ sample, status, captured, events }: Version): object {
  const gone = status === 'ResourceDeleted'
  const shown = tagsShown(sample)
  return {
    relatedEvents: [...events],
    relationships: gone
      ? []
      : shown.relationships.map(({ relationshipName, ...end }) => ({ ...end, name: relationshipName })),
    configuration: gone ? null : shown.configuration,
    supplementaryConfiguration: gone ? {} : shown.supplementaryConfiguration,
    tags: gone ? {} : shown.tags,
    configurationItemVersion: '1.3',
    configurationItemCaptureTime: captured.toISOString(),
    configurationStateId: captured.getTime(),
    awsAccountId: sample.place.accountId,
    configurationItemStatus: status,
    resourceType: sample.resourceType,
    resourceId: sample.resourceId,
    ...(sample.resourceName === undefined ? {} : { resourceName: sample.resourceName }),
    ARN: sample.arn,
    awsRegion: GLOBAL.test(sample.resourceType) ? 'global' : sample.place.region,
    availabilityZone: sample.availabilityZone,
    configurationStateMd5Hash: '',
    ...(sample.resourceCreationTime === undefined ? {} : { resourceCreationTime: sample.resourceCreationTime }),
  }
}

function folderOf(place: Place, day: Date): string {
  const date = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()].join('/')
  return `AWSLogs/${place.accountId}/Config/${place.region}/${date}`
}

function prefixOf(place: Place): string {
  return `${place.accountId}_Config_${place.region}`
}

/** `20260714T061500Z` */
export function compact(time: Date): string {
  return time.toISOString().replace(/[-:]|\.\d+/g, '')
}
