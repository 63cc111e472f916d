import type { JsonObject } from '../../../../lib/json.ts'
import { testRule } from '../../testing.ts'
import { backupPlanMinFrequencyAndMinRetentionCheck } from './backup-plan-min-frequency-and-min-retention-check.ts'

const given = (configuration: JsonObject) => ({ configuration })

const plan = (...BackupPlanRule: JsonObject[]) => given({ BackupPlan: { BackupPlanName: 'plan', BackupPlanRule } })
const daily = (DeleteAfterDays: number) => ({
  ScheduleExpression: 'cron(0 5 ? * * *)',
  Lifecycle: { DeleteAfterDays },
})

testRule(backupPlanMinFrequencyAndMinRetentionCheck, {
  COMPLIANT: {
    'daily, for good': plan({ ScheduleExpression: 'cron(0 5 ? * * *)' }),
    'daily, for 35 days': plan(daily(35)),
    'without a schedule': plan({ RuleName: 'daily', Lifecycle: { DeleteAfterDays: 35 } }),
    'one of two rules': plan(daily(7), daily(365)),
    'as often as asked': [
      plan({ ScheduleExpression: 'cron(0 0/12 * * ? *)' }),
      { requiredFrequencyValue: '12', requiredFrequencyUnit: 'hours' },
    ],
    'weekly, as asked': [plan({ ScheduleExpression: 'cron(0 5 ? * SUN *)' }), { requiredFrequencyValue: '7' }],
    'for as long as asked': [plan(daily(7)), { requiredRetentionDays: '7' }],
  },
  NON_COMPLIANT: {
    'a day less': plan(daily(34)),
    weekly: plan({ ScheduleExpression: 'cron(0 5 ? * SUN *)' }),
    'daily for a week, weekly for good': plan(daily(7), { ScheduleExpression: 'rate(7 days)' }),
    'daily, and twice is asked': [plan(daily(35)), { requiredFrequencyValue: '12', requiredFrequencyUnit: 'hours' }],
    'an unknown schedule': plan({ ScheduleExpression: 'sometimes' }),
    'no rules': plan(),
    'nothing said': given({ BackupPlanId: 'plan' }),
  },
  INSUFFICIENT_DATA: { 'no list': given({ BackupPlan: { BackupPlanRule: 'daily' } }) },
})
