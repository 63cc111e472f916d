import { reconcileSchedules } from '../../config/recorder/schedule.ts'
import { makeDue } from '../../config/recorder/type-status.ts'
import { besideOperation } from '../context.ts'

/** Makes the recorder read now, without waiting for its next round. */
export const startSweep = besideOperation<{ regions?: string[]; resourceTypes?: string[] }, object>({
  name: 'StartSweep',
  summary: "Makes the account's recorders read now; ListTypeStatuses says how far they are.",
  input: {
    type: 'object',
    properties: {
      regions: {
        type: 'array',
        items: { type: 'string', minLength: 1, maxLength: 64 },
        maxItems: 100,
        description: 'All that have a recorder by default.',
      },
      resourceTypes: { type: 'array', items: { type: 'string', minLength: 1, maxLength: 256 }, maxItems: 1000 },
    },
    additionalProperties: false,
  },
  output: { type: 'object' },

  async run({ regions, resourceTypes }, { db, caller, now, wake }) {
    while (await reconcileSchedules(db, now));
    const { rows } = await db.query<{ region: string }>(
      `select distinct region from resource_type_status where account_id = $1 and ($2::text[] is null or region = any($2::text[]))
       order by region`,
      [caller.accountId, regions ?? null],
    )
    let due = 0
    for (const { region } of rows) due += await makeDue(db, caller.accountId, region, resourceTypes, now)
    wake()
    return { startedAt: now.toISOString(), regions: rows.map((r) => r.region), types: due }
  },
})
