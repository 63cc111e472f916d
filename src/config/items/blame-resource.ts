import { diff, type Leaf, leavesOf, type Steps } from '../../lib/diff.ts'
import type { Json } from '../../lib/json.ts'
import type { Queryable } from '../../store/database.ts'
import { besideOperation } from '../operation.ts'
import { historyBackwards } from './history-backwards.ts'
import { resourceKeySchema, text, time, versionSchema } from './item-schema.ts'
import { notDiscovered } from './messages.ts'
import type { ItemRow } from './store.ts'
import { readComparable, type Version, versionsOf } from './version.ts'

interface Input {
  readonly resourceType: string
  readonly resourceId: string
  readonly path?: string
  readonly at?: string
  readonly limit: number
}

interface Line {
  readonly path: string
  readonly value: Json
  /** The place in `versions` of the version that last changed it. */
  readonly version: number
}

interface Output {
  readonly lines: readonly Line[]
  /** Those that lines speak of, the newest first. */
  readonly versions: readonly Version[]
  /** There are more lines than are given. */
  readonly truncated: boolean
  /** The history is longer than was read: what is said to come from the last version may be older. */
  readonly cut: boolean
}

const MAX_VERSIONS = 5_000

export const blameResource = besideOperation<Input, Output>({
  name: 'BlameResource',
  summary:
    'For each field of a resource (or those under a path): which change made it what it is, since when, and by whom.',
  input: {
    type: 'object',
    properties: {
      ...resourceKeySchema,
      path: { type: 'string', maxLength: 2048, description: 'configuration.ipPermissions[0].fromPort' },
      at: { ...time, description: 'As of this instant; now when absent.' },
      limit: { type: 'integer', minimum: 1, maximum: 10_000, default: 2_000, description: 'Lines given at most.' },
    },
    required: ['resourceType', 'resourceId'],
  },
  output: {
    type: 'object',
    properties: {
      lines: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            path: text,
            value: {},
            version: { type: 'integer', description: 'The place in `versions` of the one that last changed it.' },
          },
          required: ['path', 'value', 'version'],
        },
      },
      versions: { type: 'array', items: versionSchema },
      truncated: { type: 'boolean' },
      cut: { type: 'boolean', description: 'The history is longer than was read.' },
    },
    required: ['lines', 'versions', 'truncated', 'cut'],
  },
  async run({ resourceType, resourceId, path, at, limit }, { db, caller, fail }) {
    const key = { accountId: caller.accountId, region: caller.region, resourceType, resourceId }
    const history = historyBackwards(db, key, at === undefined ? undefined : new Date(at))
    const first = await lastWithDocument(history)
    if (first === undefined) return fail('ResourceNotFoundException', notDiscovered(key))
    const document = await readComparable(db, first)
    const all = leavesOf(document!).filter((leaf) => isUnder(leaf.path, path))
    if (path !== undefined && all.length === 0) {
      fail('ResourceNotFoundException', `${resourceType} ${resourceId} has nothing at ${path}`)
    }
    const leaves = all.slice(0, limit)
    const { origins, cut } = await originsOf(db, history, first, document!, leaves)
    const rows = [...new Set(origins)].sort(
      (a, b) => b.capture_time.getTime() - a.capture_time.getTime() || b.state_id - a.state_id,
    )
    const places = new Map(rows.map((row, i) => [row, i]))
    return {
      lines: leaves.map(({ path: leafPath, value }, i) => ({
        path: leafPath,
        value,
        version: places.get(origins[i]!)!,
      })),
      versions: await versionsOf(db, rows),
      truncated: all.length > limit,
      cut,
    }
  },
})

function isUnder(path: string, wanted: string | undefined): boolean {
  if (wanted === undefined || path === wanted) return true
  return path.startsWith(wanted) && '.['.includes(path[wanted.length]!)
}

/** A deleted resource is judged as it last was. */
async function lastWithDocument(history: AsyncGenerator<ItemRow, void>): Promise<ItemRow | undefined> {
  for (;;) {
    const { value, done } = await history.next()
    if (done) return undefined
    if (value.document_hash !== null) return value
  }
}

/**
 * Walks backwards with two documents in memory, and follows each leaf to its place in the older one for as long as it
 * is the same there.
 */
async function originsOf(
  db: Queryable,
  history: AsyncGenerator<ItemRow, void>,
  first: ItemRow,
  document: Json,
  leaves: readonly Leaf[],
): Promise<{ origins: ItemRow[]; cut: boolean }> {
  const origins: ItemRow[] = new Array(leaves.length).fill(first)
  let alive = new Map<string, number>(leaves.map(({ steps }, i) => [nameOf(steps), i]))
  let newer: { row: ItemRow; document: Json } = { row: first, document }
  let seen = 1
  for (;;) {
    const { value: row, done } = await history.next()
    if (done || alive.size === 0) return { origins, cut: false }
    if (seen === MAX_VERSIONS) return { origins, cut: true }
    seen += 1
    if (row.document_hash === null) return { origins, cut: false } // What came back is new.
    if (!newer.row.document_hash?.equals(row.document_hash)) {
      const older = (await readComparable(db, row))!
      const kept = new Map<string, number>()
      diff(older, newer.document, (before, after) => {
        const leaf = alive.get(nameOf(after))
        if (leaf !== undefined) kept.set(nameOf(before), leaf)
      })
      alive = kept
      newer = { row, document: older }
    }
    for (const leaf of alive.values()) origins[leaf] = row
  }
}

function nameOf(steps: Steps): string {
  return JSON.stringify(steps)
}
