import type { Queryable } from '../../store/database.ts'
import type { ResourceKeyOf } from './resource-reader.ts'
import { type ItemRow, readHistory } from './store.ts'

const PAGE = 50

/** The items of a resource from an instant (the last one when none is given) back to its first, a page in memory. */
export async function* historyBackwards(
  db: Queryable,
  key: ResourceKeyOf,
  to: Date | undefined,
): AsyncGenerator<ItemRow, void> {
  let after: { captureTime: Date; stateId: number } | undefined
  for (;;) {
    const rows = await readHistory(db, key, { to: after?.captureTime ?? to, after, limit: PAGE })
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return
    after = { captureTime: last.capture_time, stateId: last.state_id }
  }
}
