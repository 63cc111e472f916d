/** Who tells functions of what: rows that a worker takes up outside of the transaction that wrote them. */
import type { Database, Queryable } from '../../../store/database.ts'
import { deleteResults } from '../../compliance/delete-results.ts'
import type { FunctionImplementation } from '../owner.ts'
import type { Rule } from '../rule.ts'

/** An item of the ledger, by its key. */
export interface ChangedItem {
  readonly resourceType: string
  readonly resourceId: string
  readonly captureTime: Date
  readonly stateId: number
}

type Place = Pick<Rule, 'accountId' | 'region' | 'ruleId'>

/** Rows written in one transaction. */
const BATCH = 500

/**
 * Has a function told of items. Whether each is in the rule's scope by its tags is seen when it is read.
 * @param changed a change set it off; else somebody asked
 */
export async function enqueueChanges(
  tx: Queryable,
  rule: Rule,
  implementation: FunctionImplementation,
  items: readonly ChangedItem[],
  now: Date,
  changed = true,
): Promise<void> {
  if (!implementation.changes && !implementation.oversized) return
  const { ComplianceResourceTypes: types = [], ComplianceResourceId: id } = rule.scope ?? {}
  const told = items.filter(
    ({ resourceType, resourceId }) =>
      (types.length === 0 || types.includes(resourceType)) && (id === undefined || id === resourceId),
  )
  await insert(tx, rule, told, changed, now)
}

/**
 * Has a function told of all that lives in the rule's scope, when somebody asked or the rule is new, and that its time has come.
 * @param regular its regular time has come, and nobody asked
 */
export async function enqueueRound(
  db: Database,
  rule: Rule,
  implementation: FunctionImplementation,
  { regular }: { readonly regular: boolean },
  { clock, signal }: { clock(): Date; readonly signal: AbortSignal },
): Promise<void> {
  if (implementation.times) await insertTime(db, rule, clock())
  if (regular || !(implementation.changes || implementation.oversized)) return
  const types = rule.scope?.ComplianceResourceTypes ?? []
  let after: readonly [type: string, id: string] = ['', '']
  for (;;) {
    signal.throwIfAborted()
    const page = await readKeys(db, rule, types, after)
    await enqueueChanges(db, rule, implementation, page, clock(), false)
    if (page.length < BATCH) break
    after = [page.at(-1)!.resourceType, page.at(-1)!.resourceId]
  }
  // What it said of other types, before its scope was changed, holds no more.
  if (types.length > 0 && !implementation.times) await deleteResults(db, rule, clock, signal, new Set(types))
}

async function readKeys(
  db: Queryable,
  { accountId, region }: Place,
  types: readonly string[],
  after: readonly [type: string, id: string],
): Promise<ChangedItem[]> {
  const { rows } = await db.query<{ resource_type: string; resource_id: string; capture_time: Date; state_id: number }>(
    `select resource_type, resource_id, capture_time, state_id from resource
     where account_id = $1 and region = $2 and live and (resource_type, resource_id) > ($3, $4)
       and (cardinality($5::text[]) = 0 or resource_type = any($5::text[]))
     order by resource_type, resource_id limit ${BATCH}`,
    [accountId, region, ...after, types],
  )
  return rows.map((row) => ({
    resourceType: row.resource_type,
    resourceId: row.resource_id,
    captureTime: row.capture_time,
    stateId: row.state_id,
  }))
}

/** What is told again is as due as if it had never been told; who is at it lets go. */
const AGAIN = `on conflict (account_id, region, rule_id, resource_type, resource_id, state_id) do update set
  due_at = excluded.due_at, attempts = 0, error_code = null, evaluations = null, leased_by = null, leased_until = null`

async function insert(
  tx: Queryable,
  { accountId, region, ruleId }: Place,
  items: readonly ChangedItem[],
  changed: boolean,
  now: Date,
): Promise<void> {
  if (items.length === 0) return
  await tx.query(
    `insert into rule_invocation (account_id, region, rule_id, resource_type, resource_id, capture_time, state_id, changed, due_at)
     select distinct on (type, id, state) $1, $2, $3, type, id, captured, state, $5::boolean, $4::timestamptz
     from unnest($6::text[], $7::text[], $8::timestamptz[], $9::bigint[]) as i (type, id, captured, state)
     order by type, id, state ${AGAIN}`,
    [
      ...[accountId, region, ruleId, now, changed],
      items.map((i) => i.resourceType),
      items.map((i) => i.resourceId),
      items.map((i) => i.captureTime),
      items.map((i) => i.stateId),
    ],
  )
}

async function insertTime(db: Queryable, { accountId, region, ruleId }: Place, now: Date): Promise<void> {
  await db.query(`insert into rule_invocation (account_id, region, rule_id, due_at) values ($1, $2, $3, $4) ${AGAIN}`, [
    accountId,
    region,
    ruleId,
    now,
  ])
}
