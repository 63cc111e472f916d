import type { Database } from '../store/database.ts'

const LEASED = [
  'resource_type_status',
  'pending_read',
  'event_cursor',
  'import_job',
  'chore',
  'rule_due',
  'rule_invocation',
  'outbox_consumer',
]

/**
 * Frees what a process that died was at. Only an embedded database, which one process holds at a time, can know that nobody is at it; in a
 * shared one the leases run out.
 */
export async function releaseLeases(db: Database): Promise<void> {
  if (db.engine !== 'pglite') return
  for (const table of LEASED) {
    await db.query(`update ${table} set leased_by = null, leased_until = null where leased_until is not null`)
  }
}
