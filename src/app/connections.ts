import { type Cloud, type Connection, connect } from '../cloud/clients.ts'
import type { Database } from '../store/database.ts'

/** The accounts that Plumbline reads, as clients. */
export interface Connections {
  /** The account in the region, or nothing when it is not connected there. */
  connect(accountId: string, region: string): Promise<Cloud | undefined>
  /** Forgets what it knows of an account: its row was changed. */
  forget(accountId: string): void
  close(): void
}

/** Accounts and regions whose clients are kept open. */
const MOST_OPEN = 256
/** Milliseconds after which an account's row is read again: another process may have changed it. */
const FRESH = 10_000

interface AccountRow {
  role_arn: string | null
  external_id: string | null
  profile: string | null
  endpoint_url: string | null
  regions: string[]
}

/** @param clock milliseconds */
export function connections(db: Database, clock: () => number): Connections {
  const rows = new Map<string, { at: number; row: Promise<AccountRow | undefined> }>()
  const open = new Map<string, { settings: string; cloud: Cloud }>()

  function rowOf(accountId: string): Promise<AccountRow | undefined> {
    const known = rows.get(accountId)
    if (known !== undefined && clock() - known.at < FRESH) return known.row
    const row = db
      .query<AccountRow>(
        'select role_arn, external_id, profile, endpoint_url, regions from account where account_id = $1',
        [accountId],
      )
      .then((result) => result.rows[0])
    rows.set(accountId, { at: clock(), row })
    row.catch(() => rows.delete(accountId))
    return row
  }

  return {
    async connect(accountId, region) {
      const row = await rowOf(accountId)
      if (row === undefined || (row.regions.length > 0 && !row.regions.includes(region))) return undefined
      const key = `${accountId} ${region}`
      const settings = JSON.stringify(row)
      const kept = open.get(key)
      // Moved to the end: the first of the map is the one unused for longest.
      open.delete(key)
      if (kept?.settings === settings) {
        open.set(key, kept)
        return kept.cloud
      }
      kept?.cloud.close()
      const cloud = connect(connectionOf(accountId, row), region)
      open.set(key, { settings, cloud })
      for (const [oldest, { cloud: old }] of open) {
        if (open.size <= MOST_OPEN) break
        open.delete(oldest)
        old.close()
      }
      return cloud
    },
    forget(accountId) {
      rows.delete(accountId)
    },
    close() {
      for (const { cloud } of open.values()) cloud.close()
      open.clear()
    },
  }
}

function connectionOf(accountId: string, row: AccountRow): Connection {
  return {
    accountId,
    roleArn: row.role_arn ?? undefined,
    externalId: row.external_id ?? undefined,
    profile: row.profile ?? undefined,
    endpointUrl: row.endpoint_url ?? undefined,
  }
}
