import { batches } from '../../batches.ts'
import type { Cloud } from '../../clients.ts'
import { fact } from '../../fact.ts'
import { detectorIds } from './detector-ids.ts'
import { enabledFeatures } from './enabled-features.ts'

export interface MemberDetector {
  readonly accountId: string
  readonly features: ReadonlySet<string>
}

/** Members that GetMemberDetectors takes at once. */
const BATCH = 50

/**
 * The accounts that this one administers in GuardDuty and the features of their detectors; none when it administers none.
 * https://docs.aws.amazon.com/guardduty/latest/APIReference/API_GetMemberDetectors.html
 */
export const guarddutyMembers = fact<readonly MemberDetector[]>({
  name: 'guardduty-members',
  permissions: ['guardduty:GetMemberDetectors', 'guardduty:ListDetectors', 'guardduty:ListMembers'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('guardduty')
    const found: MemberDetector[] = []
    for (const DetectorId of await detectorIds(cloud)) {
      for await (const AccountIds of batches(members(cloud, DetectorId), BATCH)) {
        const answer = await client.send(new sdk.GetMemberDetectorsCommand({ DetectorId, AccountIds }))
        const [missing] = answer.UnprocessedAccounts ?? []
        if (missing !== undefined)
          throw new Error(`GuardDuty did not tell the detector of ${missing.AccountId}: ${missing.Result}`)
        for (const { AccountId, Features } of answer.MemberDataSourceConfigurations ?? [])
          found.push({ accountId: AccountId!, features: enabledFeatures(Features) })
      }
    }
    return found
  },
})

async function* members(cloud: Cloud, DetectorId: string): AsyncGenerator<string> {
  const { sdk, client } = await cloud.service('guardduty')
  const asked = { DetectorId, OnlyAssociated: 'true' }
  for await (const page of sdk.paginateListMembers({ client, pageSize: 50 }, asked))
    for (const { AccountId } of page.Members ?? []) yield AccountId!
}
