import type { Json, JsonObject } from '../../../lib/json.ts'
import type { JudgedItem } from '../../compliance/judged-item.ts'
import { UNKNOWN, Unreadable } from '../fields.ts'

type Parameters = Readonly<Record<string, Json>>
type Member = (judged: JudgedItem) => Json

/** The configuration item in the shape of AWS Config's notifications, which is what its Guard rules are written for. */
const MEMBERS: Readonly<Record<string, Member>> = {
  version: () => '1.3',
  accountId: ({ item }) => item.accountId,
  awsAccountId: ({ item }) => item.accountId,
  configurationItemVersion: () => '1.3',
  configurationItemCaptureTime: ({ item }) => item.captureTime.toISOString(),
  configurationItemStatus: ({ status = 'OK' }) => status,
  configurationStateId: ({ stateId }) => stateId,
  configurationItemMD5Hash: () => '',
  configurationStateMd5Hash: () => '',
  arn: ({ item }) => item.arn ?? null,
  ARN: ({ item }) => item.arn ?? null,
  resourceType: ({ item }) => item.resourceType,
  resourceId: ({ item }) => item.resourceId,
  resourceName: ({ item }) => item.resourceName ?? null,
  awsRegion: ({ item }) => item.awsRegion,
  availabilityZone: ({ item }) => item.availabilityZone ?? 'Not Applicable',
  resourceCreationTime: ({ item }) => item.resourceCreationTime?.toISOString() ?? null,
  tags: ({ item }) => item.tags,
  relatedEvents: () => [],
  relationships: ({ item }) =>
    item.relationships.map(({ resourceType, resourceId, resourceName, relationshipName }) => ({
      resourceId: resourceId ?? null,
      resourceName: resourceName ?? null,
      resourceType,
      name: relationshipName,
    })),
  configuration: ({ item }) => item.configuration.value,
  supplementaryConfiguration: ({ item }) => item.supplementaryConfiguration.value,
}

/**
 * What a policy judges. Of an item that is to be, a member that nobody knows yet throws `Unreadable` when the policy reads it; those
 * that it does not read do not matter.
 */
export function policyDocument(judged: JudgedItem, parameters: Parameters): Json {
  const document: Record<string, Json> = {}
  for (const [name, member] of Object.entries(MEMBERS)) {
    if (judged.planned) define(document, name, () => refusing(member(judged), name))
    else document[name] = member(judged)
  }
  if (Object.keys(parameters).length > 0) document.CONFIG_RULE_PARAMETERS = parameters
  return document
}

let isShown = false

/** Runs `work`, which shows values: there what nobody knows is a text that says so. */
export function showing<T>(work: () => T): T {
  isShown = true
  try {
    return work()
  } finally {
    isShown = false
  }
}

function define(target: object, name: string | number, read: () => Json): void {
  const get = () => {
    try {
      return read()
    } catch (error) {
      if (isShown && error instanceof Unreadable) return '(known after deployment)'
      throw error
    }
  }
  Object.defineProperty(target, name, { enumerable: true, configurable: true, get })
}

/** The value, whose unknown members refuse to be read. */
function refusing(value: Json, path: string): Json {
  if (value === UNKNOWN) throw new Unreadable(path, 'known before deployment')
  if (typeof value !== 'object' || value === null) return value
  const same: object = Array.isArray(value) ? [] : {}
  // A member that refuses already has no value to look at.
  for (const name of Object.keys(value))
    define(same, name, () => refusing((value as JsonObject)[name]!, `${path}.${name}`))
  return same as Json
}
