import { eachItem } from '../../each-item.ts'
import type { Item } from '../../item.ts'
import { compliant, managedRule, nonCompliant } from '../../managed-rule.ts'

const CLUSTER = 'AWS::Redshift::Cluster'
const GROUP = 'AWS::Redshift::ClusterParameterGroup'

/**
 * Clusters are judged by their parameter groups; one whose group is not recorded is not judged.
 * https://docs.aws.amazon.com/config/latest/developerguide/redshift-require-tls-ssl.html
 */
export const redshiftRequireTlsSsl = managedRule({
  identifier: 'REDSHIFT_REQUIRE_TLS_SSL',
  resourceTypes: [CLUSTER, GROUP],

  async *evaluateAll({ items }) {
    const required = new Map<string, boolean>()
    for await (const group of items(GROUP)) required.set(group.resourceId, requiresTls(group))
    yield* eachItem(items(CLUSTER), ({ configuration }) => {
      const groups = configuration.list('clusterParameterGroups').map((group) => group.text('parameterGroupName') ?? '')
      if (groups.length === 0 || groups.some((name) => !required.has(name))) return undefined
      const lax = groups.find((name) => required.get(name) !== true)
      return lax === undefined ? compliant : nonCompliant(`The parameter group ${lax} does not set require_ssl.`)
    })
  },
})

/** As AWS Config records the group, or as Cloud Control does. */
function requiresTls({ configuration, supplementaryConfiguration }: Item): boolean {
  const recorded = supplementaryConfiguration
    .list('Parameters')
    .filter((parameter) => parameter.text('parameterName') === 'require_ssl')
    .map((parameter) => parameter.text('parameterValue'))
  const controlled = configuration
    .list('Parameters')
    .filter((parameter) => parameter.text('ParameterName') === 'require_ssl')
    .map((parameter) => parameter.text('ParameterValue'))
  return [...recorded, ...controlled].some((value) => value?.toLowerCase() === 'true')
}
