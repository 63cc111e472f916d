import type { Relationship } from '../../cloud/resource-type.ts'
import type { Json, JsonObject } from '../../lib/json.ts'
import { jsonDepth, MAX_JSON_DEPTH } from '../../lib/json-depth.ts'
import type { Document } from '../items/document.ts'

/** A configuration item of a file, as the ledger keeps it. */
export interface ImportedItem {
  readonly accountId: string
  readonly region: string
  readonly resourceType: string
  readonly resourceId: string
  readonly captureTime: Date
  readonly stateId: number
  readonly status: string
  readonly resourceName: string | null
  readonly arn: string | null
  readonly availabilityZone: string | null
  readonly resourceCreationTime: Date | null
  readonly relatedEvents: readonly string[]
  readonly recordingFrequency: string
  /** Absent when nothing is known of the configuration. */
  readonly document?: Document
}

/** Why an item cannot be in the ledger. */
export class ItemProblem extends Error {}

/** Files of 2014 have shorter names. */
const STATUSES: Readonly<Record<string, string>> = {
  OK: 'OK',
  Ok: 'OK',
  ResourceDiscovered: 'ResourceDiscovered',
  Discovered: 'ResourceDiscovered',
  ResourceNotRecorded: 'ResourceNotRecorded',
  ResourceDeleted: 'ResourceDeleted',
  Deleted: 'ResourceDeleted',
  ResourceDeletedNotRecorded: 'ResourceDeletedNotRecorded',
}

/** AWS Config began in November 2014. */
const EARLIEST = Date.UTC(2014, 0, 1)
const DAY = 24 * 60 * 60 * 1000
/** What an index entry of the database can hold, with room for the rest of its key. */
const MAX_NAME_BYTES = 2_000
const TYPE = /^[\w-]+::[\w-]*::[\w:-]+$/

/**
 * Reads an item as AWS Config delivers it, in any of the spellings of its years.
 * https://docs.aws.amazon.com/config/latest/developerguide/example-s3-snapshot.html
 *
 * @param text the item's JSON
 * @param file the account and region whose file it stands in; items of global resources say `global` for their region
 * @throws ItemProblem
 */
export function importedItem(text: string, file: { accountId: string; region: string }, now: Date): ImportedItem {
  const item = parsed(text)
  const accountId = item.awsAccountId ?? item.accountId ?? file.accountId
  if (accountId !== file.accountId) throw new ItemProblem(`it is of account ${String(accountId)}`)
  const region = item.awsRegion ?? file.region
  if (region !== file.region && region !== 'global') throw new ItemProblem(`it is of region ${String(region)}`)
  const captureTime = timeOf(item, 'configurationItemCaptureTime')
  if (captureTime === null) throw new ItemProblem('it has no configurationItemCaptureTime')
  if (captureTime.getTime() < EARLIEST || captureTime.getTime() > now.getTime() + DAY) {
    throw new ItemProblem(`its time ${captureTime.toISOString()} cannot be`)
  }
  const status = STATUSES[String(item.configurationItemStatus)]
  if (status === undefined) throw new ItemProblem(`its status is ${String(item.configurationItemStatus)}`)
  const resourceType = nameOf(item, 'resourceType')
  if (resourceType === null || !TYPE.test(resourceType)) throw new ItemProblem('it has no resourceType')
  const resourceId = nameOf(item, 'resourceId')
  if (resourceId === null) throw new ItemProblem('it has no resourceId')
  const document = documentOf(item, status)
  return {
    accountId: file.accountId,
    region: file.region,
    resourceType,
    resourceId,
    captureTime,
    stateId: stateIdOf(item.configurationStateId, captureTime),
    status,
    resourceName: nameOf(item, 'resourceName'),
    arn: nameOf(item, 'ARN') ?? nameOf(item, 'arn'),
    availabilityZone: nameOf(item, 'availabilityZone'),
    resourceCreationTime: timeOf(item, 'resourceCreationTime'),
    relatedEvents: listOf(item.relatedEvents).filter(
      (id): id is string => typeof id === 'string' && /^[\w.-]{1,128}$/.test(id),
    ),
    recordingFrequency: item.recordingFrequency === 'DAILY' ? 'DAILY' : 'CONTINUOUS',
    ...(document === undefined ? {} : { document }),
  }
}

