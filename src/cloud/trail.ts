/** CloudTrail: who did what, as LookupEvents or an EventBridge-fed SQS queue gives it. */
import type { Json, JsonObject } from '../lib/json.ts'
import type { Cloud } from './clients.ts'

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html */
export interface TrailEvent extends JsonObject {
  readonly eventID: string
  readonly eventTime: string
  readonly eventSource: string
  readonly eventName: string
  readonly awsRegion: string
}

/** Events of one page; LookupEvents gives no more. */
const PAGE = 50

/**
 * Events since a time that changed something, oldest page last, as CloudTrail's own records. Events come up to 15 minutes late,
 * so look back further than the last look.
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
 */
export async function* lookupEvents(cloud: Cloud, since: Date, until: Date): AsyncGenerator<TrailEvent[]> {
  const { sdk, client } = await cloud.service('cloudtrail')
  const pages = sdk.paginateLookupEvents(
    { client, pageSize: PAGE },
    { StartTime: since, EndTime: until, LookupAttributes: [{ AttributeKey: 'ReadOnly', AttributeValue: 'false' }] },
  )
  for await (const page of pages) {
    yield (page.Events ?? []).flatMap(({ CloudTrailEvent: text }) => {
      const event = text === undefined ? undefined : asTrailEvent(JSON.parse(text))
      return event === undefined ? [] : [event]
    })
  }
}

export interface ReceivedEvents {
  readonly events: readonly TrailEvent[]
  readonly messages: number
  /** Deletes the messages from the queue: call it when the events are stored. */
  done(): Promise<void>
}

/**
 * Takes what a queue holds, at most ten messages, waiting up to `waitSeconds` for the first. A message that is no CloudTrail event is
 * dropped with `done` like the others: it would come back for ever.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 */
export async function receiveEvents(
  cloud: Cloud,
  queueUrl: string,
  waitSeconds: number,
  abortSignal?: AbortSignal,
): Promise<ReceivedEvents> {
  const { sdk, client } = await cloud.service('sqs')
  const { Messages: messages = [] } = await client.send(
    new sdk.ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: waitSeconds }),
    { abortSignal },
  )
  return {
    events: messages.flatMap(({ Body: body }) => envelope(body)),
    messages: messages.length,
    async done() {
      if (messages.length === 0) return
      const Entries = messages.map((m, i) => ({ Id: String(i), ReceiptHandle: m.ReceiptHandle }))
      const { Failed: failed } = await client.send(new sdk.DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }))
      if (failed?.length) throw new Error(`${failed.length} messages could not be deleted: ${failed[0]?.Message}`)
    },
  }
}

/** An EventBridge event, perhaps inside an SNS notification. */
function envelope(body: string | undefined): TrailEvent[] {
  let value: Json
  try {
    value = JSON.parse(body ?? '')
  } catch {
    return []
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return []
  const { detail, Message: message } = value as JsonObject
  if (typeof message === 'string') return envelope(message)
  const event = asTrailEvent(detail)
  return event === undefined ? [] : [event]
}

/** The value, when it is a CloudTrail record. */
export function asTrailEvent(value: Json | undefined): TrailEvent | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined
  const event = value as TrailEvent
  const texts = [event.eventID, event.eventTime, event.eventSource, event.eventName, event.awsRegion]
  const whole = texts.every((text) => typeof text === 'string') && !Number.isNaN(Date.parse(event.eventTime))
  return whole ? event : undefined
}
