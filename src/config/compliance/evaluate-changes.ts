import type { Logger } from 'pino'
import type { Database, Queryable } from '../../store/database.ts'
import { type ChangedItem, enqueueChanges } from '../rules/custom/enqueue.ts'
import { addToLog } from '../rules/custom/rule-log.ts'
import type { Implementation } from '../rules/owner.ts'
import { implementationOf } from '../rules/owners.ts'
import { activeRules, type Rule } from '../rules/rule.ts'
import { holdRules } from './hold-rules.ts'
import { readyItemRule } from './judge-item.ts'
import { readItems } from './judged-item.ts'
import { byPlace, claimShard, type Entry, moveOn, nextEntries, releaseShard, type Worker } from './outbox-shard.ts'
import { makeDue } from './rule-due.ts'
import { noteOutcomes, type RuleError, ruleError } from './rule-outcome.ts'
import { closeVerdicts, type Judgement, type Place, writeVerdicts } from './write-verdicts.ts'

export interface EvaluationContext extends Worker {
  readonly db: Database
  readonly log: Logger
  readonly signal: AbortSignal
}

const KIND = 'configuration_item'

/**
 * Judges the changes of one shard of the ledger, in order: verdicts and the shard's position are written in one transaction, so that a
 * worker that dies loses and doubles nothing.
 * @returns false when no shard has changes to judge
 */
export async function evaluateChanges(context: EvaluationContext): Promise<boolean> {
  const { db, worker } = context
  const shard = await claimShard(db, KIND, context)
  if (shard === undefined) return false
  try {
    return await db.transaction(async (tx) => {
      const changes = await nextEntries(tx, shard, KIND, worker)
      if (changes === undefined) return true
      for (const [place, ofPlace] of byPlace(changes)) await evaluatePlace(tx, place, ofPlace, context)
      await moveOn(tx, shard, changes, worker)
      return changes.length > 0
    })
  } finally {
    await releaseShard(db, shard, worker)
  }
}

async function evaluatePlace(
  tx: Queryable,
  place: Place,
  changes: readonly Entry[],
  context: EvaluationContext,
): Promise<void> {
  const { accountId, region } = place
  const rules = await activeRules(tx, accountId, region)
  if (rules.length === 0) return
  const now = context.clock()
  const outcomes = new Map<string, RuleError | undefined>()
  const implemented = rules.flatMap((rule) => {
    const implementation = implementationIn(rule, outcomes)
    return implementation === undefined ? [] : [{ rule, implementation }]
  })
  const types = new Set(changes.map((c) => c.resource_type!))
  await wakeAccountRules(tx, place, implemented, types, now)
  await tellFunctions(tx, implemented, changes, now)

  const ready = implemented.flatMap(({ rule, implementation }) =>
    implementation.kind === 'item' ? [readyItemRule(rule, implementation)] : [],
  )
  const keys = new Map(
    changes.map((c) => [
      `${c.resource_type} ${c.resource_id}`,
      { resourceType: c.resource_type!, resourceId: c.resource_id! },
    ]),
  )
  const wanted = [...keys.values()].filter(({ resourceType }) => ready.some((rule) => rule.judges(resourceType)))
  const items = wanted.length === 0 ? [] : await readItems(tx, accountId, region, wanted)
  const judgements: Judgement[] = []
  const left: { ruleId: string; resourceType: string; resourceIds: string[] }[] = []
  for (const judged of items) {
    for (const rule of ready) {
      if (!rule.judges(judged.item.resourceType)) continue
      try {
        const judgement = rule.judge(judged, now)
        if (judgement !== undefined) judgements.push(judgement)
        else {
          const { resourceType, resourceId } = judged.item
          left.push({ ruleId: rule.rule.ruleId, resourceType, resourceIds: [resourceId] })
        }
        if (!outcomes.has(rule.rule.ruleId)) outcomes.set(rule.rule.ruleId, undefined)
      } catch (error) {
        // An error of the rule: it judges nothing, and stops no other.
        outcomes.set(rule.rule.ruleId, ruleError(error))
        context.log.warn({ ...place, rule: rule.rule.name, err: error }, 'a rule could not judge a resource')
      }
    }
  }
  const spoke = new Set(judgements.map((j) => j.ruleId))
  const held = await holdRules(
    tx,
    place,
    ready.map((r) => r.rule).filter((rule) => spoke.has(rule.ruleId)),
  )
  const written = judgements.filter((judgement) => held.has(judgement.ruleId))
  await writeVerdicts(tx, place, written, { invokedAt: now, now })
  for (const where of left) await closeVerdicts(tx, place, where, now)
  for (const [resourceType, resourceIds] of groupIds(await ended(tx, place, [...keys.values()]))) {
    await closeVerdicts(tx, place, { resourceType, resourceIds }, now)
  }
  for (const one of ready) await addToLog(tx, one.rule, one.takeLog())
  await noteOutcomes(tx, place, outcomes, now)
}

interface Key {
  readonly resourceType: string
  readonly resourceId: string
}

interface Implemented {
  readonly rule: Rule
  readonly implementation: Implementation
}

function implementationIn(rule: Rule, outcomes: Map<string, RuleError | undefined>): Implementation | undefined {
  try {
    return implementationOf(rule)
  } catch (error) {
    outcomes.set(rule.ruleId, ruleError(error))
    return undefined
  }
}

/** Rules that judge the account as a whole when something of their types changes. */
async function wakeAccountRules(
  tx: Queryable,
  place: Place,
  implemented: readonly Implemented[],
  types: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  const woken = implemented.filter(
    ({ implementation }) => implementation.kind === 'account' && implementation.types?.some((type) => types.has(type)),
  )
  if (woken.length === 0) return
  await makeDue(
    tx,
    place,
    woken.map(({ rule }) => rule.ruleId),
    now,
  )
}

/** Functions are told of each item, outside of this transaction. */
async function tellFunctions(
  tx: Queryable,
  implemented: readonly Implemented[],
  changes: readonly Entry[],
  now: Date,
): Promise<void> {
  const items = changes.map(
    (change): ChangedItem => ({
      resourceType: change.resource_type!,
      resourceId: change.resource_id!,
      captureTime: change.capture_time!,
      stateId: change.state_id!,
    }),
  )
  for (const { rule, implementation } of implemented) {
    if (implementation.kind === 'function') await enqueueChanges(tx, rule, implementation, items, now)
  }
}

/** Those of the resources that do not live any more. */
async function ended(tx: Queryable, { accountId, region }: Place, keys: readonly Key[]): Promise<Key[]> {
  const { rows } = await tx.query<{ type: string; id: string }>(
    `select k.type, k.id from unnest($3::text[], $4::text[]) as k (type, id)
     where not exists (select from resource r where r.account_id = $1 and r.region = $2 and r.resource_type = k.type
       and r.resource_id = k.id and r.live)`,
    [accountId, region, keys.map((k) => k.resourceType), keys.map((k) => k.resourceId)],
  )
  return rows.map((row) => ({ resourceType: row.type, resourceId: row.id }))
}

function groupIds(keys: Iterable<Key>): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const { resourceType, resourceId } of keys)
    groups.set(resourceType, [...(groups.get(resourceType) ?? []), resourceId])
  return groups
}
