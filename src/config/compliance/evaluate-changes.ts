import type { Logger } from 'pino'
import type { Database, Queryable } from '../../store/database.ts'
import { managedRuleOf } from '../rules/managed.ts'
import { activeRules, type Rule } from '../rules/rule.ts'
import { holdRules } from './hold-rules.ts'
import { type ReadyItemRule, readyItemRule } from './judge-item.ts'
import { readItems } from './judged-item.ts'
import { makeDue } from './rule-due.ts'
import { noteOutcomes, type RuleError, ruleError } from './rule-outcome.ts'
import { closeVerdicts, type Judgement, type Place, writeVerdicts } from './write-verdicts.ts'

export interface EvaluationContext {
  readonly db: Database
  clock(): Date
  /** Names this worker among all processes. */
  readonly worker: string
  readonly leaseMs: number
  readonly log: Logger
  readonly signal: AbortSignal
}

/** Changes judged in one transaction. */
const BATCH = 500

interface Position {
  name: string
  shard: number
  transaction_id: string
  id: number
}

interface Change {
  account_id: string
  region: string
  id: number
  transaction_id: string
  kind: string
  resource_type: string | null
  resource_id: string | null
}

/**
 * Judges the changes of one shard of the ledger, in order: verdicts and the shard's position are written in one transaction, so that a
 * worker that dies loses and doubles nothing.
 * @returns false when no shard has changes to judge
 */
export async function evaluateChanges(context: EvaluationContext): Promise<boolean> {
  const { db, worker, clock, leaseMs } = context
  const position = await claimShard(db, worker, clock(), leaseMs)
  if (position === undefined) return false
  try {
    return await db.transaction(async (tx) => {
      const held = await tx.query<Position>(
        'select name, shard, transaction_id, id from outbox_consumer where name = $1 and leased_by = $2 for update',
        [position.name, worker],
      )
      const from = held.rows[0]
      if (from === undefined) return true
      const { rows } = await tx.query<Change>(
        `select account_id, region, id, transaction_id::text, kind, resource_type, resource_id from outbox
         where shard = $1 and (transaction_id, id) > ($2::text::xid8, $3) and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
         order by transaction_id, id limit ${BATCH}`,
        [from.shard, from.transaction_id, from.id],
      )
      const last = rows.at(-1)
      if (last === undefined) return false
      for (const [place, changes] of byPlace(rows)) await evaluatePlace(tx, place, changes, context)
      await tx.query('update outbox_consumer set transaction_id = $2::text::xid8, id = $3 where name = $1', [
        position.name,
        last.transaction_id,
        last.id,
      ])
      return true
    })
  } finally {
    await db.query(
      'update outbox_consumer set leased_by = null, leased_until = null where name = $1 and leased_by = $2',
      [position.name, worker],
    )
  }
}

async function claimShard(
  db: Queryable,
  worker: string,
  now: Date,
  leaseMs: number,
): Promise<{ name: string } | undefined> {
  const { rows } = await db.query<{ name: string }>(
    `update outbox_consumer set leased_by = $1, leased_until = $2 where name = (
       select c.name from outbox_consumer c
       where c.name like 'evaluator-%' and (c.leased_until is null or c.leased_until < $3)
         and exists (select from outbox o where o.shard = c.shard and (o.transaction_id, o.id) > (c.transaction_id, c.id)
           and o.transaction_id < pg_snapshot_xmin(pg_current_snapshot()))
       limit 1 for update skip locked)
     returning name`,
    [worker, new Date(now.getTime() + leaseMs), now],
  )
  return rows[0]
}

function byPlace(changes: readonly Change[]): Map<Place, Change[]> {
  const places = new Map<string, { place: Place; changes: Change[] }>()
  for (const change of changes) {
    if (change.kind !== 'configuration_item') continue
    const key = `${change.account_id} ${change.region}`
    const known = places.get(key)
    if (known === undefined)
      places.set(key, { place: { accountId: change.account_id, region: change.region }, changes: [change] })
    else known.changes.push(change)
  }
  return new Map([...places.values()].map(({ place, changes }) => [place, changes]))
}

async function evaluatePlace(
  tx: Queryable,
  place: Place,
  changes: readonly Change[],
  context: EvaluationContext,
): Promise<void> {
  const { accountId, region } = place
  const rules = await activeRules(tx, accountId, region)
  if (rules.length === 0) return
  const now = context.clock()
  const outcomes = new Map<string, RuleError | undefined>()
  const ready = rules.flatMap((rule) => readied(rule, outcomes))
  const types = new Set(changes.map((c) => c.resource_type!))
  await wakeAccountRules(tx, place, rules, types, now)

  const wanted = new Set(ready.flatMap((r) => [...r.types]))
  const keys = new Map(
    changes
      .filter((c) => wanted.has(c.resource_type!))
      .map((c) => [
        `${c.resource_type} ${c.resource_id}`,
        { resourceType: c.resource_type!, resourceId: c.resource_id! },
      ]),
  )
  if (keys.size === 0) return
  const items = await readItems(tx, accountId, region, [...keys.values()])
  const judgements: Judgement[] = []
  const left: { ruleId: string; resourceType: string; resourceIds: string[] }[] = []
  for (const judged of items) {
    keys.delete(`${judged.item.resourceType} ${judged.item.resourceId}`)
    for (const rule of ready) {
      if (!rule.types.has(judged.item.resourceType)) continue
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
  // What is left of the keys does not live any more.
  for (const [resourceType, resourceIds] of groupIds(keys.values())) {
    await closeVerdicts(tx, place, { resourceType, resourceIds }, now)
  }
  await noteOutcomes(tx, place, outcomes, now)
}

function readied(rule: Rule, outcomes: Map<string, RuleError | undefined>): ReadyItemRule[] {
  try {
    const ready = readyItemRule(rule)
    return ready === undefined ? [] : [ready]
  } catch (error) {
    outcomes.set(rule.ruleId, ruleError(error))
    return []
  }
}

/** Rules that judge the account as a whole when something of their types changes. */
async function wakeAccountRules(
  tx: Queryable,
  place: Place,
  rules: readonly Rule[],
  types: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  const woken = rules.filter(({ source }) => {
    const implementation = source.Owner === 'AWS' ? managedRuleOf(source.SourceIdentifier ?? '') : undefined
    return (
      implementation !== undefined &&
      'evaluateAll' in implementation &&
      implementation.resourceTypes?.some((type) => types.has(type))
    )
  })
  if (woken.length === 0) return
  await makeDue(
    tx,
    place,
    woken.map((r) => r.ruleId),
    now,
  )
}

function groupIds(keys: Iterable<{ resourceType: string; resourceId: string }>): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const { resourceType, resourceId } of keys)
    groups.set(resourceType, [...(groups.get(resourceType) ?? []), resourceId])
  return groups
}
