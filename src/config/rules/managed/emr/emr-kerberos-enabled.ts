import { type ActiveCluster, activeClusters } from '../../../../cloud/facts/emr/active-clusters.ts'
import { securityConfigurations } from '../../../../cloud/facts/emr/security-configurations.ts'
import { Fields } from '../../fields.ts'
import { compliant, integer, managedRule, nonCompliant, text } from '../../managed-rule.ts'
import type { Verdict } from '../../verdict.ts'

/**
 * Where a security configuration has what a parameter asks for: of a trust with another realm when EMR runs the KDC, else of the
 * external KDC and its Active Directory. AWS does not say which it looks at; we take whichever is there.
 * https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-create-security-configuration.html
 */
const PATHS = {
  TicketLifetimeInHours: [
    'ClusterDedicatedKdcConfiguration.TicketLifetimeInHours',
    'ExternalKdcConfiguration.TicketLifetimeInHours',
  ],
  Realm: [
    'ClusterDedicatedKdcConfiguration.CrossRealmTrustConfiguration.Realm',
    'ExternalKdcConfiguration.AdIntegrationConfiguration.AdRealm',
  ],
  Domain: [
    'ClusterDedicatedKdcConfiguration.CrossRealmTrustConfiguration.Domain',
    'ExternalKdcConfiguration.AdIntegrationConfiguration.AdDomain',
  ],
  AdminServer: [
    'ClusterDedicatedKdcConfiguration.CrossRealmTrustConfiguration.AdminServer',
    'ExternalKdcConfiguration.AdminServer',
  ],
  KdcServer: [
    'ClusterDedicatedKdcConfiguration.CrossRealmTrustConfiguration.KdcServer',
    'ExternalKdcConfiguration.KdcServer',
  ],
} as const

type Wanted = Readonly<Record<keyof typeof PATHS, string | number | undefined>>

/** https://docs.aws.amazon.com/config/latest/developerguide/emr-kerberos-enabled.html */
export const emrKerberosEnabled = managedRule({
  identifier: 'EMR_KERBEROS_ENABLED',
  parameters: {
    TicketLifetimeInHours: integer({ min: 1 }),
    Realm: text(),
    Domain: text(),
    AdminServer: text(),
    KdcServer: text(),
  },

  async evaluateAll({ fact }, wanted) {
    const clusters = await fact(activeClusters)
    const configurations = await fact(securityConfigurations)
    return clusters.flatMap((cluster) => {
      const verdict = judged(cluster, configurations, wanted)
      return verdict === undefined ? [] : [{ resourceType: 'AWS::EMR::Cluster', resourceId: cluster.id, verdict }]
    })
  },
})

/** Of a cluster whose configuration was made after the configurations were read nothing is said. */
function judged(
  { securityConfiguration: name }: ActiveCluster,
  configurations: ReadonlyMap<string, string>,
  wanted: Wanted,
): Verdict | undefined {
  if (name === undefined) return nonCompliant('The cluster has no security configuration.')
  const configuration = configurations.get(name)
  if (configuration === undefined) return undefined
  const kerberos = new Fields({ configuration }, name)
    .json('configuration')
    ?.object('AuthenticationConfiguration.KerberosConfiguration')
  if (kerberos === undefined) return nonCompliant(`The security configuration ${name} has no Kerberos.`)
  for (const [setting, paths] of Object.entries(PATHS) as [keyof Wanted, readonly string[]][]) {
    const actual = paths.map((path) => kerberos.text(path)).find((value) => value !== undefined)
    if (wanted[setting] !== undefined && String(wanted[setting]) !== actual)
      return nonCompliant(`${setting} of Kerberos is ${actual ?? 'not set'}, not ${wanted[setting]}.`)
  }
  return compliant
}
