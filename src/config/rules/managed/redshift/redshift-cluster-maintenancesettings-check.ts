import { compliant, flag, integer, managedRule, nonCompliant, text } from '../../managed-rule.ts'

/** https://docs.aws.amazon.com/config/latest/developerguide/redshift-cluster-maintenancesettings-check.html */
export const redshiftClusterMaintenancesettingsCheck = managedRule({
  identifier: 'REDSHIFT_CLUSTER_MAINTENANCESETTINGS_CHECK',
  resourceTypes: ['AWS::Redshift::Cluster'],
  parameters: {
    allowVersionUpgrade: flag({ required: true }),
    preferredMaintenanceWindow: text(),
    automatedSnapshotRetentionPeriod: integer({ default: '1' }),
  },

  evaluate({ configuration }, asked) {
    const upgrade = configuration.flag('allowVersionUpgrade') ?? false
    if (upgrade !== asked.allowVersionUpgrade)
      return nonCompliant(`Upgrades of the version are ${upgrade ? '' : 'not '}allowed.`)
    const window = configuration.text('preferredMaintenanceWindow') ?? ''
    // Windows are written with and without capitals: `sun:04:00-sun:04:30`.
    if (asked.preferredMaintenanceWindow !== undefined && !isSame(window, asked.preferredMaintenanceWindow))
      return nonCompliant(`The maintenance window is ${window}, not ${asked.preferredMaintenanceWindow}.`)
    // More days than asked for are as good.
    const days = configuration.number('automatedSnapshotRetentionPeriod') ?? 0
    if (days < asked.automatedSnapshotRetentionPeriod)
      return nonCompliant(`Snapshots are kept for ${days} days, not ${asked.automatedSnapshotRetentionPeriod}.`)
    return compliant
  },
})

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
