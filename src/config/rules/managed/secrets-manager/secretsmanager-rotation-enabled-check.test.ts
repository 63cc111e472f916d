import { testRule } from '../../testing.ts'
import { secretsmanagerRotationEnabledCheck } from './secretsmanager-rotation-enabled-check.ts'

const secret = (RotationEnabled: boolean | null, RotationRules: Record<string, string | number> | null = null) => ({
  configuration: { Name: 's', RotationEnabled, RotationRules },
})
const after = (AutomaticallyAfterDays: number) => secret(true, { AutomaticallyAfterDays })
const by = (RotationScheduleExpression: string) => secret(true, { RotationScheduleExpression })
const [days, hours] = [{ maximumAllowedRotationFrequency: '30' }, { maximumAllowedRotationFrequencyInHours: '12' }]

testRule(secretsmanagerRotationEnabledCheck, {
  COMPLIANT: {
    rotates: after(365),
    'after the most days': [after(30), days],
    'by a rate of days': [by('rate(30 days)'), days],
    'by a rate of hours': [by('rate(12 hours)'), hours],
    'after hours': [secret(true, { AutomaticallyAfterHours: 12 }), hours],
    'by the clock': [by('cron(0 8 1 * ? *)'), days],
  },
  NON_COMPLIANT: {
    'does not rotate': secret(false),
    'not said': secret(null),
    'a day too late': [after(31), days],
    'a rate of a day too much': [by('rate(31 days)'), days],
    'an hour too late': [by('rate(13 hours)'), hours],
    'days, when hours are asked for': [by('rate(1 day)'), hours],
    'by the clock, too many days': [
      secret(true, { AutomaticallyAfterDays: 31, RotationScheduleExpression: 'cron(0 8 1 * ? *)' }),
      days,
    ],
  },
})
