import { besideOperation } from '../context.ts'

interface Row {
  source: string
  state: string
  progress: object
  error: string | null
  created_at: Date
  finished_at: Date | null
}

/** How far an import is. */
export const getImport = besideOperation<{ importId: string }, object>({
  name: 'GetImport',
  summary: 'Says how far an import is, and which files could not be read.',
  input: {
    type: 'object',
    properties: { importId: { type: 'string', minLength: 1, maxLength: 64 } },
    required: ['importId'],
    additionalProperties: false,
  },
  output: { type: 'object' },

  async run({ importId }, { db, caller, fail }) {
    const { rows } = await db.query<Row>(
      'select source, state, progress, error, created_at, finished_at from import_job where id = $1 and account_id = $2',
      [importId, caller.accountId],
    )
    const row = rows[0]
    if (row === undefined) return fail('ResourceNotFoundException', `There is no import ${importId}.`)
    return {
      importId,
      source: row.source,
      state: row.state,
      progress: row.progress,
      error: row.error ?? undefined,
      createdAt: row.created_at.toISOString(),
      finishedAt: row.finished_at?.toISOString(),
    }
  },
})
