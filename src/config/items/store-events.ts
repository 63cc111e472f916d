import type { TrailEvent } from '../../cloud/trail.ts'
import type { Json, JsonObject } from '../../lib/json.ts'
import type { Queryable } from '../../store/database.ts'

/** Longest text kept of an event's field (characters). */
const LONGEST_TEXT = 1_024

/**
 * Keeps events that changed something: who, when, from where and which call. An event that is known stays as it is.
 * @returns the ids of the new ones
 */
export async function storeEvents(
  tx: Queryable,
  accountId: string,
  events: readonly TrailEvent[],
): Promise<Set<string>> {
  if (events.length === 0) return new Set()
  const who = events.map((e) => (isObject(e.userIdentity) ? e.userIdentity : {}))
  const { rows } = await tx.query<{ event_id: string }>(
    `insert into change_event (account_id, region, event_id, event_time, event_source, event_name, principal_arn, principal_type,
       user_name, source_ip, user_agent, error_code)
     select $1, * from unnest($2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
       $10::text[], $11::text[], $12::text[])
     on conflict do nothing returning event_id`,
    [
      accountId,
      events.map((e) => e.awsRegion),
      events.map((e) => e.eventID),
      events.map((e) => new Date(e.eventTime)),
      events.map((e) => textOf(e.eventSource)),
      events.map((e) => textOf(e.eventName)),
      // A service that acts on its own has no ARN: its name says who.
      who.map((w) => textOf(w.arn) ?? textOf(w.invokedBy)),
      who.map((w) => textOf(w.type)),
      who.map((w) => textOf(w.userName)),
      events.map((e) => textOf(e.sourceIPAddress)),
      events.map((e) => textOf(e.userAgent)),
      events.map((e) => textOf(e.errorCode)),
    ],
  )
  return new Set(rows.map((r) => r.event_id))
}

/** PostgreSQL's text has no NUL and no half of a surrogate pair. */
function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value.slice(0, LONGEST_TEXT).replaceAll('\0', '\ufffd').toWellFormed() : null
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
