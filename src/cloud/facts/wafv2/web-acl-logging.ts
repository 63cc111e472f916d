import type { Scope } from '@aws-sdk/client-wafv2'
import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'
import { pages } from '../../pages.ts'
import { unlessGone } from '../../unless-gone.ts'

export interface WebAclLogging {
  readonly arn: string
  /** Where it logs to; none when it does not log. */
  readonly destinations: readonly string[]
}

const AT_ONCE = 4

/**
 * The web ACLs of the region (in us-east-1 those of CloudFront, too) and where they log to.
 * https://docs.aws.amazon.com/waf/latest/APIReference/API_GetLoggingConfiguration.html
 */
export const webAclLogging = fact<readonly WebAclLogging[]>({
  name: 'wafv2-web-acl-logging',
  permissions: ['wafv2:GetLoggingConfiguration', 'wafv2:ListWebACLs'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('wafv2')
    const scopes: Scope[] = cloud.region === 'us-east-1' ? ['REGIONAL', 'CLOUDFRONT'] : ['REGIONAL']
    const arns: string[] = []
    for (const Scope of scopes) {
      const all = pages(
        (NextMarker) => client.send(new sdk.ListWebACLsCommand({ Scope, Limit: 100, NextMarker })),
        (page) => page.NextMarker,
      )
      for await (const page of all) arns.push(...(page.WebACLs ?? []).map(({ ARN }) => ARN!))
    }
    const found: WebAclLogging[] = []
    const each = mapConcurrently(arns, AT_ONCE, async (arn) => {
      const command = new sdk.GetLoggingConfigurationCommand({ ResourceArn: arn })
      const logging = await unlessGone(client.send(command), 'WAFNonexistentItemException')
      return { arn, destinations: logging?.LoggingConfiguration?.LogDestinationConfigs ?? [] }
    })
    for await (const acl of each) found.push(acl)
    return found
  },
})
