import type { Cloud } from '../../cloud/clients.ts'
import type { Fact } from '../../cloud/fact.ts'
import type { Queryable } from '../../store/database.ts'
import { enqueueRound } from '../rules/custom/enqueue.ts'
import type { RuleAccount } from '../rules/managed-rule.ts'
import type { AccountImplementation } from '../rules/owner.ts'
import { implementationOf } from '../rules/owners.ts'
import { inScope, judgesIn, type Rule, ruleWithId } from '../rules/rule.ts'
import { deleteResults, deleteRule } from './delete-results.ts'
import type { EvaluationContext } from './evaluate-changes.ts'
import { holdRules } from './hold-rules.ts'
import { judgeAllItems } from './judge-all-items.ts'
import { type ReadyItemRule, readyItemRule } from './judge-item.ts'
import { readItemsOfType } from './judged-item.ts'
import { claimDueRules, type DueRule, finishRound, releaseRule, renewLease } from './rule-due.ts'
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

/** Rules that judge items together at most: each item waits for all of them. */
const RULES_TOGETHER = 50

/**
 * Has the rule that is due longest judge all of its scope, or ends what is being deleted of it. If it judges items, those of its account and
 * region that are due too judge with it.
 * @returns false when none is due
 */
export async function evaluateDueRule(context: RuleContext): Promise<boolean> {
  const { db, worker, clock, leaseMs, signal } = context
  const started = clock()
  const [first] = await claimDueRules(db, worker, started, leaseMs, { limit: 1 })
  if (first === undefined) return false
  const leased = [first]
  const heartbeat = setInterval(() => void renew(leased, context), leaseMs / 3)
  try {
    const rule = await ruleWithId(db, first.accountId, first.region, first.ruleId)
    const ready = rule && itemRule(rule)
    if (ready !== undefined) {
      const rules = [ready, ...(await joined(first, leased, started, context))]
      await noteOutcomes(db, first, await judgeAllItems(rules, first, context), clock())
    } else if (rule !== undefined) await takeUp(rule, first, context)
  } catch (error) {
    for (const due of leased) await releaseRule(db, due, worker)
    if (signal.aborted) return false
    throw error
  } finally {
    clearInterval(heartbeat)
  }
  for (const due of leased) await finishRound(db, due, worker, started)
  return true
}

async function renew(leased: readonly DueRule[], { db, worker, clock, leaseMs, log }: RuleContext): Promise<void> {
  for (const due of [...leased]) {
    try {
      await renewLease(db, due, worker, new Date(clock().getTime() + leaseMs))
    } catch (error) {
      log.warn({ accountId: due.accountId, region: due.region, err: error }, 'a lease could not be renewed')
    }
  }
}

/** The rule, if it is one that judges items; what is wrong with it is told when it is taken up by itself. */
function itemRule(rule: Rule): ReadyItemRule | undefined {
  if ((rule.state !== 'ACTIVE' && rule.state !== 'EVALUATING') || !judgesIn('DETECTIVE', rule)) return undefined
  try {
    const implementation = implementationOf(rule)
    return implementation?.kind === 'item' ? readyItemRule(rule, implementation) : undefined
  } catch {
    return undefined
  }
}

/** Leases the rules of the place that are due and judge items. The others' leases are given back. */
async function joined(
  { accountId, region }: Place,
  leased: DueRule[],
  now: Date,
  { db, worker, leaseMs }: RuleContext,
): Promise<ReadyItemRule[]> {
  const place = { accountId, region }
  const claimed = await claimDueRules(db, worker, now, leaseMs, { limit: RULES_TOGETHER - 1, place })
  leased.push(...claimed)
  const rules: ReadyItemRule[] = []
  for (const due of claimed) {
    const rule = await ruleWithId(db, accountId, region, due.ruleId)
    const ready = rule && itemRule(rule)
    if (ready !== undefined) rules.push(ready)
    else {
      leased.splice(leased.indexOf(due), 1)
      await releaseRule(db, due, worker)
    }
  }
  return rules
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
  return true
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
