import type { Cloud } from '../../clients.ts'
import { mapConcurrently } from '../../concurrently.ts'
import { fact } from '../../fact.ts'
import { unlessGone } from '../../unless-gone.ts'

export interface FirewallLogging {
  readonly arn: string
  /** `ALERT`, `FLOW`, `TLS`; none when it does not log. */
  readonly logTypes: readonly string[]
}

const AT_ONCE = 4

/**
 * The firewalls of the region and what they log.
 * https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_DescribeLoggingConfiguration.html
 */
export const firewallLogging = fact<readonly FirewallLogging[]>({
  name: 'network-firewall-logging',
  permissions: ['network-firewall:DescribeLoggingConfiguration', 'network-firewall:ListFirewalls'],

  async read(cloud) {
    const { sdk, client } = await cloud.service('network-firewall')
    const found = mapConcurrently(firewalls(cloud), AT_ONCE, async (arn) => {
      const command = new sdk.DescribeLoggingConfigurationCommand({ FirewallArn: arn })
      const answer = await unlessGone(client.send(command), 'ResourceNotFoundException')
      const logging = answer?.LoggingConfiguration?.LogDestinationConfigs ?? []
      return answer && { arn, logTypes: logging.map(({ LogType }) => LogType!) }
    })
    return Array.fromAsync(found)
  },
})

async function* firewalls(cloud: Cloud): AsyncGenerator<string> {
  const { sdk, client } = await cloud.service('network-firewall')
  for await (const page of sdk.paginateListFirewalls({ client, pageSize: 100 }, {}))
    for (const { FirewallArn } of page.Firewalls ?? []) yield FirewallArn!
}
