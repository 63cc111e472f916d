import type { Queryable } from '../../store/database.ts'
import { addToLog } from '../rules/custom/rule-log.ts'
import { deleteResults } from './delete-results.ts'
import type { EvaluationContext } from './evaluate-changes.ts'
import { holdRules } from './hold-rules.ts'
import type { ReadyItemRule } from './judge-item.ts'
import { type JudgedItem, readItemsOfType } from './judged-item.ts'
import { type RuleError, ruleError } from './rule-outcome.ts'
import { closeVerdicts, type Judgement, type Place, writeVerdicts } from './write-verdicts.ts'

/** Resources judged in one transaction of a rule. */
const BATCH = 500

/** Items of one type, in the order of their ids: those after `after` up to `end`, or to the last. */
interface Page {
  readonly items: readonly JudgedItem[]
  readonly resourceType: string
  readonly after: string
  readonly end: string | undefined
  readonly now: Date
}

/**
 * Has rules of one account and region judge all of their scopes together: each item is read and parsed once, whichever rules judge its type.
 * The verdicts of what is in scope no more are closed. An error of a rule ends its round and no other's.
 * @returns how it went, rule by rule
 * @throws when items cannot be read or the worker is to stop: the rules are then as due as they were
 */
export async function judgeAllItems(
  rules: readonly ReadyItemRule[],
  place: Place,
  context: EvaluationContext,
): Promise<Map<string, RuleError | undefined>> {
  const { db, clock, signal, log } = context
  const outcomes = new Map<string, RuleError | undefined>(rules.map(({ rule }) => [rule.ruleId, undefined]))
  const live = rules.every(({ types }) => types !== undefined) ? [] : await liveTypes(db, place)
  const typesOf = new Map(rules.map((ready) => [ready, new Set(ready.types ?? live)]))
  const judging = new Set(rules)
  const attempt = async (ready: ReadyItemRule, work: () => Promise<boolean>) => {
    try {
      if (!(await work())) judging.delete(ready)
    } catch (error) {
      signal.throwIfAborted()
      log.warn({ ...place, rule: ready.rule.name, err: error }, 'a rule could not judge')
      outcomes.set(ready.rule.ruleId, ruleError(error))
      judging.delete(ready)
    }
  }
  for (const type of new Set([...typesOf.values()].flatMap((types) => [...types]))) {
    const ofType = () => [...judging].filter((ready) => typesOf.get(ready)!.has(type))
    if (ofType().length === 0) continue
    for await (const page of pages(type, place, context)) {
      for (const ready of ofType()) await attempt(ready, () => judgePage(ready, page, place, db))
      if (ofType().length === 0) break
    }
  }
  // They may have judged other types before they were changed.
  for (const ready of judging) {
    await attempt(ready, async () => {
      await deleteResults(db, ready.rule, clock, signal, typesOf.get(ready))
      return true
    })
  }
  return outcomes
}

/** Types of which there are resources. */
async function liveTypes(db: Queryable, { accountId, region }: Place): Promise<string[]> {
  const { rows } = await db.query<{ type: string }>(
    'select distinct resource_type as type from resource where account_id = $1 and region = $2 and live order by 1',
    [accountId, region],
  )
  return rows.map(({ type }) => type)
}

/** The last page is the one that is not full, which may be empty. */
async function* pages(
  resourceType: string,
  { accountId, region }: Place,
  { db, clock, signal }: EvaluationContext,
): AsyncGenerator<Page> {
  let after = ''
  for (;;) {
    signal.throwIfAborted()
    const now = clock()
    const items = await readItemsOfType(db, accountId, region, resourceType, after, BATCH)
    const end = items.length < BATCH ? undefined : items.at(-1)!.item.resourceId
    yield { items, resourceType, after, end, now }
    if (end === undefined) return
    after = end
  }
}

/** @returns false when the rule was changed meanwhile: what it says now, it says in another round */
async function judgePage(
  ready: ReadyItemRule,
  page: Page,
  place: Place,
  db: EvaluationContext['db'],
): Promise<boolean> {
  const { rule } = ready
  const { now } = page
  const judgements = page.items.flatMap((judged) => ready.judge(judged, now) ?? [])
  const said = ready.takeLog()
  return db.transaction(async (tx) => {
    if (!(await holdRules(tx, place, [rule])).has(rule.ruleId)) return false
    const living = await ofLiving(tx, place, page.resourceType, judgements)
    await writeVerdicts(tx, place, living, { invokedAt: now, now })
    await addToLog(tx, rule, said)
    await closeOthers(tx, place, rule.ruleId, page, living)
    return true
  })
}

/** Other rules have judged since the page was read: what is gone by now has no verdict. */
async function ofLiving(
  tx: Queryable,
  { accountId, region }: Place,
  resourceType: string,
  judgements: readonly Judgement[],
): Promise<Judgement[]> {
  const { rows } = await tx.query<{ resource_id: string }>(
    `select resource_id from resource
     where account_id = $1 and region = $2 and resource_type = $3 and resource_id = any($4::text[]) and live`,
    [accountId, region, resourceType, judgements.map((j) => j.resourceId)],
  )
  const living = new Set(rows.map((row) => row.resource_id))
  return judgements.filter((j) => living.has(j.resourceId))
}

/** Closes the rule's open verdicts of the page's type and ids, but for those just judged. */
async function closeOthers(
  tx: Queryable,
  place: Place,
  ruleId: string,
  { resourceType, after, end, now }: Page,
  judged: readonly Judgement[],
): Promise<void> {
  const { rows } = await tx.query<{ resource_id: string }>(
    `select resource_id from verdict where account_id = $1 and region = $2 and rule_id = $3 and resource_type = $4 and to_time is null
       and resource_id > $5 and ($6::text is null or resource_id <= $6) and not resource_id = any($7::text[])`,
    [place.accountId, place.region, ruleId, resourceType, after, end ?? null, judged.map((j) => j.resourceId)],
  )
  if (rows.length > 0)
    await closeVerdicts(tx, place, { ruleId, resourceType, resourceIds: rows.map((r) => r.resource_id) }, now)
}
