import type { Database } from '../store/database.ts'

/** Kept by a reset: what the installation is, not what it recorded. */
const KEPT = ['schema_migration', 'installation_secret', 'chore', 'outbox_consumer']

/** Empties all accounts and regions. */
export async function emptyAll(db: Database): Promise<void> {
  const { rows } = await db.query<{ name: string }>(
    `select quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and not c.relname = any($1::text[])`,
    [KEPT],
  )
  await db.query(`truncate ${rows.map((r) => r.name).join(', ')}`)
}
