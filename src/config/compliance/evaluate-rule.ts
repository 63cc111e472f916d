import type { Cloud } from '../../cloud/clients.ts'
import type { Fact } from '../../cloud/fact.ts'
import type { Queryable } from '../../store/database.ts'
import { enqueueRound } from '../rules/custom/enqueue.ts'
import { addToLog } from '../rules/custom/rule-log.ts'
import type { RuleAccount } from '../rules/managed-rule.ts'
import type { AccountImplementation } from '../rules/owner.ts'
import { implementationOf } from '../rules/owners.ts'
import { inScope, judgesIn, type Rule, ruleWithId } from '../rules/rule.ts'
import { deleteResults, deleteRule } from './delete-results.ts'
import type { EvaluationContext } from './evaluate-changes.ts'
import { holdRules } from './hold-rules.ts'
import { type ReadyItemRule, readyItemRule } from './judge-item.ts'
import { readItemsOfType } from './judged-item.ts'
import { claimDueRule, type DueRule, finishRound, releaseRule, renewLease } from './rule-due.ts'
import { FactUnreadable, noteOutcomes, ruleError } from './rule-outcome.ts'
import { closeVerdicts, type Judgement, type Place, writeVerdicts } from './write-verdicts.ts'

export interface RuleContext extends EvaluationContext {
  connect(accountId: string, region: string): Promise<Cloud | undefined>
  /**
   * Reads a fact once per account, region and round, whichever rules ask.
   * @param since what was read before is too old
   */
  fact<T>(cloud: Cloud, fact: Fact<T>, since?: Date): Promise<T>
}

/** Resources judged in one transaction. */
const BATCH = 500

/**
 * Has the rule that is due longest judge all of its scope, or ends what is being deleted of it.
 * @returns false when none is due
 */
export async function evaluateDueRule(context: RuleContext): Promise<boolean> {
  const { db, worker, clock, leaseMs, log } = context
  const started = clock()
  const due = await claimDueRule(db, worker, started, leaseMs)
  if (due === undefined) return false
  const heartbeat = setInterval(() => {
    renewLease(db, due, worker, new Date(clock().getTime() + leaseMs)).catch((error: unknown) => {
      log.warn({ accountId: due.accountId, region: due.region, err: error }, 'a lease could not be renewed')
    })
  }, leaseMs / 3)
  try {
    const rule = await ruleWithId(db, due.accountId, due.region, due.ruleId)
    if (rule !== undefined) await takeUp(rule, due, context)
  } catch (error) {
    await releaseRule(db, due, worker)
    if (context.signal.aborted) return false
    throw error
  } finally {
    clearInterval(heartbeat)
  }
  await finishRound(db, due, worker, started)
  return true
}

/** @throws when the database fails or the worker is to stop: the rule is then as due as it was */
async function takeUp(rule: Rule, due: DueRule, context: RuleContext): Promise<void> {
  const { db, clock, signal, log } = context
  if (rule.state === 'DELETING') return deleteRule(db, rule, clock, signal)
  if (rule.state === 'DELETING_RESULTS') {
    await deleteResults(db, rule, clock, signal)
    await db.query(
      `update config_rule set state = 'ACTIVE' where account_id = $1 and region = $2 and rule_id = $3 and state = 'DELETING_RESULTS'`,
      [rule.accountId, rule.region, rule.ruleId],
    )
    return
  }
  try {
    if (await evaluateRule(rule, due, context)) {
      await noteOutcomes(db, rule, new Map([[rule.ruleId, undefined]]), clock())
    }
  } catch (error) {
    signal.throwIfAborted()
    log.warn({ accountId: rule.accountId, region: rule.region, rule: rule.name, err: error }, 'a rule could not judge')
    await noteOutcomes(db, rule, new Map([[rule.ruleId, ruleError(error)]]), clock())
  }
}

/** @returns false when it has not judged yet: a function is told, and what comes of it is noted then */
async function evaluateRule(rule: Rule, due: DueRule, context: RuleContext): Promise<boolean> {
  const { db, clock, signal } = context
  if (!judgesIn('DETECTIVE', rule)) {
    // It may have judged what is there before it was changed.
    await deleteResults(db, rule, clock, signal)
    return true
  }
  const implementation = implementationOf(rule)
  if (implementation?.kind === 'function') {
    await enqueueRound(db, rule, implementation, due, { clock, signal })
    return false
  }
  if (implementation?.kind === 'account') await evaluateAccount(rule, implementation, due, context)
  if (implementation?.kind === 'item') {
    const item = readyItemRule(rule, implementation)
    const types = item.types ?? (await liveTypes(db, rule))
    for (const type of types) if (!(await evaluateType(rule, item, type, context))) return true
    // It may have judged other types before it was changed.
    await deleteResults(db, rule, clock, signal, new Set(types))
  }
  return true
}

/** Types of which there are resources. */
async function liveTypes(db: Queryable, { accountId, region }: Place): Promise<string[]> {
  const { rows } = await db.query<{ type: string }>(
    'select distinct resource_type as type from resource where account_id = $1 and region = $2 and live order by 1',
    [accountId, region],
  )
  return rows.map(({ type }) => type)
}

/**
 * Judges all live resources of a type, a page at a time, and closes the verdicts of those that are in scope no more.
 * @returns false when the rule was changed meanwhile: what it says now, it says in another round
 */
