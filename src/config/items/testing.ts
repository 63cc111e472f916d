/** What the tests of items share: a ledger with something in it. */
import type { Resource } from '../../cloud/resource-type.ts'
import type { Database } from '../../store/database.ts'
import { checkJson } from '../../wire/json-schema.ts'
import type { BesideOperation } from '../../wire/operation.ts'
import type { ConfigContext } from '../operation.ts'
import { readingOf } from './reading.ts'
import { recordReadings } from './record.ts'
import { recordEnd } from './record-end.ts'

export const SCOPE = { accountId: '123456789012', region: 'us-east-1', resourceType: 'AWS::EC2::Volume' }

export interface RecordedAt {
  readonly at: string
  readonly scope?: Partial<typeof SCOPE>
  readonly frequency?: 'CONTINUOUS' | 'DAILY'
  readonly eventIds?: readonly string[]
}

/** Records a resource as the recorder does. */
export async function record(db: Database, resource: Resource, { at, scope, frequency, eventIds }: RecordedAt) {
  await recordReadings(db, { ...SCOPE, ...scope }, [readingOf(resource)], {
    observedAt: new Date(at),
    now: new Date(at),
    recordingFrequency: frequency ?? 'CONTINUOUS',
    origin: 'recorder',
    eventIds: eventIds && new Map([[resource.resourceId, eventIds]]),
  })
}

export async function recordDeleted(db: Database, id: string, { at, scope }: RecordedAt) {
  const options = { observedAt: new Date(at), now: new Date(at), origin: 'recorder' } as const
  await recordEnd(db, { ...SCOPE, ...scope }, [id], 'ResourceDeleted', options)
}

/** A recorder without its surroundings. */
export async function putRecorder(db: Database, recording: boolean, { accountId, region } = SCOPE) {
  await db.query(
    `insert into configuration_recorder (account_id, region, name, recording_group, recording_mode, recording_scope, recording, created_at)
     values ($1, $2, 'default', '{}', '{}', 'PAID', $3, '2026-01-01T00:00:00Z')
     on conflict (account_id, region, name) do update set recording = excluded.recording`,
    [accountId, region, recording],
  )
}

/** An operation of our own API as a function: its input is checked as on the wire, its output must be what its schema says. */
export function besideCaller<Output extends object>(operation: BesideOperation<ConfigContext>) {
  return async (input: object, context: ConfigContext): Promise<Output> => {
    const output = await operation.run(checkJson(operation.input, input) as never, context)
    const json = JSON.parse(JSON.stringify(output))
    checkJson(operation.output, json)
    return json
  }
}
