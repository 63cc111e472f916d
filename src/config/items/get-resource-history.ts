import { besideOperation } from '../operation.ts'
import { differencesOf } from './differences.ts'
import { pageSchema, resourceKeySchema, time, versionSchema } from './item-schema.ts'
import { INVALID_TOKEN, notDiscovered } from './messages.ts'
import { pagePosition } from './page-position.ts'
import { isKnown, readHistory } from './store.ts'
import { readComparable, type Version, versionsOf } from './version.ts'

interface Input {
  readonly resourceType: string
  readonly resourceId: string
  readonly from?: string
  readonly to?: string
  readonly limit: number
  readonly nextToken?: string
}

/** `changedFields` is absent where there is nothing to compare: at discovery and at deletion. */
export type TimelineEntry = Version & { readonly changedFields?: number }

interface Output {
  readonly versions: readonly TimelineEntry[]
  readonly nextToken?: string
}

export const getResourceHistory = besideOperation<Input, Output>({
  name: 'GetResourceHistory',
  summary: 'The versions of a resource, the newest first: when each came, how much it changed, and who changed it.',
  input: {
    type: 'object',
    properties: {
      ...resourceKeySchema,
      from: time,
      to: time,
      ...pageSchema,
      limit: { ...pageSchema.limit, default: 20 },
    },
    required: ['resourceType', 'resourceId'],
  },
  output: {
    type: 'object',
    properties: {
      versions: {
        type: 'array',
        items: { ...versionSchema, properties: { ...versionSchema.properties, changedFields: { type: 'integer' } } },
      },
      nextToken: { type: 'string' },
    },
    required: ['versions'],
  },
  async run({ resourceType, resourceId, from, to, limit, nextToken }, { db, caller, tokens, fail }) {
    const key = { accountId: caller.accountId, region: caller.region, resourceType, resourceId }
    const bound = ['GetResourceHistory', key.accountId, key.region, resourceType, resourceId, from ?? null, to ?? null]
    const position = pagePosition<[string, number]>(tokens, nextToken, bound, () =>
      fail('ValidationException', INVALID_TOKEN),
    )
    // One more than the page, also from before the range: the last version of the page is compared with it.
    const read = await readHistory(db, key, {
      to: to === undefined ? undefined : new Date(to),
      after: position && { captureTime: new Date(position[0]), stateId: position[1] },
      limit: limit + 1,
    })
    if (read.length === 0 && position === undefined && !(await isKnown(db, key))) {
      fail('ResourceNotFoundException', notDiscovered(key))
    }
    const inRange = from === undefined ? read : read.filter((row) => row.capture_time >= new Date(from))
    const rows = inRange.slice(0, limit)
    const versions = await versionsOf(db, rows)
    const timeline: TimelineEntry[] = []
    let newer = await readComparable(db, rows[0])
    for (const [i, version] of versions.entries()) {
      const [row, before] = [rows[i]!, read[i + 1]]
      const same = before?.document_hash && row.document_hash?.equals(before.document_hash)
      const older = same ? newer : await readComparable(db, before)
      const comparable = newer !== undefined && older !== undefined
      timeline.push(comparable ? { ...version, changedFields: same ? 0 : differencesOf(older, newer).length } : version)
      newer = older
    }
    const last = rows.at(-1)
    return {
      versions: timeline,
      ...(last && inRange.length > limit
        ? { nextToken: tokens.seal([last.capture_time.toISOString(), last.state_id], bound) }
        : {}),
    }
  },
})