async function evaluateType(
  rule: Rule,
  ready: ReadyItemRule,
  resourceType: string,
  { db, clock, signal }: RuleContext,
): Promise<boolean> {
  const place: Place = rule
  let after = ''
  for (;;) {
    signal.throwIfAborted()
    const now = clock()
    const page = await readItemsOfType(db, rule.accountId, rule.region, resourceType, after, BATCH)
    const judgements = page.flatMap((judged) => ready.judge(judged, now) ?? [])
    const said = ready.takeLog()
    const end = page.length < BATCH ? undefined : page.at(-1)!.item.resourceId
    const held = await db.transaction(async (tx) => {
      if (!(await holdRules(tx, place, [rule])).has(rule.ruleId)) return false
      await writeVerdicts(tx, place, judgements, { invokedAt: now, now })
      await addToLog(tx, rule, said)
      await closeOthers(
        tx,
        place,
        rule.ruleId,
        resourceType,
        after,
        end,
        judgements.map((j) => j.resourceId),
        now,
      )
      return true
    })
    if (!held || end === undefined) return held
    after = end
  }
}

/** Closes the rule's open verdicts of the type between two ids, but for those just judged. */
async function closeOthers(
  tx: Queryable,
  place: Place,
  ruleId: string,
  resourceType: string,
  after: string,
  end: string | undefined,
  judged: readonly string[],
  now: Date,
): Promise<void> {
  const { rows } = await tx.query<{ resource_id: string }>(
    `select resource_id from verdict where account_id = $1 and region = $2 and rule_id = $3 and resource_type = $4 and to_time is null
       and resource_id > $5 and ($6::text is null or resource_id <= $6) and not resource_id = any($7::text[])`,
    [place.accountId, place.region, ruleId, resourceType, after, end ?? null, judged],
  )
  if (rows.length > 0)
    await closeVerdicts(tx, place, { ruleId, resourceType, resourceIds: rows.map((r) => r.resource_id) }, now)
}

async function evaluateAccount(
  rule: Rule,
  implementation: AccountImplementation,
  { factsSince }: DueRule,
  context: RuleContext,
): Promise<void> {
  const { db, clock } = context
  const now = clock()
  const judgements: Judgement[] = []
  const account = ruleAccount(rule, context, now, factsSince)
  for await (const { resourceType, resourceId, verdict } of await implementation.evaluateAll(account)) {
    judgements.push({
      ruleId: rule.ruleId,
      resourceType,
      resourceId,
      compliance: verdict.compliance,
      annotation: verdict.annotation,
    })
  }
  await db.transaction(async (tx) => {
    if (!(await holdRules(tx, rule, [rule])).has(rule.ruleId)) return
    for (let i = 0; i < judgements.length; i += BATCH) {
      await writeVerdicts(tx, rule, judgements.slice(i, i + BATCH), { invokedAt: now, now: clock() })
    }
    const judged = new Set(judgements.map((j) => `${j.resourceType} ${j.resourceId}`))
    const { rows } = await tx.query<{ resource_type: string; resource_id: string }>(
      `select resource_type, resource_id from verdict where account_id = $1 and region = $2 and rule_id = $3 and to_time is null`,
      [rule.accountId, rule.region, rule.ruleId],
    )
    for (const row of rows) {
      if (judged.has(`${row.resource_type} ${row.resource_id}`)) continue
      const where = { ruleId: rule.ruleId, resourceType: row.resource_type, resourceIds: [row.resource_id] }
      await closeVerdicts(tx, rule, where, now)
    }
  })
}

/** The account as a rule sees it. */
function ruleAccount(
  rule: Rule,
  { db, connect, fact, signal }: RuleContext,
  now: Date,
  factsSince: Date | undefined,
): RuleAccount {
  const { accountId, region } = rule
  return {
    accountId,
    region,
    now,
    async *items(resourceType) {
      let after = ''
      for (;;) {
        signal.throwIfAborted()
        const page = await readItemsOfType(db, accountId, region, resourceType, after, BATCH)
        if (after === '' && page.length === 0) await assertRecorded(db, rule, resourceType)
        for (const { item } of page) if (inScope(rule, item)) yield item
        if (page.length < BATCH) return
        after = page.at(-1)!.item.resourceId
      }
    },
    async fact(wanted) {
      try {
        const cloud = await connect(accountId, region)
        if (cloud === undefined)
          throw new Error(`Account ${accountId} is not connected in ${region}: ${wanted.name} cannot be read.`)
        return await fact(cloud, wanted, factsSince)
      } catch (error) {
        throw error instanceof Error ? new FactUnreadable(error) : error
      }
    },
  }
}

/** Nothing is known of a type that is not recorded, which is not the same as there being none. */
class TypeNotRecorded extends Error {
  override readonly name = 'TypeNotRecorded'
}

async function assertRecorded(db: Queryable, { accountId, region }: Place, resourceType: string): Promise<void> {
  const { rows } = await db.query(
    `(select from resource_type_status
      where account_id = $1 and region = $2 and resource_type = $3 and last_success_at is not null)
     union all (select from resource where account_id = $1 and region = $2 and resource_type = $3 limit 1)`,
    [accountId, region, resourceType],
  )
  if (rows.length === 0) throw new TypeNotRecorded(`${resourceType} is not recorded in ${region}.`)
}
