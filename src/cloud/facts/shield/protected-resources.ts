import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'

/**
 * ARNs of the resources that AWS Shield Advanced protects; none without a subscription.
 * https://docs.aws.amazon.com/waf/latest/DDOSAPIReference/API_ListProtections.html
 */
export const shieldProtectedResources = fact<ReadonlySet<string>>({
  name: 'shield-protected-resources',
  permissions: ['shield:ListProtections'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('shield')
    const all = async () => {
      const arns: string[] = []
      for await (const page of sdk.paginateListProtections({ client, pageSize: 100 }, {}))
        for (const { ResourceArn } of page.Protections ?? []) arns.push(ResourceArn!)
      return arns
    }
    return new Set(await unlessGone(all(), 'ResourceNotFoundException'))
  },
})
