import type { Api, As } from './api.ts'
import type { Context } from './command.ts'
import { bar } from './progress.ts'
import { type Outcome, outcomeOf } from './sweep-outcome.ts'
import { type TypeStatus, typeStatuses } from './type-status.ts'

export interface SweptType {
  readonly region: string
  readonly resourceType: string
  /** `pending`: not over when the time was up. */
  readonly outcome: Exclude<Outcome, 'missed'>
  readonly resources: number
  readonly changed: number
  readonly deleted: number
  readonly errorCode?: string
  readonly errorMessage?: string
}

export interface Swept {
  readonly accountId: string
  readonly startedAt: string
  readonly types: readonly SweptType[]
}

interface Asked {
  readonly api: Api
  readonly as: As
  readonly accountId: string
  readonly wanted: { readonly regions?: readonly string[]; readonly resourceTypes?: readonly string[] }
  readonly timeoutMs: number
}

/** Milliseconds between two looks. */
const POLL = 500
/** A type whose reading was under way already is asked for again, so often at most. */
const MOST_REPEATS = 3

/** Asks for a sweep of one account and waits until each of its types was read, telling how far it is. */
export async function followSweep(asked: Asked, { clock, sleep, progress }: Context): Promise<Swept> {
  const { api, as, accountId, wanted } = asked
  const { startedAt } = await api.call<{ startedAt: string }>('plumbline', 'StartSweep', wanted, as)
  const deadline = clock().getTime() + asked.timeoutMs
  const since = new Map<string, { startedAt: string; repeats: number }>()
  const told = new Set<string>()

  for (;;) {
    const statuses = (await typeStatuses(api, wanted.regions, as)).filter(
      ({ resourceType }) => wanted.resourceTypes?.includes(resourceType) ?? true,
    )
    const types: SweptType[] = []
    for (const status of statuses) {
      const key = `${status.region} ${status.resourceType}`
      const { startedAt: from, repeats } = since.get(key) ?? { startedAt, repeats: 0 }
      let outcome = outcomeOf(status, from)
      if (outcome === 'missed' && repeats < MOST_REPEATS) {
        const again = { regions: [status.region], resourceTypes: [status.resourceType] }
        const repeat = await api.call<{ startedAt: string }>('plumbline', 'StartSweep', again, as)
        since.set(key, { startedAt: repeat.startedAt, repeats: repeats + 1 })
        outcome = 'pending'
      }
      const type = sweptType(status, outcome === 'missed' ? 'read' : outcome)
      types.push(type)
      if (type.outcome !== 'pending' && !told.has(key)) {
        told.add(key)
        progress.tell(lineOf(accountId, type))
      }
    }
    const over = types.filter(({ outcome }) => outcome !== 'pending').length
    progress.move(`${bar(over, types.length)} ${over}/${types.length} types of ${accountId}`)
    if (over === types.length || clock().getTime() >= deadline) {
      progress.end()
      return { accountId, startedAt, types }
    }
    await sleep(POLL)
  }
}

function sweptType(status: TypeStatus, outcome: SweptType['outcome']): SweptType {
  const { region, resourceType, resources, changed, deleted } = status
  const counts = outcome === 'read' ? { resources, changed, deleted } : { resources: 0, changed: 0, deleted: 0 }
  const failed = outcome === 'failed' || outcome === 'unavailable'
  const error = failed ? { errorCode: status.lastErrorCode, errorMessage: status.lastErrorMessage } : {}
  return { region, resourceType, outcome, ...counts, ...error }
}

function lineOf(accountId: string, type: SweptType): string {
  const { region, resourceType, outcome, resources, changed, deleted, errorCode, errorMessage } = type
  const place = `${accountId} ${region} ${resourceType}`
  if (outcome === 'read') return `${place}: ${resources} resources, ${changed} changed, ${deleted} deleted`
  return `${place}: ${outcome}: ${errorCode}: ${errorMessage}`
}
