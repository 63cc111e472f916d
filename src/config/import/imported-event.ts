import { asTrailEvent, type TrailEvent } from '../../cloud/trail.ts'
import type { Json } from '../../lib/json.ts'
import { jsonDepth, MAX_JSON_DEPTH } from '../../lib/json-depth.ts'
import { ItemProblem } from './imported-item.ts'

/** Records from before CloudTrail said `readOnly`: what such calls are named. */
const READS = /^(Get|List|Describe|Head|Lookup|Search|Query|Scan|Select|BatchGet|Check|Preview|Simulate|Validate)/

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
