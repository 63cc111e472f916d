/** What the tests of the recorder's reading side share. */
import { pino } from 'pino'
import type { Cloud } from '../../cloud/clients.ts'
import type { Database } from '../../store/database.ts'
import { reconcileSchedules } from './schedule.ts'
import type { SweepContext } from './sweep.ts'

/** A context whose clock stands still until it is moved, connected to the given accounts and regions. */
export function sweepContext(
  db: Database,
  clouds: readonly Cloud[],
  start = new Date(),
): SweepContext & { pass(ms: number): void } {
  let now = start.getTime()
  const abort = new AbortController()
  return {
    db,
    connect: async (accountId, region) => clouds.find((c) => c.accountId === accountId && c.region === region),
    // Each look is a millisecond later, as in life.
    clock: () => {
      now += 1
      return new Date(now)
    },
    pass(ms) {
      now += ms
    },
    worker: 'worker-1',
    leaseMs: 60_000,
    intervalMs: 3_600_000,
    log: pino({ level: 'silent' }),
    signal: abort.signal,
  }
}

/** An account that is connected and has a running recorder of these types. */
export async function recordTypes(
  db: Database,
  { accountId, region }: Pick<Cloud, 'accountId' | 'region'>,
  resourceTypes: readonly string[],
  { mode = 'CONTINUOUS', recording = true, now = new Date() } = {},
): Promise<void> {
  await db.query(`insert into account (account_id, regions, created_at) values ($1, '{}', $2) on conflict do nothing`, [
    accountId,
    now,
  ])
  await db.query(
    `insert into configuration_recorder (account_id, region, name, recording_group, recording_mode, recording_scope, recording, created_at)
     values ($1, $2, 'default', $3, $4, 'PAID', $5, $6)
     on conflict (account_id, region, name) do update set recording_group = excluded.recording_group,
       recording_mode = excluded.recording_mode, recording = excluded.recording`,
    [
      accountId,
      region,
      JSON.stringify({
        allSupported: false,
        includeGlobalResourceTypes: false,
        resourceTypes,
        recordingStrategy: { useOnly: 'INCLUSION_BY_RESOURCE_TYPES' },
        exclusionByResourceTypes: { resourceTypes: [] },
      }),
      JSON.stringify({ recordingFrequency: mode, recordingModeOverrides: [] }),
      recording,
      now,
    ],
  )
  await reconcileSchedules(db, now)
}

/** The account's items in order, as `type status` with their events. */
export async function itemsOf(db: Database, accountId: string) {
  const { rows } = await db.query<{
    resource_type: string
    resource_id: string
    status: string
    related_events: string[]
  }>(
    `select resource_type, resource_id, status, related_events from configuration_item where account_id = $1
     order by capture_time, state_id, resource_id`,
    [accountId],
  )
  return rows
}
