import type { Queryable } from '../../../store/database.ts'

interface Place {
  readonly accountId: string
  readonly region: string
  readonly ruleId: string
}

/** What a function printed or a policy said while it judged. */
export interface LogEntry {
  readonly at: Date
  readonly resourceType?: string
  readonly resourceId?: string
  readonly text: string
}

/** Entries kept of a rule, and characters of one. */
const MOST_ENTRIES = 500
const LONGEST_ENTRY = 16 * 1024

/** Adds entries of a rule; of more than are kept the oldest go. */
export async function addToLog(
  db: Queryable,
  { accountId, region, ruleId }: Place,
  entries: readonly LogEntry[],
): Promise<void> {
  const kept = entries.slice(-MOST_ENTRIES)
  if (kept.length === 0) return
  await db.query(
    `insert into rule_log (account_id, region, rule_id, at, resource_type, resource_id, text)
     select $1, $2, $3, at, type, id, text from unnest($4::timestamptz[], $5::text[], $6::text[], $7::text[])
       with ordinality as e (at, type, id, text, place) order by place`,
    [
      ...[accountId, region, ruleId],
      kept.map((e) => e.at),
      kept.map((e) => e.resourceType ?? null),
      kept.map((e) => e.resourceId ?? null),
      kept.map((e) => storable(e.text)),
    ],
  )
  await db.query(
    `delete from rule_log where account_id = $1 and region = $2 and rule_id = $3 and id <= (
       select id from rule_log where account_id = $1 and region = $2 and rule_id = $3 order by id desc offset ${MOST_ENTRIES} limit 1)`,
    [accountId, region, ruleId],
  )
}

/** The last entries of a rule, the oldest first. */
export async function readLog(db: Queryable, { accountId, region, ruleId }: Place, limit: number): Promise<LogEntry[]> {
  const { rows } = await db.query<{ at: Date; resource_type: string | null; resource_id: string | null; text: string }>(
    `select * from (select * from rule_log where account_id = $1 and region = $2 and rule_id = $3 order by id desc limit $4) e
     order by id`,
    [accountId, region, ruleId, limit],
  )
  return rows.map((row) => ({
    at: row.at,
    resourceType: row.resource_type ?? undefined,
    resourceId: row.resource_id ?? undefined,
    text: row.text,
  }))
}

/** The end of a long text says more than its beginning. */
function storable(text: string): string {
  const cut = text.length > LONGEST_ENTRY ? `…${text.slice(-LONGEST_ENTRY)}` : text
  return cut.replaceAll('\0', '\ufffd').toWellFormed()
}
