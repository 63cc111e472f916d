/** A version of a resource as our own API speaks of it, and how the command line shows who made it. */
export interface ChangeEvent {
  readonly eventId: string
  readonly eventTime: string
  readonly eventSource: string
  readonly eventName: string
  readonly principalArn?: string
  readonly userName?: string
  readonly sourceIpAddress?: string
}

export interface Version {
  readonly configurationStateId: string
  readonly configurationItemCaptureTime: string
  readonly configurationItemStatus: string
  readonly origin: string
  readonly relatedEvents: readonly string[]
  readonly events: readonly ChangeEvent[]
}

/** `alice`; nothing when no event of the change is known. */
export function whoOf({ events: [first] }: Version): string | undefined {
  return first && (first.userName ?? first.principalArn?.replace(/^arn:[^/]*\//, '') ?? 'unknown')
}

/** `ModifyVolume`, `ModifyVolume +1` when there was another call, or where the version is from: `(import)`. */
export function callOf({ events, origin, relatedEvents }: Version): string {
  const [first] = events
  if (first === undefined) return relatedEvents.length === 0 ? `(${origin})` : `(event ${relatedEvents[0]})`
  return events.length === 1 ? first.eventName : `${first.eventName} +${events.length - 1}`
}

/** `ModifyVolume by alice from 192.0.2.1` */
export function changeOf(version: Version): string {
  const [first] = version.events
  const from = first?.sourceIpAddress
  return [callOf(version), whoOf(version) && `by ${whoOf(version)}`, from && `from ${from}`].filter(Boolean).join(' ')
}
