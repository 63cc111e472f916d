import type { JsonObject } from '../../lib/json.ts'
import { jsonDepth, MAX_JSON_DEPTH } from '../../lib/json-depth.ts'
import type { Database } from '../../store/database.ts'
import { operation } from '../operation.ts'
import { isCustomType, notCustom } from './custom-type.ts'
import { NO_RUNNING_RECORDER } from './messages.ts'
import { readingOf, type TypeScope } from './reading.ts'
import { recordReadings } from './record.ts'
import { readResources } from './resource-reader.ts'
import { isStorable } from './storable-text.ts'
import { recorderState } from './store.ts'

const MAX_CONFIGURATION_BYTES = 64 * 1024
/** What an index entry of the database can hold, with room for the rest of the key. */
const MAX_NAME_BYTES = 2_000
/** https://docs.aws.amazon.com/config/latest/developerguide/configlimits.html */
const MAX_ACTIVE_RESOURCES = 100_000
const MAX_ATTEMPTS = 5

/** https://docs.aws.amazon.com/config/latest/APIReference/API_PutResourceConfig.html */
export const putResourceConfig = operation('PutResourceConfig', async (input, { db, caller, now, fail }) => {
  const { ResourceType, ResourceId, ResourceName, Configuration, Tags = {} } = input
  if (!isCustomType(ResourceType)) fail('ValidationException', notCustom(ResourceType))
  for (const [name, text] of Object.entries({ ResourceId, ResourceName: ResourceName ?? '' })) {
    if (Buffer.byteLength(text) > MAX_NAME_BYTES) {
      fail('ValidationException', `${name} must not exceed ${MAX_NAME_BYTES} bytes.`)
    }
  }
  if (Buffer.byteLength(Configuration) > MAX_CONFIGURATION_BYTES) {
    fail('ValidationException', 'The configuration JSON must not exceed 64 KB.')
  }
  const configuration =
    jsonObject(Configuration) ?? fail('ValidationException', 'The configuration must be a valid JSON object.')
  if ((await recorderState(db, caller.accountId, caller.region)) !== 'recording') {
    fail('NoRunningConfigurationRecorderException', NO_RUNNING_RECORDER)
  }
  const scope = { accountId: caller.accountId, region: caller.region, resourceType: ResourceType }
  const key = { ...scope, resourceId: ResourceId }
  let [known] = await readResources(db, [key])
  if (!known?.live && (await isFull(db, scope))) {
    fail(
      'MaxActiveResourcesExceededException',
      `You have reached the limit of active custom resource types in your account. There is a limit of ${MAX_ACTIVE_RESOURCES.toLocaleString('en-US')}. Delete unused resources using DeleteResourceConfig.`,
    )
  }
  const resource = {
    resourceId: ResourceId,
    ...(ResourceName === undefined ? {} : { resourceName: ResourceName }),
    configuration,
    tags: Tags,
  }
  const reading = readingOf(resource)
  const options = { now, recordingFrequency: 'CONTINUOUS', origin: 'put' } as const
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    // What was put is the newest by being put: another process's clock that runs ahead must not make it stale.
    const observedAt = new Date(Math.max(now.getTime(), known?.observed_at.getTime() ?? 0))
    const { discovered, changed } = await recordReadings(db, scope, [reading], { ...options, observedAt })
    if (discovered.length + changed.length > 0) return {}
    ;[known] = await readResources(db, [key])
    if (known === undefined || known.observed_at <= observedAt) return {} // It already was as it was put.
  }
  throw new Error(`${ResourceType} ${ResourceId} is being put too often at one time`)
})

function jsonObject(text: string): JsonObject | undefined {
  if (!/^\s*\{/.test(text) || jsonDepth(text) > MAX_JSON_DEPTH) return undefined
  try {
    const value = JSON.parse(text)
    // Escapes can spell what the raw text does not hold.
    return /\\u0000|\\u[dD][89a-fA-F]/.test(text) && !isStorableDeep(value) ? undefined : value
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined
    throw cause
  }
}

function isStorableDeep(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, member]) => isStorable(key) && isStorableDeep(member))
}

/** AWS's own types are no custom ones. */
async function isFull(db: Database, scope: TypeScope): Promise<boolean> {
  const { rows } = await db.query<{ count: number }>(
    `select count(*) as count from (
       select from resource where account_id = $1 and region = $2 and live and resource_type not like 'AWS::%' limit $3) as custom`,
    [scope.accountId, scope.region, MAX_ACTIVE_RESOURCES],
  )
  return rows[0]!.count >= MAX_ACTIVE_RESOURCES
}
