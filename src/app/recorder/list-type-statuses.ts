import { besideOperation } from '../context.ts'

const PAGE = 500

interface Row {
  region: string
  resource_type: string
  recording_frequency: string
  recorded: boolean
  due_at: Date
  reading: boolean
  last_attempt_at: Date | null
  last_success_at: Date | null
  last_error_at: Date | null
  last_error_code: string | null
  last_error_message: string | null
  unavailable_reason: string | null
  resource_count: number
  changed_count: number
  deleted_count: number
  duration_ms: number | null
}

/** What the recorder knows of its own readings: per region and type the last success, the last error and the counts. */
export const listTypeStatuses = besideOperation<{ regions?: string[]; after?: string[] }, object>({
  name: 'ListTypeStatuses',
  summary: 'Lists the readings of the account per region and type: last success, last error, counts, next reading.',
  input: {
    type: 'object',
    properties: {
      regions: { type: 'array', items: { type: 'string', minLength: 1, maxLength: 64 }, maxItems: 100 },
      after: {
        type: 'array',
        items: { type: 'string', maxLength: 256 },
        maxItems: 2,
        description: 'Region and type that the page before ended with.',
      },
    },
    additionalProperties: false,
  },
  output: { type: 'object' },

  async run({ regions, after }, { db, caller, now }) {
    const { rows } = await db.query<Row>(
      `select region, resource_type, recording_frequency, recorded, due_at, coalesce(leased_until > $5, false) as reading,
         last_attempt_at, last_success_at, last_error_at, last_error_code, last_error_message, unavailable_reason,
         resource_count, changed_count, deleted_count, duration_ms
       from resource_type_status
       where account_id = $1 and ($2::text[] is null or region = any($2::text[])) and (region, resource_type) > ($3, $4)
       order by region, resource_type limit ${PAGE}`,
      [caller.accountId, regions ?? null, after?.[0] ?? '', after?.[1] ?? '', now],
    )
    const last = rows.at(-1)
    return {
      types: rows.map((row) => ({
        region: row.region,
        resourceType: row.resource_type,
        recordingFrequency: row.recording_frequency,
        recorded: row.recorded,
        state: stateOf(row),
        reading: row.reading,
        dueAt: row.due_at.toISOString(),
        lastAttemptAt: row.last_attempt_at?.toISOString(),
        lastSuccessAt: row.last_success_at?.toISOString(),
        lastErrorAt: row.last_error_at?.toISOString(),
        lastErrorCode: row.last_error_code ?? undefined,
        lastErrorMessage: row.last_error_message ?? undefined,
        resources: row.resource_count,
        changed: row.changed_count,
        deleted: row.deleted_count,
        durationMs: row.duration_ms ?? undefined,
      })),
      next: rows.length === PAGE && last !== undefined ? [last.region, last.resource_type] : undefined,
    }
  },
})

function stateOf(row: Row): 'waiting' | 'read' | 'failing' | 'unavailable' {
  if (row.unavailable_reason !== null) return 'unavailable'
  if (row.last_error_code !== null) return 'failing'
  return row.last_success_at === null ? 'waiting' : 'read'
}
