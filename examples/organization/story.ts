import type { Actor } from './actor.ts'
import type { Moment } from './calendar.ts'
import { number, uuid } from './identifier.ts'
import type { Place } from './place.ts'
import { type Changes, changed, type Sample } from './sample.ts'

/** One call of an AWS API by somebody. */
export interface Act {
  readonly at: Moment
  readonly by: Actor
  readonly in: Place
  /** `ec2:AuthorizeSecurityGroupIngress` */
  readonly call: string
  /** The call's parameters as CloudTrail spells them. */
  readonly request: object
  readonly response?: object
}

export interface TrailEvent extends Omit<Act, 'at'> {
  readonly id: string
  readonly time: Date
}

/** A resource's state that AWS Config captured. */
export interface Version {
  readonly sample: Sample
  readonly status: 'ResourceDiscovered' | 'OK' | 'ResourceDeleted'
  readonly captured: Date
  readonly events: readonly string[]
}

/** What an act does to resources. */
export interface Effects {
  creates(...samples: readonly Sample[]): Effects
  changes(sample: Sample, changes: Changes): Effects
  deletes(...samples: readonly Sample[]): Effects
}

interface Effect {
  readonly event: TrailEvent
  readonly sample: Sample
  readonly apply: (before: Sample | undefined) => Sample | undefined
}

/** When the recorders were turned on: what stood there is discovered, by nobody's call. */
const RECORDING_STARTS: Moment = [0, '06:00']

/** CloudTrail keeps the events of global services in Virginia, whatever region the caller had. */
const GLOBAL_SERVICES = ['iam', 'cloudfront', 'route53']

/** What stands when recording starts, and who changes what afterwards. */
export class Story {
  readonly #found: Sample[] = []
  readonly #effects: Effect[] = []
  readonly #events: TrailEvent[] = []

  /** Resources that are there when recording starts. */
  finds<S extends readonly Sample[]>(...samples: S): S {
    this.#found.push(...samples)
    return samples
  }

  act({ at, ...act }: Act): Effects {
    const time = new Date(act.in.epoch(at) + number(60, act.call, ...at) * 1000)
    const id = uuid('event', act.in.accountId, act.in.region, act.call, ...at, JSON.stringify(act.request))
    const [service] = act.call.split(':')
    if (GLOBAL_SERVICES.includes(service!) && act.in.region !== 'us-east-1')
      throw new Error(`${act.call} is Virginia's`)
    const event = { ...act, id, time }
    this.#events.push(event)
    const add = (sample: Sample, apply: Effect['apply']) => this.#effects.push({ event, sample, apply })
    const effects: Effects = {
      creates(...samples) {
        for (const sample of samples) add(sample, () => sample)
        return effects
      },
      changes(sample, changes) {
        add(sample, (before) => changed(standing(before, sample, act.call), changes))
        return effects
      },
      deletes(...samples) {
        for (const sample of samples) add(sample, (before) => void standing(before, sample, act.call))
        return effects
      },
    }
    return effects
  }

  /** The calls, in the order of their times. */
  events(): TrailEvent[] {
    return this.#events.toSorted((a, b) => a.time.getTime() - b.time.getTime())
  }

  /** All that was captured, in order. @throws when an act is about a resource that is not there then */
  versions(): Version[] {
    const versions: Version[] = []
    const standing = new Map<string, Sample>()
    for (const sample of this.#found) {
      const start = sample.place.epoch(RECORDING_STARTS)
      const captured = new Date(start + number(600_000, 'found', keyOf(sample)))
      standing.set(keyOf(sample), sample)
      versions.push({ sample, status: 'ResourceDiscovered', captured, events: [] })
    }
    const ordered = this.#effects.toSorted((a, b) => a.event.time.getTime() - b.event.time.getTime())
    for (const { event, sample, apply } of ordered) {
      const key = keyOf(sample)
      const before = standing.get(key)
      const after = apply(before)
      const captured = new Date(event.time.getTime() + 40_000 + number(100_000, event.id, key))
      if (after === undefined) standing.delete(key)
      else standing.set(key, after)
      const status = after === undefined ? 'ResourceDeleted' : before === undefined ? 'ResourceDiscovered' : 'OK'
      versions.push({ sample: after ?? before!, status, captured, events: [event.id] })
    }
    return versions.sort((a, b) => a.captured.getTime() - b.captured.getTime())
  }
}

export function keyOf(sample: Sample): string {
  return [sample.place.accountId, sample.place.region, sample.resourceType, sample.resourceId].join(' ')
}

function standing(before: Sample | undefined, sample: Sample, call: string): Sample {
  if (before === undefined) throw new Error(`${call}: there is no ${keyOf(sample)} then`)
  return before
}
