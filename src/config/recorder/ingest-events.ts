import { changesOf } from '../../cloud/registry.ts'
import type { ChangedBy, Wanted } from '../../cloud/resource-type.ts'
import type { TrailEvent } from '../../cloud/trail.ts'
import type { Json, JsonObject } from '../../lib/json.ts'
import type { Database } from '../../store/database.ts'
import { storeEvents } from '../items/store-events.ts'
import { addPendingReads, type PendingRead } from './pending-read.ts'

/** Resources that one event may name; one that names more (a bulk delete) makes the type be read whole. */
const MOST_NAMED = 200
/** A change is often several calls: they coalesce into one reading (milliseconds). */
const SETTLE = 2_000

/**
 * Stores the events of an account that changed something and makes due what they changed. An event that is known already does
 * nothing, so a batch may be given again.
 * @returns how many events were new
 */
export async function ingestEvents(
  db: Database,
  accountId: string,
  events: readonly TrailEvent[],
  now: Date,
): Promise<number> {
  const changing = events.filter(
    (e) => e.readOnly !== true && e.errorCode === undefined && ownerOf(e, accountId) === accountId,
  )
  const relevant = changing.filter((e) => changesOf(e.eventSource, e.eventName).length > 0)
  if (relevant.length === 0) return 0
  return db.transaction(async (tx) => {
    const added = await storeEvents(tx, accountId, relevant)
    const reads = relevant.filter((e) => added.has(e.eventID)).flatMap((e) => readsOf(e, now))
    await addPendingReads(tx, accountId, reads)
    return added.size
  })
}

/** The account that an event belongs to; another account's in a shared queue is not ours to store under this one. */
export function ownerOf(event: TrailEvent, otherwise?: string): string | undefined {
  return typeof event.recipientAccountId === 'string' ? event.recipientAccountId : otherwise
}

/** What an event makes due, in its own region; a global type's reading is made due in each region that records it. */
function readsOf(event: TrailEvent, now: Date): PendingRead[] {
  return changesOf(event.eventSource, event.eventName).flatMap(({ type, changedBy }) => {
    const wanted = wantedOf(event, changedBy)
    const common = {
      region: event.awsRegion,
      resourceType: type.type,
      eventIds: [event.eventID],
      eventTime: new Date(event.eventTime),
    }
    const each = wanted.length === 0 || wanted.length > MOST_NAMED ? [undefined] : wanted
    return each.map((w) => ({ ...common, wanted: w, cascade: true, dueAt: new Date(now.getTime() + SETTLE) }))
  })
}

function wantedOf(event: TrailEvent, { id = [], name = [], arn = [] }: ChangedBy): Wanted[] {
  return [
    ...textsAt(event, id).map((resourceId) => ({ resourceId })),
    ...textsAt(event, name).map((resourceName) => ({ resourceName })),
    ...textsAt(event, arn).map((arn) => ({ arn })),
  ]
}

/** The distinct texts at dotted paths of an event; `[]` walks a list. */
export function textsAt(event: JsonObject, paths: readonly string[]): string[] {
  const texts = new Set<string>()
  const visit = (value: Json | undefined, [name, ...rest]: readonly string[]): void => {
    if (value === null || value === undefined) return
    if (name === undefined) {
      if (typeof value === 'string' && value !== '') texts.add(value)
    } else if (name === '[]') {
      if (Array.isArray(value)) for (const element of value) visit(element, rest)
    } else if (typeof value === 'object' && !Array.isArray(value) && Object.hasOwn(value, name)) {
      visit((value as JsonObject)[name], rest)
    }
  }
  for (const path of paths) visit(event, path.replaceAll('[]', '.[]').split('.'))
  return [...texts]
}
