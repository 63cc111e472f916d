import { compliant, integer, managedRule, nonCompliant, text } from '../../managed-rule.ts'
import { longestGap } from './schedule-gap.ts'

const HOUR = 3_600_000

/** https://docs.aws.amazon.com/config/latest/developerguide/backup-plan-min-frequency-and-min-retention-check.html */
export const backupPlanMinFrequencyAndMinRetentionCheck = managedRule({
  identifier: 'BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK',
  resourceTypes: ['AWS::Backup::BackupPlan'],
  parameters: {
    requiredFrequencyValue: integer({ default: '1', min: 1, max: 31 }),
    requiredRetentionDays: integer({ default: '35', min: 1 }),
    requiredFrequencyUnit: text({ default: 'days', oneOf: ['hours', 'days'] }),
  },

  evaluate({ configuration }, { requiredFrequencyValue, requiredFrequencyUnit, requiredRetentionDays }, { now }) {
    const allowed = requiredFrequencyValue * (requiredFrequencyUnit === 'hours' ? HOUR : 24 * HOUR)
    const suits = configuration.list('BackupPlan.BackupPlanRule').some((rule) => {
      // One rule must do both; without a schedule AWS Backup runs it daily, and without a lifecycle keeps its backups for good.
      const gap = longestGap(rule.text('ScheduleExpression') ?? 'rate(1 day)', now)
      const kept = rule.number('Lifecycle.DeleteAfterDays') ?? Number.POSITIVE_INFINITY
      return gap !== undefined && gap <= allowed && kept >= requiredRetentionDays
    })
    if (suits) return compliant
    const frequency = `every ${requiredFrequencyValue} ${requiredFrequencyUnit}`
    return nonCompliant(`No rule backs up ${frequency} and keeps backups for ${requiredRetentionDays} days.`)
  },
})
