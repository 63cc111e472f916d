import { asTrailEvent, type TrailEvent } from '../../cloud/trail.ts'
import type { Json, JsonObject } from '../../lib/json.ts'
import { jsonDepth, MAX_JSON_DEPTH } from '../../lib/json-depth.ts'
import type { Queryable } from '../../store/database.ts'
import { ItemProblem } from './imported-item.ts'

/** Records from before CloudTrail said `readOnly`: what such calls are named. */
const READS = /^(Get|List|Describe|Head|Lookup|Search|Query|Scan|Select|BatchGet|Check|Preview|Simulate|Validate)/
const LONGEST_TEXT = 1_024

/**
 * Reads a CloudTrail record that may have changed something; `undefined` for one that only read, and for events of data
 * (objects, invocations), which change no configuration.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 *
 * @throws ItemProblem
 */
export function importedEvent(text: string, file: { accountId: string; region: string }): TrailEvent | undefined {
  if (jsonDepth(text) > MAX_JSON_DEPTH) throw new ItemProblem('it is nested too deep')
  let value: Json
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new ItemProblem('it is not JSON', { cause })
  }
  const event = asTrailEvent(value)
  if (event === undefined) throw new ItemProblem('it is no CloudTrail record')
  if (!/^[\w-]{1,128}$/.test(event.eventID)) throw new ItemProblem('its eventID is none')
  if (typeof event.recipientAccountId === 'string' && event.recipientAccountId !== file.accountId) {
    throw new ItemProblem(`it is of account ${event.recipientAccountId}`)
  }
  if (event.awsRegion !== file.region) throw new ItemProblem(`it is of region ${event.awsRegion}`)
  if (event.managementEvent === false || event.eventCategory === 'Data') return undefined
  const reads = typeof event.readOnly === 'boolean' ? event.readOnly : READS.test(event.eventName)
  return reads ? undefined : event
}

/** @returns how many events were new */
export async function writeEvents(tx: Queryable, accountId: string, events: readonly TrailEvent[]): Promise<number> {
  if (events.length === 0) return 0
  const who = events.map((e) => (isObject(e.userIdentity) ? e.userIdentity : {}))
  const { rowCount } = await tx.query(
    `insert into change_event (account_id, region, event_id, event_time, event_source, event_name, principal_arn, principal_type,
       user_name, source_ip, user_agent, error_code)
     select $1, * from unnest($2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
       $10::text[], $11::text[], $12::text[])
     on conflict do nothing`,
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
      who.map((w) => textOf(w.userName) ?? issuerOf(w)),
      events.map((e) => textOf(e.sourceIPAddress)),
      events.map((e) => textOf(e.userAgent)),
      events.map((e) => textOf(e.errorCode)),
    ],
  )
  return rowCount
}

/** The role of an assumed role. */
function issuerOf(identity: JsonObject): string | null {
  const issuer = isObject(identity.sessionContext) ? identity.sessionContext.sessionIssuer : undefined
  return isObject(issuer) ? textOf(issuer.userName) : null
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value.slice(0, LONGEST_TEXT).replaceAll('\0', '\ufffd').toWellFormed() : null
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
