import { testRule } from '../../testing.ts'
import { redshiftClusterMaintenancesettingsCheck } from './redshift-cluster-maintenancesettings-check.ts'

const cluster = (allowVersionUpgrade: boolean | null, days: number | null = 1) => ({
  configuration: {
    allowVersionUpgrade,
    preferredMaintenanceWindow: 'sun:04:00-sun:04:30',
    automatedSnapshotRetentionPeriod: days,
  },
})
const upgrades = { allowVersionUpgrade: 'true' }

testRule(redshiftClusterMaintenancesettingsCheck, {
  COMPLIANT: {
    'upgrades are allowed': [cluster(true), upgrades],
    'upgrades are not allowed, as asked': [cluster(false), { allowVersionUpgrade: 'false' }],
    'the window asked for': [cluster(true), { ...upgrades, preferredMaintenanceWindow: 'Sun:04:00-Sun:04:30' }],
    'as many days as asked': [cluster(true, 7), { ...upgrades, automatedSnapshotRetentionPeriod: '7' }],
    'more days than asked': [cluster(true, 8), { ...upgrades, automatedSnapshotRetentionPeriod: '7' }],
  },
  NON_COMPLIANT: {
    'upgrades are not allowed': [cluster(false), upgrades],
    'upgrades are unknown': [cluster(null), upgrades],
    'upgrades are allowed, against what is asked': [cluster(true), { allowVersionUpgrade: 'false' }],
    'another window': [cluster(true), { ...upgrades, preferredMaintenanceWindow: 'sat:04:00-sat:04:30' }],
    'fewer days than asked': [cluster(true, 6), { ...upgrades, automatedSnapshotRetentionPeriod: '7' }],
    'no days': [cluster(true, 0), upgrades],
    'days are unknown': [cluster(true, null), upgrades],
  },
  INSUFFICIENT_DATA: { 'no flag': [{ configuration: { allowVersionUpgrade: [] } }, upgrades] },
})
