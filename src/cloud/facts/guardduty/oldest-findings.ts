import { batches } from '../../batches.ts'
import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'
import { detectorIds } from './detector-ids.ts'

export type Severity = 'low' | 'medium' | 'high'

/** When the oldest finding of a severity was made; a severity without findings is left out. */
export type OldestFindings = ReadonlyMap<Severity, Date>

/** Findings that GetFindings takes at once, and batches that are asked for at once. */
const BATCH = 50
const AT_ONCE = 4

/**
 * The oldest findings that are not archived. GuardDuty does not list findings by when they were made, so each is read; it keeps
 * them for ninety days.
 * https://docs.aws.amazon.com/guardduty/latest/APIReference/API_GetFindings.html
 */
export const oldestFindings = fact<OldestFindings>({
  name: 'guardduty-oldest-findings',
  permissions: ['guardduty:GetFindings', 'guardduty:ListDetectors', 'guardduty:ListFindings'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('guardduty')
    const oldest = new Map<Severity, Date>()
    for (const DetectorId of await detectorIds(cloud)) {
      const read = mapConcurrently(batches(unarchived(cloud, DetectorId), BATCH), AT_ONCE, (FindingIds) =>
        client.send(new sdk.GetFindingsCommand({ DetectorId, FindingIds })),
      )
      for await (const { Findings } of read)
        for (const { Severity, CreatedAt } of Findings ?? []) {
          const [severity, created] = [severityOf(Severity!), new Date(CreatedAt!)]
          if (created < (oldest.get(severity) ?? NEVER)) oldest.set(severity, created)
        }
    }
    return oldest
  },
})

const NEVER = new Date(8.64e15)

async function* unarchived(cloud: Cloud, DetectorId: string): AsyncGenerator<string> {
  const { sdk, client } = await cloud.service('guardduty')
  const FindingCriteria = { Criterion: { 'service.archived': { Equals: ['false'] } } }
  for await (const page of sdk.paginateListFindings({ client, pageSize: 50 }, { DetectorId, FindingCriteria }))
    yield* page.FindingIds ?? []
}

/** Critical is high, too. https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings-severity.html */
function severityOf(severity: number): Severity {
  if (severity < 4) return 'low'
  return severity < 7 ? 'medium' : 'high'
}
