import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'
import { unlessMacieIsOff } from './session.ts'

export interface AutomatedDiscovery {
  /** Another account administers Macie for this one, and decides. */
  readonly isMember: boolean
  readonly isEnabled: boolean
}

/** An account that was invited, or that left, is not a member. */
const MEMBER = ['Enabled', 'Paused']

/**
 * Whether Amazon Macie looks for sensitive data by itself; not when it is not enabled.
 * https://docs.aws.amazon.com/macie/latest/APIReference/automated-discovery-configuration.html
 */
export const automatedDiscovery = fact<AutomatedDiscovery>({
  name: 'macie2-automated-discovery',
  permissions: ['macie2:GetAdministratorAccount', 'macie2:GetAutomatedDiscoveryConfiguration'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('macie2')
    // A member may not ask for the configuration.
    const administered = await unlessGone(
      unlessMacieIsOff(client.send(new sdk.GetAdministratorAccountCommand({}))),
      'ResourceNotFoundException',
    )
    const { accountId = cloud.accountId, relationshipStatus = '' } = administered?.administrator ?? {}
    if (accountId !== cloud.accountId && MEMBER.includes(relationshipStatus))
      return { isMember: true, isEnabled: false }
    const found = await unlessMacieIsOff(client.send(new sdk.GetAutomatedDiscoveryConfigurationCommand({})))
    return { isMember: false, isEnabled: found?.status === 'ENABLED' }
  },
})
