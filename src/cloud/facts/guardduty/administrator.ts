import { fact } from '../../fact.ts'
import { detectorIds } from './detector-ids.ts'

export interface Administrator {
  readonly accountId: string
  /** `Enabled` while it administers. */
  readonly relationshipStatus: string
}

/**
 * The account that administers GuardDuty for this one; none for an account on its own and for the administrator.
 * https://docs.aws.amazon.com/guardduty/latest/APIReference/API_GetAdministratorAccount.html
 */
export const guarddutyAdministrator = fact<Administrator | undefined>({
  name: 'guardduty-administrator',
  permissions: ['guardduty:GetAdministratorAccount', 'guardduty:ListDetectors'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('guardduty')
    for (const DetectorId of await detectorIds(cloud)) {
      const { Administrator } = await client.send(new sdk.GetAdministratorAccountCommand({ DetectorId }))
      if (Administrator?.AccountId !== undefined)
        return { accountId: Administrator.AccountId, relationshipStatus: Administrator.RelationshipStatus ?? '' }
    }
    return undefined
  },
})
