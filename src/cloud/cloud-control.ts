import type { Json, JsonObject } from '../lib/json.ts'
import catalogue from '../model/resource-types.gen.json' with { type: 'json' }
import type { Cloud } from './clients.ts'
import { mapConcurrently } from './concurrently.ts'
import { isWanted, type Resource, type ResourceType, type Wanted } from './resource-type.ts'
import { tagMap } from './tags.ts'
import { unlessGone } from './unless-gone.ts'

/** What the catalogue says of a type, as far as it matters here. */
interface Entry {
  readonly type: string
  /** The primary identifier's properties. */
  readonly id?: readonly string[]
  /** The ARN's property; some have more than one. */
  readonly arn?: string
  readonly arnPattern?: string
  /** What AWS Config takes for the resource id when it is not the primary identifier. */
  readonly resourceId?: string
  readonly tags?: string
}

const entries = new Map((catalogue as Entry[]).map((entry) => [entry.type, entry]))

/** Cloud Control reads through the service's own API, whose limits on reading are often a few calls a second. */
const AT_ONCE = 4

/**
 * Cloud Control cannot list a type here: the region or the account does not have it, it has no list handler, or it can only be
 * listed for a parent. Nothing is known of its resources, which is not the same as there being none.
 */
export class TypeUnavailable extends Error {
  override readonly name = 'TypeUnavailable'
  readonly type: string
  /** In AWS's words. */
  readonly reason: string

  constructor(type: string, reason: string, options?: ErrorOptions) {
    super(`Cloud Control cannot read ${type}: ${reason}`, options)
    this.type = type
    this.reason = reason
  }
}

/**
 * Reads a type that has no reader of its own through Cloud Control, in the CloudFormation shape and as it comes: AWS's property
 * schemas of these types leave out members that real items have and rules judge (tags, argument maps).
 * https://docs.aws.amazon.com/cloudcontrolapi/latest/APIReference/API_ListResources.html
 *
 * @returns a reader whose `read` throws `TypeUnavailable`
 */
export function cloudControl(type: string): ResourceType {
  const entry = entries.get(type) ?? { type }
  return {
    type: type as ResourceType['type'],
    permissions: ['cloudformation:ListResources', 'cloudformation:GetResource'],
    changedBy: [],
    verified: 'schema',
    async *read(cloud, only) {
      const identifiers = only?.map((wanted) => identifierOf(entry, wanted))
      const given = identifiers?.every((identifier) => identifier !== undefined)
      const source = given ? new Set(identifiers as string[]) : listed(cloud, type)
      for await (const resource of mapConcurrently(source, AT_ONCE, (id) => got(cloud, entry, id))) {
        if (isWanted(only, resource)) yield resource
      }
    },
  }
}

async function* listed(cloud: Cloud, type: string): AsyncGenerator<string> {
  const { sdk, client } = await cloud.service('cloudcontrol')
  const all = sdk.paginateListResources({ client }, { TypeName: type })
  while (true) {
    const page = await available(type, all.next())
    if (page.done) return
    for (const { Identifier } of page.value.ResourceDescriptions ?? []) if (Identifier) yield Identifier
  }
}

async function got(cloud: Cloud, entry: Entry, identifier: string): Promise<Resource | undefined> {
  const { sdk, client } = await cloud.service('cloudcontrol')
  const command = new sdk.GetResourceCommand({ TypeName: entry.type, Identifier: identifier })
  const answer = await unlessGone(available(entry.type, client.send(command)), 'ResourceNotFoundException')
  if (answer === undefined) return undefined
  const properties: JsonObject = JSON.parse(answer.ResourceDescription?.Properties ?? '{}')
  const arn = arnOf(cloud, entry, identifier, properties)
  const zone = properties.AvailabilityZone
  return {
    resourceId: resourceIdOf(entry, identifier, arn),
    resourceName: nameOf(entry.type, properties),
    arn,
    availabilityZone: typeof zone === 'string' ? zone : 'Regional',
    tags: tagsOf(entry, properties),
    configuration: properties,
  }
}

/** The same answer, with the refusals that concern the type as a whole told apart from failures. */
async function available<Answer>(type: string, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (error instanceof SyntaxError) {
      // An emulator without Cloud Control answers with a page of its own.
      throw new TypeUnavailable(type, 'The endpoint does not speak Cloud Control.', { cause: error })
    }
    const unavailable =
      error.name === 'UnsupportedActionException' ||
      error.name === 'TypeNotFoundException' ||
      // "Missing or invalid ResourceModel property in AWS::EKS::Nodegroup list handler request input.Required property: ..."
      (error.name === 'InvalidRequestException' && /ResourceModel property|Required propert/i.test(error.message))
    if (unavailable) throw new TypeUnavailable(type, error.message, { cause: error })
    throw error
  }
}

/** The primary identifier of a wanted resource, when what is known of it gives it; else the type must be listed. */
function identifierOf(entry: Entry, wanted: Wanted): string | undefined {
  const isArn = entry.id?.length === 1 && entry.id[0] === entry.arn?.split(',')[0]
  if (isArn && wanted.arn !== undefined) return wanted.arn
  switch (entry.resourceId) {
    case undefined:
      return wanted.resourceId
    case 'arn':
      return entry.id?.length === 1 ? wanted.resourceId : undefined
    case 'last part of arn':
      return entry.id?.length === 1 && !isArn ? wanted.resourceId : undefined
    default:
      return undefined
  }
}

function resourceIdOf(entry: Entry, identifier: string, arn: string | undefined): string {
  if (arn === undefined) return identifier
  if (entry.resourceId === 'arn') return arn
  if (entry.resourceId === 'last part of arn') return arn.split(/[/:]/).findLast((part) => part !== '') ?? identifier
  return identifier
}

function arnOf(cloud: Cloud, entry: Entry, identifier: string, properties: JsonObject): string | undefined {
  const given = entry.arn?.split(',').map((name) => properties[name])
  const arn = given?.find((value) => typeof value === 'string' && value.startsWith('arn:'))
  if (arn !== undefined) return arn as string
  if (identifier.startsWith('arn:')) return identifier
  const pattern = entry.arnPattern
    ?.replace('arn:aws:', `arn:${cloud.partition}:`)
    .replace('{region}', cloud.region)
    .replace('{account}', cloud.accountId)
  const blanks = pattern?.match(/\{\w+\}|\.\.\./g) ?? []
  return blanks.length === 1 ? pattern?.replace(blanks[0]!, () => identifier) : undefined
}

/** `Name`, or `FooName` of a Foo. */
function nameOf(type: string, properties: JsonObject): string | undefined {
  const name = properties.Name ?? properties[`${type.split('::')[2]}Name`]
  return typeof name === 'string' ? name : undefined
}

/** CloudFormation has tags as a list or as a map; capacity reservations have them a level deeper. */
function tagsOf(entry: Entry, properties: JsonObject): Record<string, string> {
  let values: (Json | undefined)[] = [properties]
  for (const name of (entry.tags ?? 'Tags').split('/')) {
    if (name === '*') values = values.flatMap((value) => (Array.isArray(value) ? (value as Json[]) : []))
    else values = values.map((value) => (value as JsonObject | undefined)?.[name])
  }
  const tags: Record<string, string> = {}
  for (const value of values) {
    if (Array.isArray(value)) Object.assign(tags, tagMap(value as { Key: string; Value: string }[]))
    else for (const [key, text] of Object.entries(value ?? {})) tags[key] = String(text)
  }
  return tags
}
