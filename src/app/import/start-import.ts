import { besideOperation } from '../context.ts'

/** Asks for an import; a worker of the installation runs it. */
export const startImport = besideOperation<{ source: string; region?: string }, object>({
  name: 'StartImport',
  summary: 'Imports AWS Config history and snapshot files (and CloudTrail logs) into the ledger at their own times.',
  input: {
    type: 'object',
    properties: {
      source: {
        type: 'string',
        minLength: 1,
        maxLength: 4096,
        description:
          "A folder or file of the server's machine (absolute), or s3://bucket/prefix read with the caller's account.",
      },
      region: { type: 'string', minLength: 1, maxLength: 64, description: 'Of the bucket.' },
    },
    required: ['source'],
    additionalProperties: false,
  },
  output: { type: 'object' },

  async run({ source, region }, { db, caller, now, newId, wake, fail }) {
    if (!source.startsWith('s3://') && !source.startsWith('/')) {
      fail('ValidationException', 'source must be an absolute path or an s3:// URL.')
    }
    const importId = newId()
    await db.query(
      `insert into import_job (id, source, account_id, region, state, progress, created_at) values ($1, $2, $3, $4, 'queued', '{}', $5)`,
      [importId, source, caller.accountId, region ?? caller.region, now],
    )
    wake()
    return { importId }
  },
})
