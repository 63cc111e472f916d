import { fact } from '../../fact.ts'

export interface PublicAccess {
  readonly blocked: boolean
  /** Ports that public rules may open all the same, both ends included. */
  readonly permitted: readonly { readonly from: number; readonly to: number }[]
}

/**
 * Whether EMR refuses clusters whose security groups are open to everybody.
 * https://docs.aws.amazon.com/emr/latest/APIReference/API_GetBlockPublicAccessConfiguration.html
 */
export const blockPublicAccess = fact<PublicAccess>({
  name: 'emr-block-public-access',
  permissions: ['elasticmapreduce:GetBlockPublicAccessConfiguration'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('emr')
    const { BlockPublicAccessConfiguration: configuration } = await client.send(
      new sdk.GetBlockPublicAccessConfigurationCommand({}),
    )
    if (configuration?.BlockPublicSecurityGroupRules === undefined)
      throw new Error('EMR did not say whether public access is blocked.')
    const permitted = (configuration.PermittedPublicSecurityGroupRuleRanges ?? []).map(({ MinRange, MaxRange }) => ({
      from: MinRange!,
      // A range of one port names only that.
      to: MaxRange ?? MinRange!,
    }))
    return { blocked: configuration.BlockPublicSecurityGroupRules, permitted }
  },
})
