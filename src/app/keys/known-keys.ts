import type { Seal } from '../../lib/seal.ts'
import type { Database } from '../../store/database.ts'
import type { AccessKey } from '../../wire/sigv4.ts'
import { findKey } from './store.ts'

/** Milliseconds for which a key is believed without asking the database: a revoked key works so much longer at most. */
const FRESH = 5_000
const MOST_KNOWN = 1_000

/** Access keys as the wire asks for them, at every request. An unknown key is asked for each time: it may have just been made. */
export function knownKeys(
  db: Database,
  seal: Seal,
  clock: () => number,
): (accessKeyId: string) => Promise<AccessKey | undefined> {
  const known = new Map<string, { at: number; key: AccessKey }>()
  return async (accessKeyId) => {
    const kept = known.get(accessKeyId)
    if (kept !== undefined && clock() - kept.at < FRESH) return kept.key
    known.delete(accessKeyId)
    const key = await findKey(db, seal, accessKeyId)
    if (key === undefined) return undefined
    if (known.size >= MOST_KNOWN) known.delete(known.keys().next().value!)
    known.set(accessKeyId, { at: clock(), key })
    return key
  }
}
