import type { Cloud } from '../../clients.ts'

/**
 * The ids of the region's detectors: one where GuardDuty was ever enabled, else none.
 * https://docs.aws.amazon.com/guardduty/latest/APIReference/API_ListDetectors.html
 */
export async function detectorIds(cloud: Cloud): Promise<readonly string[]> {
  const { sdk, client } = await cloud.service('guardduty')
  const ids: string[] = []
  for await (const page of sdk.paginateListDetectors({ client, pageSize: 50 }, {}))
    ids.push(...(page.DetectorIds ?? []))
  return ids
}
