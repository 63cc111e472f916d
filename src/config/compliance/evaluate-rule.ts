import type { Cloud } from '../../cloud/clients.ts'
import type { Fact } from '../../cloud/fact.ts'
import type { Queryable } from '../../store/database.ts'
import { managedRuleOf } from '../rules/managed.ts'
import type { AnyAccountRule, RuleAccount } from '../rules/managed-rule.ts'
import { readParameters } from '../rules/parameters.ts'
import { activeRule, inScope, type Rule } from '../rules/rule.ts'
import type { EvaluationContext } from './evaluate-changes.ts'
import { type ReadyItemRule, readyItemRule } from './judge-item.ts'
import { readItemsOfType } from './judged-item.ts'
import { noteOutcomes, ruleError } from './rule-outcome.ts'
import { closeVerdicts, type Judgement, type Place, writeVerdicts } from './write-verdicts.ts'

export interface RuleContext extends EvaluationContext {
  connect(accountId: string, region: string): Promise<Cloud | undefined>
  /** Reads a fact once per account, region and round, whichever rules ask. */
  fact<T>(cloud: Cloud, fact: Fact<T>): Promise<T>
}

/** Resources judged in one transaction. */
const BATCH = 500

interface DueRow {
  account_id: string
  region: string
  rule_id: string
  every_seconds: number | null
}

/**
 * Has the rule that is due longest judge all of its scope.
 * @returns false when none is due
 */
export async function evaluateDueRule(context: RuleContext): Promise<boolean> {
  const { db, worker, clock, leaseMs, log } = context
  const started = clock()
  const due = await claimRule(db, worker, started, leaseMs)
  if (due === undefined) return false
  const place = { accountId: due.account_id, region: due.region }
  const heartbeat = setInterval(() => {
    renew(db, due, worker, new Date(clock().getTime() + leaseMs)).catch((error: unknown) => {
      log.warn({ ...place, err: error }, 'a lease could not be renewed')
    })
  }, leaseMs / 3)
  try {
    const rule = await activeRule(db, due.account_id, due.region, due.rule_id)
    if (rule !== undefined) await evaluateRule(rule, context)
    await noteOutcomes(db, place, new Map([[due.rule_id, undefined]]), clock())
  } catch (error) {
    if (context.signal.aborted) {
      await again(db, due, worker, started)
      return false
    }
    log.warn({ ...place, rule: due.rule_id, err: error }, 'a rule could not judge')
    await noteOutcomes(db, place, new Map([[due.rule_id, ruleError(error)]]), clock())
  } finally {
    clearInterval(heartbeat)
  }
  await finish(db, due, worker, started)
  return true
}

async function evaluateRule(rule: Rule, context: RuleContext): Promise<void> {
  const item = readyItemRule(rule)
  if (item !== undefined) {
    for (const type of item.types) await evaluateType(rule, item, type, context)
    return
  }
  const implementation = rule.source.Owner === 'AWS' ? managedRuleOf(rule.source.SourceIdentifier ?? '') : undefined
  if (implementation !== undefined && 'evaluateAll' in implementation)
    await evaluateAccount(rule, implementation, context)
}

/** Judges all live resources of a type, a page at a time, and closes the verdicts of those that are in scope no more. */
async function evaluateType(
  rule: Rule,
  ready: ReadyItemRule,
  resourceType: string,
  { db, clock, signal }: RuleContext,
): Promise<void> {
  const place: Place = rule
  let after = ''
  for (;;) {
    signal.throwIfAborted()
    const now = clock()
    const page = await readItemsOfType(db, rule.accountId, rule.region, resourceType, after, BATCH)
    const judgements = page.flatMap((judged) => ready.judge(judged, now) ?? [])
    const end = page.length < BATCH ? undefined : page.at(-1)!.item.resourceId
    await db.transaction(async (tx) => {
      await writeVerdicts(tx, place, judgements, { invokedAt: now, now })
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
    })
    if (end === undefined) return
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

async function evaluateAccount(rule: Rule, implementation: AnyAccountRule, context: RuleContext): Promise<void> {
  const { db, clock } = context
  const parameters = readParameters(implementation.parameters ?? {}, rule.inputParameters)
  const now = clock()
  const judgements: Judgement[] = []
  const account = ruleAccount(rule, context, now)
  for await (const { resourceType, resourceId, verdict } of await implementation.evaluateAll(
    account,
    parameters as never,
  )) {
    judgements.push({
      ruleId: rule.ruleId,
      resourceType,
      resourceId,
      compliance: verdict.compliance,
      annotation: verdict.annotation,
    })
  }
  await db.transaction(async (tx) => {
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
function ruleAccount(rule: Rule, { db, connect, fact, signal }: RuleContext, now: Date): RuleAccount {
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
        for (const { item } of page) if (inScope(rule, item)) yield item
        if (page.length < BATCH) return
        after = page.at(-1)!.item.resourceId
      }
    },
    async fact(wanted) {
      const cloud = await connect(accountId, region)
      if (cloud === undefined)
        throw new Error(`Account ${accountId} is not connected in ${region}: ${wanted.name} cannot be read.`)
      return fact(cloud, wanted)
    },
  }
}

async function claimRule(db: Queryable, worker: string, now: Date, leaseMs: number): Promise<DueRow | undefined> {
  const { rows } = await db.query<DueRow>(
    `update rule_due d set leased_by = $1, leased_until = $2 from (
       select account_id, region, rule_id from rule_due
       where due_at <= $3 and (leased_until is null or leased_until < $3) order by due_at limit 1 for update skip locked) due
     where d.account_id = due.account_id and d.region = due.region and d.rule_id = due.rule_id
     returning d.account_id, d.region, d.rule_id, d.every_seconds`,
    [worker, new Date(now.getTime() + leaseMs), now],
  )
  return rows[0]
}

async function renew(db: Queryable, due: DueRow, worker: string, until: Date): Promise<void> {
  await db.query(
    'update rule_due set leased_until = $5 where account_id = $1 and region = $2 and rule_id = $3 and leased_by = $4',
    [due.account_id, due.region, due.rule_id, worker, until],
  )
}

/** The next regular evaluation is due then, or at once when it was asked for meanwhile; a rule without one is due no more. */
async function finish(db: Queryable, due: DueRow, worker: string, started: Date): Promise<void> {
  const key = [due.account_id, due.region, due.rule_id, worker, started]
  await db.query(
    `delete from rule_due where account_id = $1 and region = $2 and rule_id = $3 and leased_by = $4 and every_seconds is null and due_at <= $5`,
    key,
  )
  await db.query(
    `update rule_due set leased_by = null, leased_until = null,
       due_at = case when due_at <= $5 then $5::timestamptz + make_interval(secs => every_seconds) else due_at end
     where account_id = $1 and region = $2 and rule_id = $3 and leased_by = $4`,
    key,
  )
}

async function again(db: Queryable, due: DueRow, worker: string, at: Date): Promise<void> {
  await db.query(
    `update rule_due set leased_by = null, leased_until = null, due_at = $5
     where account_id = $1 and region = $2 and rule_id = $3 and leased_by = $4`,
    [due.account_id, due.region, due.rule_id, worker, at],
  )
}
