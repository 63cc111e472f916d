import { fact } from '../../fact.ts'
import { pages } from '../../pages.ts'

export interface ClassicWebAclLogging {
  readonly id: string
  /** Where it logs to; none when it does not log. */
  readonly destinations: readonly string[]
}

/**
 * The global web ACLs of AWS WAF Classic and where they log to.
 * https://docs.aws.amazon.com/waf/latest/APIReference/API_waf_ListLoggingConfigurations.html
 */
export const classicWebAclLogging = fact<readonly ClassicWebAclLogging[]>({
  name: 'waf-web-acl-logging',
  permissions: ['waf:ListLoggingConfigurations', 'waf:ListWebACLs'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('waf')
    const destinations = new Map<string, readonly string[]>()
    const logging = pages(
      (NextMarker) => client.send(new sdk.ListLoggingConfigurationsCommand({ Limit: 100, NextMarker })),
      (page) => page.NextMarker,
    )
    for await (const page of logging)
      for (const { ResourceArn, LogDestinationConfigs } of page.LoggingConfigurations ?? [])
        destinations.set(ResourceArn!.split(':webacl/')[1] ?? '', LogDestinationConfigs ?? [])
    const found: ClassicWebAclLogging[] = []
    const acls = pages(
      (NextMarker) => client.send(new sdk.ListWebACLsCommand({ Limit: 100, NextMarker })),
      (page) => page.NextMarker,
    )
    for await (const page of acls)
      for (const { WebACLId } of page.WebACLs ?? [])
        found.push({ id: WebACLId!, destinations: destinations.get(WebACLId!) ?? [] })
    return found
  },
})
