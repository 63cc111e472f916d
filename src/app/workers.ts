import { randomUUID } from 'node:crypto'
import { evaluateChanges } from '../config/compliance/evaluate-changes.ts'
import { evaluateDueRule } from '../config/compliance/evaluate-rule.ts'
import { factReader } from '../config/compliance/facts.ts'
import { recordCompliance } from '../config/compliance/record-compliance.ts'
import { drainQueue, eventQueues, lookUpDue, regionOfQueue } from '../config/recorder/poll-events.ts'
import { readPending } from '../config/recorder/read-pending.ts'
import { reconcileSchedules } from '../config/recorder/schedule.ts'
import { type SweepContext, sweep } from '../config/recorder/sweep.ts'
import { claimDueTypes } from '../config/recorder/type-status.ts'

/** The process's part in the shared work: what is due is in the database, and any number of processes lease it. */
export interface Workers {
  /** Something was made due: do not wait for the next poll. */
  wake(): void
  /** Lets what runs come to a safe point, and ends. */
  stop(): Promise<void>
}

export interface WorkerOptions extends Omit<SweepContext, 'worker' | 'leaseMs' | 'signal'> {
  /** Types read side by side. */
  readonly sweeps: number
  /** Between two looks for work when there was none (milliseconds). */
  readonly pollMs: number
  /** Between two LookupEvents of an account and region (milliseconds); 0: none. */
  readonly lookupMs: number
  /** A queue of CloudTrail events of all accounts, read with the process's own account. */
  readonly eventsQueue?: { readonly url: string; readonly accountId: string }
  /** Further work: true when there may be more at once. */
  readonly also: readonly ((signal: AbortSignal) => Promise<boolean>)[]
}

/** A worker that died is missed after so long (milliseconds). */
const LEASE = 60_000
const QUEUE_ROUND = 30_000
/** Rules that judge all of their scope side by side. */
const RULES_AT_ONCE = 2

export function startWorkers(options: WorkerOptions): Workers {
  const abort = new AbortController()
  const context: SweepContext = { ...options, worker: randomUUID(), leaseMs: LEASE, signal: abort.signal }
  const { db, clock, pollMs, log } = options
  const bell = createBell()
  const loops: Promise<void>[] = []

  /** Does `work` until it says that nothing is left, then waits for the bell or the poll. */
  const loop = (name: string, work: () => Promise<boolean>, idleMs = pollMs) => {
    loops.push(
      (async () => {
        while (!abort.signal.aborted) {
          let more = false
          try {
            more = await work()
          } catch (error) {
            if (!abort.signal.aborted) log.error({ err: error, loop: name }, 'a round of work failed')
          }
          if (!more && !abort.signal.aborted) await bell.wait(idleMs)
        }
      })(),
    )
  }

  loop('schedule', () => reconcileSchedules(db, clock()))
  for (let slot = 0; slot < options.sweeps; slot += 1) {
    loop('sweep', async () => {
      const [due] = await claimDueTypes(db, { worker: context.worker, now: clock(), leaseMs: LEASE }, 1)
      if (due === undefined) return false
      await sweep(due, context)
      return true
    })
  }
  loop('changed resources', () => readPending(context))
  const judging = { ...context, fact: factReader(Date.now) }
  loop('changes to judge', () => evaluateChanges(judging))
  loop('changes of compliance', () => recordCompliance(judging))
  for (let slot = 0; slot < RULES_AT_ONCE; slot += 1) loop('rules that are due', () => evaluateDueRule(judging))
  if (options.lookupMs > 0) loop('trail', () => lookUpDue(context, options.lookupMs))
  loop('queues', () => drainQueues(context, options), pollMs)
  for (const work of options.also) loop('work', () => work(abort.signal))

  return {
    wake: () => bell.ring(),
    async stop() {
      abort.abort()
      bell.ring()
      await Promise.all(loops)
    },
  }
}

/** One round over all queues, side by side. @returns whether any had messages */
async function drainQueues(context: SweepContext, options: WorkerOptions): Promise<boolean> {
  const queues = await eventQueues(context.db)
  const own = options.eventsQueue
  const rounds = queues.map((q) => ({ reader: q.accountId, accountId: q.accountId as string | undefined, url: q.url }))
  if (own !== undefined) rounds.push({ reader: own.accountId, accountId: undefined, url: own.url })
  const counts = await Promise.all(
    rounds.map(async ({ reader, accountId, url }) => {
      try {
        const cloud = await context.connect(reader, regionOfQueue(url) ?? 'us-east-1')
        if (cloud === undefined) throw new Error(`Account ${reader} is not connected in the queue's region.`)
        return await drainQueue(context, { url, cloud, accountId })
      } catch (error) {
        if (!context.signal.aborted)
          context.log.warn({ accountId, url, err: error }, 'an event queue could not be read')
        return 0
      }
    }),
  )
  return counts.some((count) => count > 0)
}

/** Sleepers that one ring wakes. */
function createBell() {
  const sleepers = new Set<() => void>()
  return {
    ring() {
      for (const wake of sleepers) wake()
    },
    wait(ms: number): Promise<void> {
      return new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer)
          sleepers.delete(wake)
          resolve()
        }
        const timer = setTimeout(wake, Math.min(ms, QUEUE_ROUND))
        sleepers.add(wake)
      })
    },
  }
}