function parsed(text: string): JsonObject {
  if (jsonDepth(text) > MAX_JSON_DEPTH) throw new ItemProblem('it is nested too deep')
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ItemProblem('it is not JSON', { cause })
  }
}

function documentOf(item: JsonObject, status: string): Document | undefined {
  const isEnd = status === 'ResourceDeleted' || status === 'ResourceDeletedNotRecorded'
  const configuration = heldValue(item.configuration)
  if (isEnd || (status === 'ResourceNotRecorded' && configuration === null)) return undefined
  return {
    configuration,
    // Its values are those of the files: a text in it (a bucket's ACL, a key's policy) is JSON text in AWS too.
    supplementaryConfiguration: isObject(item.supplementaryConfiguration) ? item.supplementaryConfiguration : {},
    tags: tagsOf(item.tags),
    relationships: listOf(item.relationships).flatMap(relationshipOf),
  }
}

/** Some files hold the JSON text of the configuration where others hold the configuration. */
function heldValue(value: Json | undefined): Json {
  if (typeof value !== 'string') return value ?? null
  if (value === 'null' || value === '') return null
  if (!/^\s*[{[]/.test(value) || jsonDepth(value) > MAX_JSON_DEPTH) return value
  try {
    return JSON.parse(value)
  } catch (cause) {
    if (cause instanceof SyntaxError) return value
    throw cause
  }
}

/** A map, or in older files a list of keys and values. */
function tagsOf(tags: Json | undefined): Record<string, string> {
  const entries = Array.isArray(tags)
    ? tags.filter(isObject).map((tag) => [tag.key ?? tag.Key ?? tag.tag, tag.value ?? tag.Value])
    : Object.entries(isObject(tags) ? tags : {})
  return Object.fromEntries(
    entries.filter(([key]) => typeof key === 'string').map(([key, value]) => [key, String(value ?? '')]),
  )
}

/** Files call the name of a relationship `name`, the API `relationshipName`. */
function relationshipOf(value: Json): Relationship[] {
  if (!isObject(value)) return []
  const { resourceType, resourceId, resourceName } = value
  const relationshipName = value.relationshipName ?? value.name
  if (typeof resourceType !== 'string' || typeof relationshipName !== 'string') return []
  return [
    {
      resourceType,
      ...(typeof resourceId === 'string' ? { resourceId } : {}),
      ...(typeof resourceName === 'string' ? { resourceName } : {}),
      relationshipName,
    },
  ]
}

function stateIdOf(value: Json | undefined, captureTime: Date): number {
  if (value === undefined || value === null || value === '') return captureTime.getTime()
  const id = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 0)
    throw new ItemProblem('its configurationStateId is no number')
  return id
}

/** ISO 8601, or seconds since 1970 as the API sends times. */
function timeOf(item: JsonObject, member: string): Date | null {
  const value = item[member]
  if (value === undefined || value === null || value === '') return null
  const time = new Date(
    typeof value === 'number' ? Math.round(value * 1000) : typeof value === 'string' ? value : Number.NaN,
  )
  if (Number.isNaN(time.getTime())) throw new ItemProblem(`its ${member} is no time`)
  return time
}

function nameOf(item: JsonObject, member: string): string | null {
  const value = item[member]
  if (value === undefined || value === null || value === '') return null
  if (typeof value !== 'string') throw new ItemProblem(`its ${member} is no text`)
  if (value.includes('\0') || !value.isWellFormed() || Buffer.byteLength(value) > MAX_NAME_BYTES) {
    throw new ItemProblem(`its ${member} cannot be kept`)
  }
  return value
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
